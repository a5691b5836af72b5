namespace Graph.Analysis.Snapshot;

/// <summary>The parties of all partnerships that are known, of those that have ended and those still to come as well.</summary>
public static class PartnershipParties
{
    /// <summary>The ids of the parties by the id of the partnership: those of the day asked about; of one that has ended, those of its last day; of one still to come, those of its first.</summary>
    /// <param name="session">What is asked about.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(AnalysisSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        Dictionary<string, IReadOnlyList<string>> parties = new(StringComparer.Ordinal);
        for (int partnership = 0; partnership < tables.PartnershipIds.Count; partnership++)
        {
            PartnershipState state = tables.Partnerships[partnership];
            if (!state.IsKnown)
                continue;
            int day = Math.Max(Math.Min(session.Day, state.Period.End - 1), state.Period.First);
            parties[tables.PartnershipIds.IdOf(partnership)] = [.. CurrentParties.Of(tables, partnership, day).Select(tables.OrganisationIds.IdOf)];
        }

        return parties;
    }
}
