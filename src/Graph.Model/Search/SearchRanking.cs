namespace Graph.Model;

/// <summary>Puts what stores find for a text in order, the same whatever the store: tier by tier, and in each by name, then by id.</summary>
/// <remarks>
/// A common word or a single letter may fit a hundred thousand nodes. A store looks into a tier only while there are not yet enough
/// hits, and names no more than <see cref="Wanted"/> of it: those whose current versions were recorded first. So both stores name the same.
/// </remarks>
public sealed class SearchRanking
{
    private const int Considered = 1000;

    private readonly int first;

    private readonly List<(string Id, double Rank)> hits = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Begins with none.</summary>
    /// <param name="query">What is searched for, and how many hits are wanted.</param>
    /// <exception cref="ArgumentOutOfRangeException">So many hits no search has.</exception>
    public SearchRanking(SearchQuery query)
    {
        if (query.First is < 1 or > SearchQuery.MaximumFirst)
            throw new ArgumentOutOfRangeException(nameof(query), query.First, $"A search has 1 to {SearchQuery.MaximumFirst} hits.");
        first = query.First;
    }

    /// <summary>Whether there are as many hits as are wanted.</summary>
    public bool IsFull => hits.Count >= first;

    /// <summary>How many nodes of a tier are enough, since those of better tiers are in it too.</summary>
    public int Wanted => Considered + hits.Count;

    /// <summary>The hits, best first.</summary>
    public IReadOnlyList<(string Id, double Rank)> Hits => hits;

    /// <summary>Adds what was found in a tier, after all better tiers.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="found">The nodes, with <see cref="SearchEntry.Sort"/>.</param>
    public void Add(SearchTier tier, IEnumerable<(string Id, string Sort)> found)
    {
        foreach ((string id, _) in found.OrderBy(node => node.Sort, StringComparer.Ordinal).ThenBy(node => node.Id, StringComparer.Ordinal))
        {
            if (IsFull)
                return;
            if (known.Add(id))
                hits.Add((id, tier.Rank));
        }
    }
}
