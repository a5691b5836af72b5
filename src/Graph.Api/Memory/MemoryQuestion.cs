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

    /// <summary>What of the memory has to do with the place that a field is asked about; null where it is asked about everything.</summary>
    public async ValueTask<MemoryReach?> InPlaceAsync(IResolveFieldContext context) =>
        await PlaceArgument.ReadAsync(context, Session, At) is { } place ? MemoryReach.Of(Session, Memory, place) : null;

    private static async ValueTask<RecordedMemory> MemoryAsync(QueryScope scope, AnalysisSession session, ReadPoint at, CancellationToken cancellationToken)
    {
        const string Key = nameof(RecordedMemory);
        bool isKept = session.Projection.Answers.TryGet(Key, out RecordedMemory? kept);
        scope.Charge(Costs.Ranking(session.Projection), isKept);
        if (isKept)
            return kept!;

        RecordedMemory memory = await RecordedMemory.ReadAsync(scope.Store, at.KnownAt, cancellationToken);
        session.Projection.Answers.Add(Key, memory);
        return memory;
    }
}
