using Graph.Analysis.Memory;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Memory;

/// <summary>What a question about learning, blockages and actions is asked of.</summary>
/// <param name="Scope">The request.</param>
/// <param name="At">The day and the moment asked about.</param>
/// <param name="Session">The same, with what is known of people and partnerships.</param>
/// <param name="Memory">What was recorded, as it was known at that moment.</param>
internal sealed record MemoryQuestion(QueryScope Scope, ReadPoint At, AnalysisSession Session, RecordedMemory Memory)
{
    /// <summary>Reads it for a field with a day and a moment. What was recorded is read once for all who ask, and kept with what is known.</summary>
    public static async ValueTask<MemoryQuestion> ReadAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        return new(scope, at, session, await MemoryAsync(scope, session, at, context.CancellationToken));
    }

    /// <summary>What was recorded, for a request that is not GraphQL.</summary>
    public static ValueTask<RecordedMemory> MemoryAsync(QueryScope scope, AnalysisSession session, ReadPoint at, CancellationToken cancellationToken) => scope.KeptAsync(
        session.Projection, nameof(RecordedMemory), Costs.Ranking(session.Projection), () => RecordedMemory.ReadAsync(scope.Store, at.KnownAt, cancellationToken));

    /// <summary>What of the memory has to do with the place that a field is asked about; null where it is asked about everything. It is kept with what is known.</summary>
    public async ValueTask<MemoryReach?> InPlaceAsync(IResolveFieldContext context) => await InPlaceAsync(await PlaceArgument.ReadAsync(context, Session, At), context.CancellationToken);

    /// <summary>The same for a request that is not GraphQL.</summary>
    public async ValueTask<MemoryReach?> InPlaceAsync(PlaceReach? place, CancellationToken cancellationToken) => place is null
        ? null
        : await Scope.KeptAsync(
            Session.Projection, Session.KeyOf((nameof(MemoryReach), place.Place)), Costs.Scan(Session.Projection), () => MemoryReach.InPlaceAsync(Scope.Store, Memory, place, At, cancellationToken));
}
