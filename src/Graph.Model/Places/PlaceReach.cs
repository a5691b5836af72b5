namespace Graph.Model;

/// <summary>
/// What is in a place, as every question and export that takes a place means it (docs/concepts.md, "What is in a place"): the
/// place itself, all places that lie within it, and what is located in one of these, serves one or says it belongs to one, or is there by its
/// postcode (<see cref="PostcodePlaces"/>). What belongs to the organisations among these follows from them: see <see cref="PlaceContents"/>.
/// </summary>
public sealed class PlaceReach
{
    /// <summary>How many places a question may be about: a county has a few hundred parishes.</summary>
    public const int MaximumPlaces = 2_000;

    /// <summary>The edges that lead to places and to nothing else: being located in one, serving it or saying that one belongs to it.</summary>
    public static IReadOnlyList<FactType> Locating { get; } =
        [.. Ontology.Edges.Where(type => type.Edge!.To is [var only] && only == typeof(Place) && !type.MayStartAt(Ontology.Of<Place>()))];

    private PlaceReach(string place, HashSet<string> places, HashSet<string> located)
    {
        (Place, Places, Located) = (place, places, located);
        Organisations = located.Where(id => Ontology.OfId(id) == Ontology.Of<Organisation>()).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The id of the place asked about.</summary>
    public string Place { get; }

    /// <summary>The ids of the place and of every place that lies within it, at any depth.</summary>
    public IReadOnlySet<string> Places { get; }

    /// <summary>The ids of what is located in one of the places, by what is recorded or by its postcode, serves one or says it belongs to one: organisations, buildings, people, services and others.</summary>
    public IReadOnlySet<string> Located { get; }

    /// <summary>The ids of the organisations among <see cref="Located"/>.</summary>
    public IReadOnlySet<string> Organisations { get; }

    /// <summary>Reads it: as many reads of the store as the place has levels, and one, side by side, for each way of being located.</summary>
    /// <param name="store">The store.</param>
    /// <param name="place">The id of the place.</param>
    /// <param name="at">When it is asked about. The place itself may have ended by then.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="PlaceException">The id is not that of a known place, or the place has too many within it.</exception>
    public static async Task<PlaceReach> ReadAsync(IGraphStore store, string place, ReadPoint at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (await store.FindAsync<Place>(place, at with { AsOf = null }, cancellationToken) is null)
            place = (await Aliases.FindAsync(store, [place], at, cancellationToken)).GetValueOrDefault(place) is Place kept ? kept.Id : throw PlaceException.Unknown(place);

        HashSet<string> places = new(StringComparer.Ordinal) { place };
        for (string[] widest = [place]; widest.Length > 0;)
        {
            ILookup<string, Edge> within = await store.GetEdgesAsync(Ontology.Of<Within>(), EdgeEnd.To, widest, at, cancellationToken);
            widest = [.. within.SelectMany(edges => edges).Select(edge => edge.From).Where(places.Add)];
            if (places.Count > MaximumPlaces)
                throw PlaceException.TooLarge();
        }

        Task<IReadOnlyList<LocatedIn>> byPostcode = PostcodePlaces.ReadAsync(store, places, at, cancellationToken);
        ILookup<string, Edge>[] locating = await Task.WhenAll(Locating.Select(type => store.GetEdgesAsync(type, EdgeEnd.To, places, at, cancellationToken)));
        return new(place, places, locating.SelectMany(edges => edges).SelectMany(found => found).Concat(await byPostcode).Select(edge => edge.From).ToHashSet(StringComparer.Ordinal));
    }
}
