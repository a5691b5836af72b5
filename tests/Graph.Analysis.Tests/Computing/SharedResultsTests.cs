namespace Graph.Analysis.Tests;

public sealed class SharedResultsTests
{
    private readonly SharedResults<string> results = new(2);
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
        Task<string> first = results.GetAsync("key", async (_, abandoned) =>
        {
            return await work.Task.WaitAsync(abandoned);
        }, null, impatient.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        work.SetResult("found");

        Assert.Equal("found", await AskAsync());
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task A_failure_is_told_and_not_kept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => results.GetAsync<string>("key", (_, _) => throw new InvalidOperationException(), null, CancellationToken.None));
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
        }, one, CancellationToken.None);
        Task<string> second = results.GetAsync("key", (_, _) => work.Task, other, CancellationToken.None);

        (await reports.Task).Report(new(3, 10));
        work.SetResult("found");
        await Task.WhenAll(first, second);

        Assert.Equal((new Advance(3, 10), new Advance(3, 10)), (one.Last, other.Last));
    }

    private Task<string> AskAsync(CancellationToken cancellationToken = default) => results.GetAsync("key", (_, _) =>
    {
        Interlocked.Increment(ref begun);
        return work.Task;
    }, null, cancellationToken);

    private sealed class Heard : IProgress<Advance>
    {
        public Advance Last { get; private set; }

        public void Report(Advance value) => Last = value;
    }
}
