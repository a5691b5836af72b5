using Graph.Analysis.Computing;

namespace Graph.Analysis.Tests.Computing;

public sealed class SharedResultsTests
{
    private readonly SharedResults<string> results = new(new CacheMemory(CacheMemory.UsualCapacity));
    private readonly TaskCompletionSource<string> work = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int begun;

    [Fact]
    public async Task Two_who_ask_at_the_same_time_get_one_computation()
    {
        Task<string> first = AskAsync();
        Task<string> second = AskAsync();
        work.SetResult("found");

        Assert.Same(await first, await second);
        Assert.Same(await first, await AskAsync());
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task Whoever_stops_waiting_leaves_the_computation_to_the_others()
    {
        using CancellationTokenSource impatient = new();
        Task<string> first = AskAsync(impatient.Token);
        Task<string> second = AskAsync();

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        work.SetResult("found");

        Assert.Equal("found", await second);
    }

    [Fact]
    public async Task Once_nobody_waits_the_computation_ends_and_is_begun_anew_when_asked_for_again()
    {
        using CancellationTokenSource impatient = new();
        TaskCompletionSource<CancellationToken> given = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<string> first = results.GetAsync("key", async (_, abandoned) =>
        {
            given.SetResult(abandoned);
            return await work.Task.WaitAsync(abandoned);
        }, null, TaskScheduler.Default, impatient.Token);
        CancellationToken toComputation = await given.Task;

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.True(toComputation.IsCancellationRequested);
        work.SetResult("found");

        Assert.Equal("found", await AskAsync());
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task A_failure_is_told_and_not_kept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => results.GetAsync<string>("key", (_, _) => throw new InvalidOperationException(), null, TaskScheduler.Default, CancellationToken.None));
        Assert.Equal(0, results.Count);
        work.SetResult("found");

        Assert.Equal("found", await AskAsync());
    }

    [Fact]
    public async Task All_who_wait_hear_how_far_it_is()
    {
        TaskCompletionSource<IProgress<Advance>> reports = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Heard one = new();
        Heard other = new();
        Task<string> first = results.GetAsync("key", (progress, _) =>
        {
            reports.SetResult(progress);
            return work.Task;
        }, one, TaskScheduler.Default, CancellationToken.None);
        Task<string> second = results.GetAsync("key", (_, _) => work.Task, other, TaskScheduler.Default, CancellationToken.None);

        (await reports.Task).Report(new(3, 10));
        work.SetResult("found");
        await Task.WhenAll(first, second);

        Assert.Equal((new Advance(3, 10), new Advance(3, 10)), (one.Last, other.Last));
    }

    [Fact]
    public async Task Whoever_asks_on_a_thread_of_their_own_shares_a_computation_too()
    {
        using ManualResetEventSlim gate = new();
        using ManualResetEventSlim working = new();
        Task<string> first = OnAThreadOfItsOwn(() => results.Get("key", Work, CancellationToken.None));
        working.Wait();
        Task<string> second = OnAThreadOfItsOwn(() => results.Get("key", Work, CancellationToken.None));
        gate.Set();

        Assert.Same(await first, await second);
        Assert.Equal(1, begun);

        string Work(CancellationToken abandoned)
        {
            begun++;
            working.Set();
            gate.Wait(CancellationToken.None);
            return new string('x', 3);
        }
    }

    [Fact]
    public async Task Whoever_works_it_out_and_stops_waiting_still_works_it_out_for_the_others()
    {
        using ManualResetEventSlim gate = new();
        using ManualResetEventSlim working = new();
        using CancellationTokenSource impatient = new();
        bool wasAbandoned = true;
        Task<string> first = OnAThreadOfItsOwn(() => results.Get("key", Work, impatient.Token));
        working.Wait();
        Task<string> second = AskAsync();

        await impatient.CancelAsync();
        gate.Set();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("found", await second);
        Assert.False(wasAbandoned);
        Assert.Equal(0, begun);

        string Work(CancellationToken abandoned)
        {
            working.Set();
            gate.Wait(CancellationToken.None);
            wasAbandoned = abandoned.IsCancellationRequested;
            return "found";
        }
    }

    [Fact]
    public void What_fails_on_the_thread_of_its_caller_is_not_kept()
    {
        Assert.Throws<InvalidOperationException>(() => results.Get<string>("key", _ => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Equal("found", results.Get("key", _ => "found", CancellationToken.None));
    }

    [Fact]
    public async Task Once_closed_nothing_is_kept_and_those_who_wait_are_still_answered()
    {
        results.Add("old", "answer");
        Task<string> asked = AskAsync();
        results.Close();
        work.SetResult("found");

        Assert.Equal("found", await asked);
        Assert.Equal(0, results.Count);
        Assert.False(results.TryGet<string>("old", out _));
    }

    private Task<string> AskAsync(CancellationToken cancellationToken = default) => results.GetAsync("key", (_, _) =>
    {
        Interlocked.Increment(ref begun);
        return work.Task;
    }, null, TaskScheduler.Default, cancellationToken);

    private static async Task<T> OnAThreadOfItsOwn<T>(Func<T> work) => await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private sealed class Heard : IProgress<Advance>
    {
        public Advance Last { get; private set; }

        public void Report(Advance value) => Last = value;
    }
}
