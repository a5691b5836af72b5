using System.Collections.Concurrent;
using Graph.Analysis;
using Graph.Analysis.Snapshot;
using Graph.Api.Hosting;
using Graph.Api.Loading;
using Graph.Api.Security;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Sqlite;
using Graph.Store.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Graph.Api.Tests.Hosting;

public sealed class ChangeFollowerTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HastyTime time = new();
    private CountingStore store = null!;
    private ProjectionSource projections = null!;
    private GraphServices services = null!;

    public async Task InitializeAsync()
    {
        store = new(await SqliteGraphStore.OpenAsync(new SqliteStoreOptions { Directory = folder.Path }, TimeProvider.System));
        projections = await ProjectionSource.LoadAsync(store);
        services = new(store, projections, time, new LocalCallerSeesAll(), FragilityOptions.Default, TestApi.Runner);
    }

    public async Task DisposeAsync()
    {
        await projections.DisposeAsync();
        await store.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whatever_fails_is_said_once_without_what_was_recorded_and_tried_again_after_pauses_that_grow()
    {
        Heard heard = new();
        TaskCompletionSource failedOften = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int failures = 0;
        store.BeforeFeed = () =>
        {
            if (++failures == 8)
                failedOften.SetResult();
            throw new InvalidOperationException("secret of Ann");
        };
        await store.ApplyAsync(new Changeset("test", [new Put(new Theme { Id = FactId.Of<Theme>("Food"), Name = "Food" })]));
        using ChangeFollower follower = new(services, heard);

        await follower.StartAsync(CancellationToken.None);
        await failedOften.Task;
        Assert.IsType<InvalidOperationException>(follower.Problem);
        store.BeforeFeed = null;
        while (follower.Problem is not null)
            await Task.Yield();
        await follower.StopAsync(CancellationToken.None);

        Assert.Equal(1, projections.Current.Head);
        Assert.Equal([1, 2, 4, 8, 8, 8, 8], time.Pauses.Take(7).Select(pause => pause.TotalSeconds));
        Assert.Equal(2, heard.Lines.Count);
        Assert.Contains("InvalidOperationException", heard.Lines.First(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", heard.Lines.First(), StringComparison.Ordinal);
        Assert.Contains("followed again", heard.Lines.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_record_is_looked_for_every_half_second()
    {
        using ChangeFollower follower = new(services, new Heard());

        await follower.StartAsync(CancellationToken.None);
        while (time.Pauses.Count < 3)
            await Task.Yield();
        await follower.StopAsync(CancellationToken.None);

        Assert.All(time.Pauses, pause => Assert.Equal(TimeSpan.FromMilliseconds(500), pause));
    }

    [Fact]
    public async Task A_fact_that_can_not_be_read_is_named_in_the_log()
    {
        Heard heard = new();
        store.BeforeFeed = () => throw Refusal.Unreadable("theme-food");
        await store.ApplyAsync(new Changeset("test", [new Put(new Theme { Id = FactId.Of<Theme>("Food"), Name = "Food" })]));
        using ChangeFollower follower = new(services, heard);

        await follower.StartAsync(CancellationToken.None);
        while (follower.Problem is null)
            await Task.Yield();
        await follower.StopAsync(CancellationToken.None);

        Assert.Contains("theme-food", Assert.Single(heard.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_can_not_go_on_ends_with_a_sentence_and_a_code_of_its_own()
    {
        // More elements than the runtime lets an array have: it says at once that there is not enough memory.
        store.BeforeFeed = () => Task.Run(() => new byte[int.MaxValue]);
        await using WebApplication server = GraphServer.Build(services, web => web.UseTestServer());
        await server.StartAsync();
        await store.ApplyAsync(new Changeset("test", [new Put(new Theme { Id = FactId.Of<Theme>("Food"), Name = "Food" })]));

        StartupProblem problem = await Assert.ThrowsAsync<StartupProblem>(() => server.ServeAsync(CancellationToken.None));

        Assert.Equal(4, problem.ExitCode);
        Assert.Equal(4, await Startup.RunAsync(_ => throw problem));
    }

    /// <summary>Time in which every pause is over at once.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public ConcurrentQueue<TimeSpan> Pauses { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pauses.Enqueue(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), period);
        }
    }

    /// <summary>A log that keeps its lines.</summary>
    private sealed class Heard : ILogger<ChangeFollower>
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));
    }
}
