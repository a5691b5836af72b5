using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>What a question about some organisations is about, such as those of a place: their partnerships, their seats on forums, the chairs of those forums, and the buildings they are in.</summary>
internal sealed class AskedAbout
{
    private readonly ProjectionTables tables;
    private readonly int day;
    private readonly HashSet<int>? organisations;

    /// <summary>Takes some organisations, by id; null for a question about everything.</summary>
    public AskedAbout(AnalysisSession session, IReadOnlySet<string>? ids)
    {
        (tables, day) = (session.Tables, session.Day);
        organisations = ids is null ? null : [.. ids.Select(tables.OrganisationIds.Find)];
    }

    /// <summary>Whether a partnership is current, and one of the organisations is a current party of it.</summary>
    public bool IsPartnership(int partnership) =>
        tables.Partnerships[partnership].IsCurrent(day) && (organisations is null || CurrentParties.AnyAmong(tables, partnership, organisations, day));

    /// <summary>Whether a forum is one of the organisations, or one of them belongs to it.</summary>
    public bool IsForum(int forum) => IsOrganisation(forum) || Links.AnyAmong(tables.Members[forum], organisations!, day);

    /// <summary>Whether an organisation is one of them.</summary>
    public bool IsOrganisation(int organisation) => organisations is null || organisations.Contains(organisation);

    /// <summary>Whether one of the organisations is in a building.</summary>
    public bool IsBuilding(int building) => organisations is null || Links.AnyAmong(tables.Occupants[building], organisations, day);
}
