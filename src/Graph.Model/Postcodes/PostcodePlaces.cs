namespace Graph.Model;

/// <summary>
/// Where something is by its postcode (docs/concepts.md, "What is in a place"): in every place that has, or had, the GSS code of an area in which
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
        if (places.Count == 0 || PostcodeProperties.All.Count == 0 || await store.Postcodes.GetTableAsync(cancellationToken) is null)
            return [];

        List<Place> coded = await store.EachAsync<Place>(places.Distinct(StringComparer.Ordinal), at, cancellationToken).ToListAsync(cancellationToken);
        ILookup<string, string> placesOf = ByCode(coded);
        if (placesOf.Count == 0)
            return [];

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

    /// <summary>In which places some nodes are by their postcodes.</summary>
    /// <param name="store">The store.</param>
    /// <param name="nodes">The ids of the nodes.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What is where, as edges that nobody recorded and that have no id.</returns>
    public static async Task<IReadOnlyList<LocatedIn>> OfAsync(IGraphStore store, IReadOnlyCollection<string> nodes, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(nodes);
        if (nodes.Count == 0 || await store.Postcodes.GetTableAsync(cancellationToken) is null)
            return [];

        ILookup<string, string> byPostcode = (await store.EachAsync<Node>(nodes.Distinct(StringComparer.Ordinal), at, cancellationToken).ToListAsync(cancellationToken))
            .Select(node => (node.Id, Postcode: PostcodeProperties.PostcodeOf(node)))
            .Where(node => node.Postcode is not null)
            .ToLookup(node => node.Postcode!, node => node.Id, StringComparer.Ordinal);
        List<PostcodeEntry> entries = await store.Postcodes.EachAsync(byPostcode.Select(postcode => postcode.Key), cancellationToken).ToListAsync(cancellationToken);
        ILookup<string, string> placesOf = await PlacesAsync(store, [.. entries.SelectMany(entry => entry.Areas)], at, cancellationToken);
        return
        [
            .. from entry in entries
               from node in byPostcode[entry.Postcode]
               from code in entry.Areas
               from place in placesOf[code]
               select new LocatedIn { Id = "", From = node, To = place },
        ];
    }

    /// <summary>The places that have some GSS codes, or had them, by the code.</summary>
    /// <param name="store">The store.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="at">When it is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<ILookup<string, string>> PlacesAsync(IGraphStore store, IReadOnlyCollection<string> codes, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(codes);
        FactType type = Ontology.Of<Place>();
        List<Place> places = [];
        foreach (string[] batch in codes.Distinct(StringComparer.Ordinal).Chunk(AskedAtOnce))
        {
            foreach (PropertyDefinition property in type.Key.Identifiers)
            {
                ListQuery query = new(type) { Where = [PropertyFilter.OneOf(property, batch)], First = ListQuery.MaximumFirst, At = at };
                await foreach (Page page in store.PagesAsync(query, cancellationToken))
                    places.AddRange(page.Items.Select(item => (Place)item.Fact));
            }
        }

        return ByCode(places.DistinctBy(place => place.Id));
    }

    private static ILookup<string, string> ByCode(IEnumerable<Place> places) => places
        .SelectMany(place => Ontology.Of<Place>().Key.IdentifiersOf(place).Distinct(StringComparer.Ordinal), (place, code) => (place.Id, Code: code))
        .ToLookup(coded => coded.Code, coded => coded.Id, StringComparer.Ordinal);
}
