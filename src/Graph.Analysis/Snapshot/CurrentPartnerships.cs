namespace Graph.Analysis.Snapshot;

/// <summary>Which partnerships hold on a day, of some organisations or of all.</summary>
internal static class CurrentPartnerships
{
    /// <summary>The numbers of those that hold, in the order of their numbers.</summary>
    /// <param name="tables">What is known.</param>
    /// <param name="all">Only those that all of these organisations, by id, are current parties of; empty for all.</param>
    /// <param name="any">Only those that one of these organisations, by id, is a current party of; null for all.</param>
    /// <param name="day">The day.</param>
    /// <param name="among">Only these partnerships, by id; null for all.</param>
    public static int[] Of(ProjectionTables tables, IReadOnlyCollection<string> all, IReadOnlySet<string>? any, int day, IReadOnlySet<string>? among = null)
    {
        int[] allNumbers = [.. all.Select(tables.OrganisationIds.Find)];
        HashSet<int>? anyNumbers = any is null ? null : [.. any.Select(tables.OrganisationIds.Find)];
        return [.. Enumerable.Range(0, tables.PartnershipIds.Count).Where(partnership =>
            tables.Partnerships[partnership].IsCurrent(day)
            && (among is null || among.Contains(tables.PartnershipIds.IdOf(partnership)))
            && allNumbers.All(organisation => Links.Any(tables.Parties[partnership], organisation, day))
            && (anyNumbers is null || CurrentParties.AnyAmong(tables, partnership, anyNumbers, day)))];
    }
}

/// <summary>The parties of a partnership on a day.</summary>
internal static class CurrentParties
{
    /// <summary>Their numbers, each once.</summary>
    public static int[] Of(ProjectionTables tables, int partnership, int day)
    {
        List<int> parties = [];
        foreach (ref readonly LinkRow party in tables.Parties[partnership])
        {
            if (party.Period.Holds(day) && (parties.Count == 0 || parties[^1] != party.Other))
                parties.Add(party.Other);
        }

        return [.. parties];
    }

    /// <summary>Whether any of some organisations is or was one, on whatever day.</summary>
    public static bool AnyEverAmong(ProjectionTables tables, int partnership, HashSet<int> organisations)
    {
        foreach (ref readonly LinkRow party in tables.Parties[partnership])
        {
            if (organisations.Contains(party.Other))
                return true;
        }

        return false;
    }

    /// <summary>Whether any of some organisations is one.</summary>
    public static bool AnyAmong(ProjectionTables tables, int partnership, HashSet<int> organisations, int day) =>
        Links.AnyAmong(tables.Parties[partnership], organisations, day);
}

/// <summary>The partnerships that somebody holds on a day.</summary>
internal static class CurrentHoldings
{
    /// <summary>Their numbers in ascending order, each once for whatever organisations it is held.</summary>
    public static List<int> Of(ProjectionTables tables, int person, int day)
    {
        List<int> partnerships = [];
        foreach (ref readonly HeldRow held in tables.Held[person])
        {
            if (held.Period.Holds(day) && tables.Partnerships[held.Partnership].IsCurrent(day) && (partnerships.Count == 0 || partnerships[^1] != held.Partnership))
                partnerships.Add(held.Partnership);
        }

        return partnerships;
    }
}
