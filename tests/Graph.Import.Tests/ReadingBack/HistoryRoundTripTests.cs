using CsCheck;
using Graph.Export;
using Graph.Import.Copying;
using Graph.Import.Tests.Copying;
using Graph.Model;
using Graph.Store.Tests;
using GeneratedFacts = Graph.Store.Tests.Values;

namespace Graph.Import.Tests.ReadingBack;

/// <summary>A store's history as NDJSON, out of one kind of store and into another.</summary>
public sealed class HistoryRoundTripTests : IDisposable
{
    private static readonly ExportQuestion History = new() { WithHistory = true, WithPersonal = true };

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory, EveryStore]
    public async Task A_store_that_was_exported_and_read_into_another_kind_and_back_answers_as_it_did(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await using SqliteProvider other = new();
        await LivedIn.FillAsync(source.Store, source.Clock);
        int versions = (await Likeness.FeedAsync(source.Store)).Count;

        CopyOutcome there = await Exported.ReplayAsync(await Exported.WriteAsync(folder, source.Store, History), provider);
        await using IGraphStore read = await provider.OpenAsync(source.Clock);
        CopyOutcome back = await Exported.ReplayAsync(await Exported.WriteAsync(folder, read, History), other);
        await using IGraphStore readBack = await other.OpenAsync(source.Clock);

        Assert.Equal(new(0, await source.Store.GetHeadAsync(), versions), there);
        Assert.Equal(there, back);
        await Likeness.AssertAsync(source.Store, read, provider.OneCaseOf);
        await Likeness.AssertAsync(source.Store, readBack);
        await provider.DisposeAsync();
    }

    [Theory, EveryStore]
    public async Task Changes_to_facts_of_every_type_come_back_as_they_were(IStoreProvider provider)
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await source.PutAsync([.. GeneratedFacts.OneNodeOfEachType]);
        await Changesets.OfEveryType.SampleAsync(async operations =>
        {
            source.Clock.Move(TimeSpan.FromSeconds(1));
            await source.ApplyAsync(operations);
        }, iter: Math.Max(4, 20 / provider.OneCaseOf), threads: 1);

        await Exported.ReplayAsync(await Exported.WriteAsync(folder, source.Store, History), provider);

        await using IGraphStore read = await provider.OpenAsync(source.Clock);
        Assert.Equal(await Likeness.FeedAsync(source.Store), await Likeness.FeedAsync(read));
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_store_that_has_the_beginning_of_the_history_gets_the_rest()
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await using SqliteProvider target = new();
        await source.PutAsync(Facts.Organisation("Council"));
        string first = await Exported.WriteAsync(folder, source.Store, History);
        await source.PutAsync(Facts.Organisation("Council") with { Status = "closed" }, Facts.Person("Ann"));
        string second = await Exported.WriteAsync(folder, source.Store, History);

        Assert.Equal(new(0, 1, 1), await Exported.ReplayAsync(first, target));
        Assert.Equal(new(1, 1, 2), await Exported.ReplayAsync(second, target));
        Assert.Equal(new(2, 0, 0), await Exported.ReplayAsync(second, target));
        await Assert.ThrowsAsync<CopyRefusedException>(() => Exported.ReplayAsync(first, target));
    }

    [Fact]
    public async Task A_history_without_personal_details_is_not_read_back()
    {
        await using StoreUnderTest source = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await using SqliteProvider target = new();
        await source.PutAsync(Facts.Person("Ann") with { Email = "ann@x.example" });

        string path = await Exported.WriteAsync(folder, source.Store, new() { WithHistory = true });

        Assert.Contains("Export it with --personal", (await Assert.ThrowsAsync<CopyRefusedException>(() => Exported.ReplayAsync(path, target))).Message, StringComparison.Ordinal);
    }
}
