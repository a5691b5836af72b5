using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>Who is in the same buildings as an organisation. Who only owns a building is not in it.</summary>
public static class CoLocation
{
    /// <summary>The other organisations in each building that an organisation is in, ordered by building and organisation.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="organisation">The organisation's id.</param>
    public static IReadOnlyList<Neighbour> Of(AnalysisSession session, string organisation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(organisation);
        (ProjectionTables tables, int day) = (session.Tables, session.Day);
        HashSet<(int Building, int Organisation)> found = [];
        int asked = tables.OrganisationIds.Find(organisation);
        foreach (int building in Buildings(session, asked))
        {
            foreach (ref readonly LinkRow occupant in tables.Occupants[building])
            {
                if (occupant.Other != asked && occupant.Period.Holds(day) && tables.Organisations[occupant.Other].Holds(day))
                    found.Add((building, occupant.Other));
            }
        }

        return [.. found
            .Select(one => new Neighbour(tables.BuildingIds.IdOf(one.Building), tables.OrganisationIds.IdOf(one.Organisation)))
            .OrderBy(one => one.Building, StringComparer.Ordinal)
            .ThenBy(one => one.Organisation, StringComparer.Ordinal)];
    }

    /// <summary>The ids of the buildings that an organisation is in, in order.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="organisation">The organisation's id.</param>
    public static IReadOnlyList<string> BuildingsOf(AnalysisSession session, string organisation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(organisation);
        return [.. Buildings(session, session.Tables.OrganisationIds.Find(organisation)).Select(session.Tables.BuildingIds.IdOf).Order(StringComparer.Ordinal)];
    }

    private static HashSet<int> Buildings(AnalysisSession session, int organisation)
    {
        HashSet<int> buildings = [];
        if (organisation < 0)
            return buildings;
        foreach (ref readonly LinkRow tenure in session.Tables.Tenures[organisation])
        {
            if (tenure.Period.Holds(session.Day) && session.Tables.Buildings[tenure.Other].Holds(session.Day))
                buildings.Add(tenure.Other);
        }

        return buildings;
    }
}

/// <summary>An organisation that is in the same building.</summary>
/// <param name="Building">The id of the building.</param>
/// <param name="Organisation">The id of the other organisation.</param>
public sealed record Neighbour(string Building, string Organisation);
