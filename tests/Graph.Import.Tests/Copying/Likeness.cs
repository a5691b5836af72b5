using Graph.Model;

namespace Graph.Import.Tests.Copying;

/// <summary>Two stores answer alike, whatever they are asked.</summary>
internal static class Likeness
{
    // Prime to the number of days, so that those left are of different days and moments.
    private const int PointsLeftOut = 11;

    /// <summary>Asks both for everything: the feed, each history, lists as of days and as known at moments, edges, search, identifiers.</summary>
    /// <param name="expected">The one store.</param>
    /// <param name="actual">The other.</param>
    /// <param name="oneOf">Of how many histories and points in time one is asked for; the feed has all of them in any case.</param>
    public static async Task AssertAsync(IGraphStore expected, IGraphStore actual, int oneOf = 1)
    {
        List<FactVersion> feed = await FeedAsync(expected);
        Assert.Equal(feed, await FeedAsync(actual));
        Assert.Equal(await expected.GetHeadAsync(), await actual.GetHeadAsync());

        string[] ids = [.. feed.Select(version => version.Id).Distinct()];
        Assert.Equal(Sorted(await expected.GetVersionsAsync(ids)), Sorted(await actual.GetVersionsAsync(ids)));
        foreach (string id in ids.Where((_, place) => place % oneOf == 0))
            Assert.Equal(await expected.GetHistoryAsync(id), await actual.GetHistoryAsync(id));

        foreach (ReadPoint at in Points(feed).Where((_, place) => oneOf == 1 || place % PointsLeftOut == 0))
        {
            Assert.Equal(Sorted(await expected.GetAsync(ids, at)), Sorted(await actual.GetAsync(ids, at)));
            foreach (FactType type in Ontology.Types)
                await AssertSameListAsync(expected, actual, new(type) { First = ListQuery.MaximumFirst, At = at, CountTotal = true });
        }

        await AssertSameSearchesAsync(expected, actual, feed);
    }

    /// <summary>The change feed, by ids within each change: of their order there the contract says nothing.</summary>
    public static async Task<List<FactVersion>> FeedAsync(IGraphStore store) =>
        await store.ReadChangesAsync(0, long.MaxValue).OrderBy(version => version.Change.Sequence).ThenBy(version => version.Id, StringComparer.Ordinal).ToListAsync();

    private static IEnumerable<ReadPoint> Points(List<FactVersion> feed)
    {
        DateTimeOffset[] moments = [.. feed.Select(version => version.Change.RecordedAt).Distinct()];
        DateTimeOffset?[] some = [null, moments[0] - TimeSpan.FromTicks(1), moments[0], moments[moments.Length / 2], moments[^1] - TimeSpan.FromTicks(1), moments[^1]];
        DateOnly?[] days = [null, new(2019, 12, 31), new(2025, 6, 1), new(2026, 6, 1)];
        return from moment in some from day in days select new ReadPoint(day, moment);
    }

    private static async Task AssertSameListAsync(IGraphStore expected, IGraphStore actual, ListQuery query)
    {
        Page page = await expected.ListAsync(query), other = await actual.ListAsync(query);
        Assert.Equal(page.Items.Select(item => item.Fact), other.Items.Select(item => item.Fact));
        Assert.Equal((page.TotalCount, page.HasNextPage), (other.TotalCount, other.HasNextPage));
    }

    private static async Task AssertSameSearchesAsync(IGraphStore expected, IGraphStore actual, List<FactVersion> feed)
    {
        foreach (string text in (string[])["council", "sefton", "corrected again", "Ω", "comm", "health wellb", "c", "se co", "wellb heal", "joint coun"])
        {
            SearchQuery query = new(text) { First = 1000 };
            Assert.Equal(Found(await expected.SearchAsync(query)), Found(await actual.SearchAsync(query)));
        }

        OrgIdentifier[] numbers = [.. feed.Select(version => version.Fact).OfType<Organisation>().SelectMany(organisation => organisation.Identifiers).Distinct()];
        ILookup<OrgIdentifier, string> holders = await expected.FindByIdentifierAsync(numbers), others = await actual.FindByIdentifierAsync(numbers);
        Assert.All(numbers, number => Assert.Equal(holders[number].Order(StringComparer.Ordinal), others[number].Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Found(IReadOnlyList<SearchHit> hits) => hits.Select(hit => hit.Node.Id);

    private static IEnumerable<KeyValuePair<string, T>> Sorted<T>(IReadOnlyDictionary<string, T> facts) => facts.OrderBy(pair => pair.Key, StringComparer.Ordinal);
}
