using System.Text.Json;
using Graph.Analysis;
using Graph.Analysis.Computing;
using Graph.Api.Hosting;
using Graph.Api.Samples;
using Graph.Api.Tests.Given;
using Graph.Import.Stores;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Samples;

public sealed class SampleFilesTests
{
    private static readonly ServerOptions Options = new(StoreAddress.Of("sqlite", null, _ => null), Empty: false, [], FragilityOptions.Default, CacheMemory.UsualCapacity, PlaceClock.Of(null, _ => null));

    [Fact]
    public async Task All_samples_are_one_change()
    {
        await using TestApi api = await TestApi.StartAsync();

        await SampleFiles.LoadAsync(api.Store, Options);

        Assert.Equal(1, await api.Store.GetHeadAsync());
    }

    [Fact]
    public async Task Samples_never_take_the_place_of_what_was_lost()
    {
        await using TestApi api = await TestApi.StartAsync();
        api.Store.Condition = new(0, null) { HasSavedCopy = true, Notes = ["Put back graph.db.saved-1."] };

        StartupProblem problem = await Assert.ThrowsAsync<StartupProblem>(() => SampleFiles.LoadAsync(api.Store, Options));
        await SampleFiles.LoadAsync(api.Store, Options with { Empty = true });

        Assert.Equal(3, problem.ExitCode);
        Assert.Contains("Put back graph.db.saved-1.", problem.Message, StringComparison.Ordinal);
        Assert.Contains("--empty", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, await api.Store.GetHeadAsync());
    }

    [Fact]
    public async Task Samples_are_loaded_once_and_never_among_facts_of_others()
    {
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        await using TestApi empty = await TestApi.StartAsync();

        await SampleFiles.LoadAsync(api.Store, Options);
        await SampleFiles.LoadAsync(empty.Store, Options with { Empty = true });
        await SampleFiles.LoadAsync(empty.Store, Options);
        long head = await empty.Store.GetHeadAsync();
        await SampleFiles.LoadAsync(empty.Store, Options);

        Assert.Equal(1, await api.Store.GetHeadAsync());
        Assert.Equal(1, head);
        Assert.Equal(head, await empty.Store.GetHeadAsync());
    }

    [Theory, EveryStore]
    public async Task The_fictional_borough_is_told_of_while_there_is_nothing_but_samples(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        Assert.Null(await DemonstrationAsync(api));

        await SampleFiles.LoadAsync(api.Store, Options);
        Assert.Equal(SampleFiles.Place, await DemonstrationAsync(api));

        await api.RecordAsync(new Theme { Id = FactId.Of<Theme>("Ours"), Name = "Ours" });
        Assert.Null(await DemonstrationAsync(api));
    }

    private static async Task<string?> DemonstrationAsync(TestApi api) =>
        (await api.AskAsync("{ demonstration { name } }")).GetProperty("demonstration") is { ValueKind: not JsonValueKind.Null } place ? place.GetProperty("name").GetString() : null;
}
