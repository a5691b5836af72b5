using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>A table of postcodes in memory, beside the facts of a store in memory.</summary>
internal sealed class MemoryPostcodes(MemoryStore store) : IPostcodes
{
    private Dictionary<string, PostcodeEntry> entries = new(StringComparer.Ordinal);
    private PostcodeTable? table;

    public Task<PostcodeTable?> GetTableAsync(CancellationToken cancellationToken = default) => Task.FromResult(table);

    public Task<PostcodeTable> ReplaceAsync(PostcodeOrigin origin, IEnumerable<PostcodeEntry> replacing, CancellationToken cancellationToken = default)
    {
        entries = replacing.DistinctBy(entry => entry.Postcode, StringComparer.Ordinal).ToDictionary(entry => entry.Postcode, StringComparer.Ordinal);
        table = new(Guid.NewGuid().ToString("N"), origin, MemoryStore.Opened, entries.Count, entries.Values.Count(entry => entry.IsLive));
        return Task.FromResult(table);
    }

    public Task<IReadOnlyDictionary<string, PostcodeEntry>> FindAsync(IReadOnlyCollection<string> postcodes, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<string, PostcodeEntry>>(postcodes.Distinct(StringComparer.Ordinal).Where(entries.ContainsKey).ToDictionary(postcode => postcode, postcode => entries[postcode], StringComparer.Ordinal));

    public Task<GridPoint?> FindMiddleAsync(PostcodePart part, CancellationToken cancellationToken = default)
    {
        GridPoint[] points = [.. entries.Values.Where(entry => entry is { IsLive: true, At: not null } && part.Has(entry.Postcode)).Select(entry => entry.At!.Value)];
        return Task.FromResult(default(PostcodeMiddle).With(points.Length, points.Sum(point => (long)point.East), points.Sum(point => (long)point.North)).Point);
    }

    public async Task<ILookup<string, string>> FindNodesAsync(PropertyDefinition property, IReadOnlyCollection<string> codes, ReadPoint at, CancellationToken cancellationToken = default)
    {
        List<(string Code, string Id)> found = [];
        await foreach (Fact fact in store.StreamAsync([Ontology.Of(property.ClrProperty.ReflectedType!)], at, cancellationToken))
        {
            if (PostcodeProperties.PostcodeOf(fact) is { } postcode && entries.TryGetValue(postcode, out PostcodeEntry? entry))
                found.AddRange(entry.Areas.Intersect(codes, StringComparer.Ordinal).Select(code => (code, fact.Id)));
        }

        return found.ToLookup(pair => pair.Code, pair => pair.Id, StringComparer.Ordinal);
    }
}
