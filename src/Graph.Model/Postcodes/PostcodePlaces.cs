namespace Graph.Model;

/// <summary>
/// Where something is by its postcode (docs/concepts.md, "What is in a place"): in every place that has the GSS code of an area in which
/// the table of postcodes has that postcode. Nothing of it is recorded, so it is as right as the postcode and the table are.
/// </summary>
public static class PostcodePlaces
{
    private const int AskedAtOnce = 1_000;

    /// <summary>What is in some places by its postcode.</summary>
    /// <param name="store">The store.</param>
    /// <param name="places">The ids of the places.</param>
    /// <param name="at">When it is asked about. The table of postcodes is the same for every day and moment.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What is where, as edges that nobody recorded and that have no id.</returns>
    public static async Task<IReadOnlyList<LocatedIn>> ReadAsync(IGraphStore store, IReadOnlyCollection<string> places, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(places);
        if (places.Count == 0 || await store.Postcodes.GetTableAsync(cancellationToken) is null)
            return [];

        List<Place> coded = [];
        foreach (string[] batch in places.Distinct(StringComparer.Ordinal).Chunk(AskedAtOnce))
            coded.AddRange((await store.GetAsync(batch, at, cancellationToken)).Values.OfType<Place>().Where(place => place.Gss is not null));
        if (coded.Count == 0)
            return [];

        ILookup<string, string> placesOf = coded.ToLookup(place => place.Gss!, place => place.Id, StringComparer.Ordinal);
        ILookup<string, string>[] found = await Task.WhenAll(PostcodeProperties.All.Select(property => store.Postcodes.FindNodesAsync(property, [.. placesOf.Select(code => code.Key)], at, cancellationToken)));
        return
        [
            .. from nodes in found
               from inArea in nodes
               from node in inArea
               from place in placesOf[inArea.Key]
               select new LocatedIn { Id = "", From = node, To = place },
        ];
    }
}
