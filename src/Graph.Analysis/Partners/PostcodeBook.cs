using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>What the table of postcodes says of those postcodes that organisations and buildings have. For one writer at a time.</summary>
/// <param name="edition">Which table it is of; null where there is none.</param>
internal sealed class PostcodeBook(string? edition)
{
    private readonly Dictionary<string, PostcodeEntry?> known = new(StringComparer.Ordinal);

    /// <summary>Which table it is of; null where there is none.</summary>
    public string? Edition => edition;

    /// <summary>What the table says of a postcode that was looked up; null where it does not have it.</summary>
    public PostcodeEntry? Of(string? postcode) => postcode is null ? null : known.GetValueOrDefault(postcode);

    /// <summary>Looks up the postcodes of some facts.</summary>
    public async Task LearnAsync(IGraphStore store, IEnumerable<Fact?> facts, CancellationToken cancellationToken)
    {
        if (edition is null)
            return;
        string[] wanted = [.. facts.Select(PostcodeProperties.PostcodeOf).OfType<string>().Where(postcode => !known.ContainsKey(postcode)).Distinct(StringComparer.Ordinal)];
        List<PostcodeEntry> found = await store.Postcodes.EachAsync(wanted, cancellationToken).ToListAsync(cancellationToken);
        foreach (string postcode in wanted)
            known[postcode] = null;
        foreach (PostcodeEntry entry in found)
            known[entry.Postcode] = entry;
    }
}
