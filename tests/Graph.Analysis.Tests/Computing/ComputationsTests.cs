namespace Graph.Analysis.Tests;

public sealed class ComputationsTests
{
    private readonly Computations computations = new();

    [Fact]
    public async Task While_all_places_are_taken_the_next_waits_its_turn()
    {
        using ManualResetEventSlim gate = new();
        using CountdownEvent begun = new(Computations.AtOnce);
        Task<int>[] running = [.. Enumerable.Range(0, Computations.AtOnce).Select(number => computations.RunAsync(_ => Hold(begun, gate, number), CancellationToken.None))];
        begun.Wait();
        bool nextBegan = false;
        Task<int> next = computations.RunAsync(_ =>
        {
            nextBegan = true;
            return 7;
        }, CancellationToken.None);

        Assert.False(nextBegan);
        gate.Set();

        Assert.Equal(7, await next);
        Assert.Equal(Enumerable.Range(0, Computations.AtOnce), await Task.WhenAll(running));
    }

    [Fact]
    public async Task Whoever_stops_waiting_for_a_place_takes_none()
    {
        using ManualResetEventSlim gate = new();
        using CountdownEvent begun = new(Computations.AtOnce);
        using CancellationTokenSource impatient = new();
        Task<int>[] running = [.. Enumerable.Range(0, Computations.AtOnce).Select(number => computations.RunAsync(_ => Hold(begun, gate, number), CancellationToken.None))];
        begun.Wait();
        Task<int> waiting = computations.RunAsync(_ => 0, impatient.Token);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Set();
        await Task.WhenAll(running);
    }

    [Fact]
    public async Task A_computation_that_fails_gives_its_place_back()
    {
        for (int i = 0; i <= Computations.AtOnce; i++)
            await Assert.ThrowsAsync<InvalidOperationException>(() => computations.RunAsync<int>(_ => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Equal(1, await computations.RunAsync(_ => 1, CancellationToken.None));
    }

    private static int Hold(CountdownEvent begun, ManualResetEventSlim gate, int number)
    {
        begun.Signal();
        gate.Wait();
        return number;
    }
}
