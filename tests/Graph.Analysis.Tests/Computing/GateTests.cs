using Graph.Analysis.Computing;

namespace Graph.Analysis.Tests.Computing;

/// <summary>The gate shares places out fairly, refuses what is too much, and forgets who no longer waits.</summary>
public sealed class GateTests
{
    private readonly Gate gate = new(places: 2, queueLength: 6);
    private readonly List<string> admitted = [];

    [Fact]
    public async Task A_new_caller_goes_before_one_who_has_just_been_admitted()
    {
        IDisposable one = await gate.EnterAsync("heavy", isSlow: false, CancellationToken.None);
        IDisposable other = await gate.EnterAsync("other", isSlow: false, CancellationToken.None);
        Task[] waiting = [WaitAsync("heavy"), WaitAsync("heavy"), WaitAsync("fair")];

        one.Dispose();
        await Task.WhenAll(waiting);
        other.Dispose();

        Assert.Equal(["fair", "heavy", "heavy"], admitted);
    }

    [Fact]
    public async Task Callers_take_turns_however_much_each_has_waiting()
    {
        IDisposable one = await gate.EnterAsync("first", isSlow: false, CancellationToken.None);
        IDisposable other = await gate.EnterAsync("second", isSlow: false, CancellationToken.None);
        Task[] waiting = [WaitAsync("first"), WaitAsync("first"), WaitAsync("first"), WaitAsync("third"), WaitAsync("third")];

        other.Dispose();
        await Task.WhenAll(waiting[3..]);
        one.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(["third", "third", "first", "first", "first"], admitted);
    }

    [Fact]
    public async Task One_caller_never_has_more_than_half_of_the_places()
    {
        using IDisposable one = await gate.EnterAsync("heavy", isSlow: false, CancellationToken.None);
        using CancellationTokenSource impatient = new();
        Task second = gate.EnterAsync("heavy", isSlow: false, impatient.Token);

        using IDisposable fair = await gate.EnterAsync("fair", isSlow: false, CancellationToken.None);

        Assert.Equal(1, gate.Queued);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task What_may_take_longer_never_has_more_than_half_of_the_places()
    {
        IDisposable slow = await gate.EnterAsync("one", isSlow: true, CancellationToken.None);
        Task<IDisposable> second = gate.EnterAsync("another", isSlow: true, CancellationToken.None);

        using IDisposable usual = await gate.EnterAsync("fair", isSlow: false, CancellationToken.None);
        Assert.False(second.IsCompleted);

        slow.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Beyond_the_queue_more_is_refused_and_of_one_caller_beyond_half_of_it()
    {
        using IDisposable one = await gate.EnterAsync("a", isSlow: false, CancellationToken.None);
        using IDisposable other = await gate.EnterAsync("b", isSlow: false, CancellationToken.None);
        using CancellationTokenSource end = new();
        List<Task> waiting = [.. Enumerable.Range(0, 3).Select(_ => gate.EnterAsync("heavy", isSlow: false, end.Token))];

        await Assert.ThrowsAsync<GateFullException>(() => gate.EnterAsync("heavy", isSlow: false, end.Token));
        waiting.AddRange(Enumerable.Range(0, 3).Select(number => gate.EnterAsync($"{number}", isSlow: false, end.Token)));
        await Assert.ThrowsAsync<GateFullException>(() => gate.EnterAsync("one more", isSlow: false, end.Token));

        await end.CancelAsync();
        foreach (Task gone in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        Assert.Equal(0, gate.Queued);
    }

    [Fact]
    public async Task What_may_take_longer_never_has_more_than_a_quarter_of_the_queue_however_many_callers_send_it()
    {
        Gate wide = new(places: 2, queueLength: 8);
        using IDisposable one = await wide.EnterAsync("a", isSlow: false, CancellationToken.None);
        using IDisposable other = await wide.EnterAsync("b", isSlow: true, CancellationToken.None);
        using CancellationTokenSource end = new();
        List<Task> waiting = [.. Enumerable.Range(0, 2).Select(number => wide.EnterAsync($"slow {number}", isSlow: true, end.Token))];

        await Assert.ThrowsAsync<GateFullException>(() => wide.EnterAsync("one more", isSlow: true, end.Token));
        waiting.AddRange(Enumerable.Range(0, 6).Select(number => wide.EnterAsync($"usual {number}", isSlow: false, end.Token)));

        Assert.Equal(8, wide.Queued);
        await end.CancelAsync();
        foreach (Task gone in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
    }

    [Fact]
    public async Task A_place_is_given_back_once_however_often_it_is_disposed_of()
    {
        IDisposable place = await gate.EnterAsync("a", isSlow: false, CancellationToken.None);
        place.Dispose();
        place.Dispose();

        using IDisposable first = await gate.EnterAsync("b", isSlow: false, CancellationToken.None);
        using IDisposable second = await gate.EnterAsync("c", isSlow: false, CancellationToken.None);
        using CancellationTokenSource end = new();
        Task<IDisposable> third = gate.EnterAsync("d", isSlow: false, end.Token);
        Assert.False(third.IsCompleted);
        await end.CancelAsync();
    }

    [Fact]
    public async Task Long_work_runs_on_threads_of_its_own_and_so_do_the_parts_that_it_shares_out()
    {
        List<string?> threads = [];
        await Task.Factory.StartNew(
            () => Parallel.For(0, 50, new ParallelOptions { TaskScheduler = TaskScheduler.Current }, _ =>
            {
                lock (threads)
                    threads.Add(Thread.CurrentThread.IsThreadPoolThread ? "pool" : Thread.CurrentThread.Name);
            }),
            CancellationToken.None,
            TaskCreationOptions.None,
            gate.Threads);

        Assert.Equal(50, threads.Count);
        Assert.Single(threads.Distinct(StringComparer.Ordinal), "Long work");
    }

    private async Task WaitAsync(string caller)
    {
        using IDisposable place = await gate.EnterAsync(caller, isSlow: false, CancellationToken.None);
        lock (admitted)
            admitted.Add(caller);
    }
}
