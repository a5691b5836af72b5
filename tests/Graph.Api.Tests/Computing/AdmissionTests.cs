using System.Security.Claims;
using Graph.Analysis.Computing;
using Graph.Api.Computing;
using Graph.Api.Http;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Api.Tests.Computing;

/// <summary>Short work is answered at once, long work in its turn, and neither after its time is over.</summary>
public sealed class AdmissionTests
{
    private readonly FakeTimeProvider time = new();
    private readonly Gate gate = new(places: 2, queueLength: 4);
    private int begun;

    [Fact]
    public async Task Short_work_needs_no_place()
    {
        using Busy busy = await Busy.AllPlacesAsync(gate);
        using Deadline deadline = Arrived();

        Assert.Equal("answer", await RunAsync(deadline, Costs.MostShort));
        Assert.Equal(1, begun);
    }

    [Fact]
    public async Task What_turns_out_to_be_long_begins_again_when_it_has_a_place_on_a_thread_for_long_work()
    {
        using Busy busy = await Busy.AllPlacesAsync(gate);
        using Deadline deadline = Arrived();
        string? thread = null;
        Task<string> asked = new Admission(gate).RunAsync("caller", isLong: false, deadline, (work, _) =>
        {
            begun++;
            work.Add(Costs.Everything);
            thread = Thread.CurrentThread.Name;
            return Task.FromResult("answer");
        });

        Assert.Equal(1, gate.Queued);
        Assert.False(asked.IsCompleted);
        busy.Dispose();

        Assert.Equal("answer", await asked);
        Assert.Equal(2, begun);
        Assert.Equal("Long work", thread);
    }

    [Fact]
    public async Task Stopping_short_work_stops_all_of_it()
    {
        using Deadline deadline = Arrived();
        CancellationToken first = default;

        await new Admission(gate).RunAsync("caller", isLong: false, deadline, (work, stopped) =>
        {
            if (begun++ == 0)
                first = stopped;
            work.Add(Costs.Everything);
            return Task.FromResult("answer");
        });

        Assert.True(first.IsCancellationRequested);
        Assert.False(deadline.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task What_is_known_to_be_long_waits_before_it_begins()
    {
        using Busy busy = await Busy.AllPlacesAsync(gate);
        using Deadline deadline = Arrived();
        Task<string> asked = RunAsync(deadline, Costs.Everything, isLong: true);

        Assert.Equal(0, begun);
        busy.Dispose();

        await asked;
        Assert.Equal(1, begun);
    }

    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 60)]
    public async Task Time_is_counted_from_the_arrival_and_waiting_ends_with_it(bool isFollowed, int seconds)
    {
        using Busy busy = await Busy.AllPlacesAsync(gate);
        Asker asker = Asker();
        time.Advance(TimeSpan.FromSeconds(4));
        using Deadline deadline = new(asker, isFollowed, time);
        Task<string> asked = RunAsync(deadline, Costs.Everything);

        time.Advance(TimeSpan.FromSeconds(seconds - 4) - TimeSpan.FromMilliseconds(1));
        Assert.False(asked.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        HttpProblem refused = await Assert.ThrowsAsync<HttpProblem>(() => asked);
        Assert.Equal(("BUSY", 503), (refused.Code, refused.Status));
        Assert.Contains($"waited {seconds} seconds", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(refused.RetryAfter);
        Assert.Equal(0, gate.Queued);
    }

    [Fact]
    public async Task A_computation_hears_that_the_time_is_over_and_gives_its_place_back()
    {
        using Deadline deadline = Arrived();
        TaskCompletionSource working = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<string> asked = new Admission(gate).RunAsync("caller", isLong: true, deadline, async (_, stopped) =>
        {
            working.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, stopped);
            return "never";
        });
        await working.Task;

        time.Advance(Deadline.Usual);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        using Busy all = await Busy.AllPlacesAsync(gate);
    }

    [Fact]
    public async Task A_request_that_arrived_too_long_ago_is_not_begun()
    {
        Asker asker = Asker();
        time.Advance(Deadline.Usual);
        using Deadline deadline = new(asker, isFollowed: false, time);

        await Assert.ThrowsAsync<HttpProblem>(() => RunAsync(deadline, Costs.Everything, isLong: true));
        Assert.Equal(0, begun);
    }

    [Fact]
    public async Task Beyond_the_queue_long_work_is_refused_with_a_time_to_ask_again()
    {
        using Busy busy = await Busy.AllPlacesAsync(gate);
        using Deadline deadline = Arrived();
        Task[] waiting = [RunAsync(deadline, Costs.Everything), RunAsync(deadline, Costs.Everything)];

        HttpProblem refused = await Assert.ThrowsAsync<HttpProblem>(() => RunAsync(deadline, Costs.Everything));

        Assert.Equal("BUSY", refused.Code);
        Assert.NotNull(refused.RetryAfter);
        busy.Dispose();
        await Task.WhenAll(waiting);
    }

    private Task<string> RunAsync(Deadline deadline, int rows, bool isLong = false) => new Admission(gate).RunAsync("caller", isLong, deadline, (work, _) =>
    {
        Interlocked.Increment(ref begun);
        work.Add(rows);
        return Task.FromResult("answer");
    });

    private Deadline Arrived() => new(Asker(), isFollowed: false, time);

    private Asker Asker() => new(new ClaimsPrincipal(), "caller", time.GetTimestamp(), "test", CancellationToken.None);
}
