using Graph.Analysis;
using Graph.Api.Hosting;
using Graph.Api.Tests.Given;
using Graph.Import;
using Graph.Import.Stores;
using Graph.Model;

namespace Graph.Api.Tests.Hosting;

public sealed class SampleFilesTests
{
    private static readonly ServerOptions Options = new(StoreAddress.Of("sqlite", null, _ => null), Empty: false, [], FragilityOptions.Default, CacheMemory.UsualCapacity);

    [Fact]
    public async Task A_start_that_was_stopped_among_the_samples_is_completed_by_the_next()
    {
        await using TestApi whole = await TestApi.StartAsync();
        await SampleFiles.LoadAsync(whole.Store, Options);
        await using TestApi stopped = await TestApi.StartAsync();
        await new Importer(stopped.Store).ImportAsync([.. Importer.FilesUnder(SampleFiles.Folder).Take(3)], new ImportOptions { Actor = "samples" });

        await SampleFiles.LoadAsync(stopped.Store, Options);

        Assert.Equal(await CountAsync(whole), await CountAsync(stopped));
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
        Assert.InRange(head, 1, long.MaxValue);
        Assert.Equal(head, await empty.Store.GetHeadAsync());
    }

    private static async Task<int> CountAsync(TestApi api) => await api.Store.StreamAsync([.. Ontology.Types], ReadPoint.Now).CountAsync();
}
