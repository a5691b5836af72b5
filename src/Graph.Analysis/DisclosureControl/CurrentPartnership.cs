using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.DisclosureControl;

/// <summary>A partnership that is current on a day, to be counted.</summary>
/// <param name="Partnership">Its id.</param>
/// <param name="Class">How fragile it is.</param>
/// <param name="Parties">The ids of the organisations that are its parties on that day.</param>
public sealed record CurrentPartnership(string Partnership, FragilityClass Class, IReadOnlyList<string> Parties)
{
    /// <summary>Every partnership that is current on a day.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IReadOnlyList<CurrentPartnership> Of(AnalysisSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        FragilityRanking ranking = FragilityRanking.Of(session, cancellationToken);
        List<CurrentPartnership> partnerships = new(ranking.Count);
        foreach (FragilityRow row in ranking)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] parties = CurrentParties.Of(tables, tables.PartnershipIds.Find(row.Partnership), session.Day);
            partnerships.Add(new(row.Partnership, row.Class, [.. parties.Select(tables.OrganisationIds.IdOf)]));
        }

        return partnerships;
    }
}
