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
    /// <param name="projection">What is known.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="options">The constants.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static IReadOnlyList<CurrentPartnership> Of(Projection projection, DateOnly asOf, FragilityOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(projection);
        ProjectionTables tables = projection.Tables;
        FragilityRanking ranking = FragilityRanking.Of(projection, asOf, options, cancellationToken);
        List<CurrentPartnership> partnerships = new(ranking.Count);
        foreach (FragilityRow row in ranking)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] parties = CurrentParties.Of(tables, tables.PartnershipIds.Find(row.Partnership), asOf.DayNumber);
            partnerships.Add(new(row.Partnership, row.Class, [.. parties.Select(tables.OrganisationIds.IdOf)]));
        }

        return partnerships;
    }
}
