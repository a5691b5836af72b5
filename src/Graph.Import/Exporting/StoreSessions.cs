using Graph.Analysis;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Import.Exporting;

/// <summary>What a store knows at a point, read for one export.</summary>
/// <param name="store">The store.</param>
/// <param name="clock">Says which day today is.</param>
internal sealed class StoreSessions(IGraphStore store, TimeProvider clock)
{
    /// <summary>Reads it.</summary>
    public async Task<AnalysisSession> ReadAsync(ReadPoint at, CancellationToken cancellationToken)
    {
        await using ProjectionSource projections = await ProjectionSource.LoadAsync(store, cancellationToken);
        DateOnly today = clock.Today();
        return new(
            await projections.AtAsync(at.KnownAt, cancellationToken),
            at.AsOf ?? today,
            at.KnownAt is { } moment ? clock.DayOf(moment) : today,
            FragilityOptions.Default);
    }
}
