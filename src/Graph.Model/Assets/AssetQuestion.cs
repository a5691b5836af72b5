namespace Graph.Model;

/// <summary>Which assets are asked about, as the lists of a store that hold them: what is in none of these lists is no asset.</summary>
/// <param name="At">When it is asked about.</param>
public sealed record AssetQuestion(ReadPoint At)
{
    private static readonly FactType Buildings = Ontology.Of<Building>();
    private static readonly FactType Offers = Ontology.Of<Service>();

    /// <summary>Only these kinds; null for all but services, which directories list. Where only offers below the radar are asked about, null has services, too.</summary>
    public IReadOnlyCollection<AssetKind>? Kinds { get; init; }

    /// <summary>Whether only what others can have is asked about: buildings and rooms with rooms or hours to spare, and offers of which it is recorded when they can be had.</summary>
    public bool OnlySpare { get; init; }

    /// <summary>Only offers that are missing from every directory (true), or none of these (false); null for both.</summary>
    public bool? BelowTheRadar { get; init; }

    /// <summary>Only these, by id; null for all.</summary>
    public ValueList<string>? Ids { get; init; }

    /// <summary>The lists: by kind, and in each sorted by name. They are as few as can be, as each is a read of the store.</summary>
    public IReadOnlyList<AssetList> Lists()
    {
        AssetKind[] kinds = [.. Enum.GetValues<AssetKind>().Where(kind => Kinds?.Contains(kind) ?? (kind != AssetKind.Service || BelowTheRadar == true))];
        OfferKind[] offers = [.. kinds.Where(kind => kind is not (AssetKind.Building or AssetKind.Room)).Select(kind => Enum.Parse<OfferKind>(kind.ToString()))];
        return [.. kinds.Where(kind => kind is AssetKind.Building or AssetKind.Room).SelectMany(BuildingsOf), .. OffersOf(offers)];
    }

    private IEnumerable<AssetList> BuildingsOf(AssetKind kind)
    {
        if (BelowTheRadar == true)
            return [];

        FactType roomIn = Ontology.Of<RoomIn>();
        Filter which = kind == AssetKind.Room ? new LinkFilter(roomIn, Outgoing: true, []) : new UnlinkedFilter(roomIn, Outgoing: true);
        if (!OnlySpare)
            return [List(kind, Buildings, which)];

        // A store has no "or": with rooms to spare, and with hours to spare where the rooms are not counted, or there are none.
        PropertyDefinition rooms = Buildings.Property(nameof(Building.SpareRooms));
        PropertyFilter hours = new(Buildings.Property(nameof(Building.SpareCapacity)), FilterOperator.IsNull, false);
        return
        [
            List(kind, Buildings, which, new PropertyFilter(rooms, FilterOperator.AtLeast, 1)),
            List(kind, Buildings, which, hours, new PropertyFilter(rooms, FilterOperator.IsNull, true)),
            List(kind, Buildings, which, hours, new PropertyFilter(rooms, FilterOperator.AtMost, 0)),
        ];
    }

    /// <summary>Services are lists of their own: directories fill them, so that they are too many to be sorted by kind for the others' sake.</summary>
    private IEnumerable<AssetList> OffersOf(OfferKind[] kinds)
    {
        PropertyDefinition offered = Offers.Property(nameof(Service.Kind));
        List<Filter> which = [];
        if (OnlySpare)
            which.Add(new PropertyFilter(Offers.Property(nameof(Service.Availability)), FilterOperator.IsNull, false));
        if (BelowTheRadar is { } below)
            which.Add(new PropertyFilter(Offers.Property(nameof(Service.BelowTheRadar)), below ? FilterOperator.Equals : FilterOperator.NotEquals, true));

        if (kinds.Where(kind => kind != OfferKind.Service).Cast<object>().ToArray() is { Length: > 0 } others)
            yield return new(AssetKind.Service, Sorted(Offers, [offered, Offers.Property(nameof(Service.Name))], [.. which, new PropertyFilter(offered, FilterOperator.In, (ValueList<object>)[.. others])]));
        if (!kinds.Contains(OfferKind.Service))
            yield break;
        yield return List(AssetKind.Service, Offers, [.. which, new PropertyFilter(offered, FilterOperator.Equals, OfferKind.Service)]);
        yield return List(AssetKind.Service, Offers, [.. which, new PropertyFilter(offered, FilterOperator.IsNull, true)]);
    }

    private AssetList List(AssetKind kind, FactType type, params Filter[] where) => new(kind, Sorted(type, [type.Property(nameof(Building.Name))], where));

    private ListQuery Sorted(FactType type, PropertyDefinition[] sort, Filter[] where) => new(type)
    {
        Where = Ids is { } ids ? [new IdFilter(ids), .. where] : [.. where],
        OrderBy = [.. sort.Select(property => new SortKey(property))],
        At = At,
    };
}
