using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Puts together in order what goes and what that brings with it.</summary>
internal sealed class CascadeWriter(AnalysisSession session)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly int day = session.Day;

    /// <summary>A partnership that is lost, or lost in part: the parties that lose touch, with the funding attached to them.</summary>
    public CascadeStep Lost(CascadeKind kind, int partnership, IEnumerable<(int A, int B)> parted, IEnumerable<int> funding) =>
        new(kind, Partnership(partnership), null, [.. Ids(funding, tables.FundingIds)])
        {
            Parted = [.. parted.Select(pair => new PartedPair(tables.OrganisationIds.IdOf(pair.A), tables.OrganisationIds.IdOf(pair.B)))],
        };

    /// <summary>Forums that lose their chair, each with the partnerships that nothing else anchors.</summary>
    public IEnumerable<CascadeStep> WithoutChair(HashSet<int> forums, CancellationToken cancellationToken)
    {
        ILookup<int, int> held = ForumAnchors.HeldBy(session, forums, cancellationToken);
        return forums
            .Select(forum => new CascadeStep(
                CascadeKind.ForumWithoutChair,
                new(tables.OrganisationIds.IdOf(forum), []),
                null,
                [.. held[forum].Select(Partnership).OrderBy(part => part.Id, StringComparer.Ordinal)]))
            .OrderBy(step => step.Gone.Id, StringComparer.Ordinal);
    }

    /// <summary>A seat on a forum that nobody has any more.</summary>
    public static CascadeStep WithoutMember(ForumSeatLost seat) => new(CascadeKind.ForumWithoutMember, new(seat.Forum, []), seat.Organisation, []);

    /// <summary>Buildings that nobody can open, each with the organisations in it.</summary>
    public IEnumerable<CascadeStep> Shut(IEnumerable<int> buildings) => buildings
        .Select(building => new CascadeStep(CascadeKind.BuildingWithoutKeyHolder, new(tables.BuildingIds.IdOf(building), []), null, [.. Ids(Occupants(building), tables.OrganisationIds)]))
        .OrderBy(step => step.Gone.Id, StringComparer.Ordinal);

    private CascadePart Partnership(int partnership) => new(
        tables.PartnershipIds.IdOf(partnership),
        [.. CurrentParties.Of(tables, partnership, day).Select(tables.OrganisationIds.IdOf).Order(StringComparer.Ordinal)]);

    private HashSet<int> Occupants(int building)
    {
        HashSet<int> occupants = [];
        foreach (ref readonly LinkRow occupant in tables.Occupants[building])
        {
            if (occupant.Period.Holds(day))
                occupants.Add(occupant.Other);
        }

        return occupants;
    }

    private static IEnumerable<CascadePart> Ids(IEnumerable<int> found, IdSnapshot ids) =>
        found.Select(ids.IdOf).Order(StringComparer.Ordinal).Select(id => new CascadePart(id, []));
}
