using Graph.Analysis.Memory;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Memory;

/// <summary>What the questions about learning, blockages and actions are asked of.</summary>
internal static class MemoryReads
{
    /// <summary>What was recorded, as it was known at the moment asked about. Read once for all who ask, and kept with what is known.</summary>
    public static async ValueTask<RecordedMemory> MemoryAsync(this QueryScope scope, AnalysisSession session, ReadPoint at, CancellationToken cancellationToken)
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

    /// <summary>What of the memory has to do with the place that a field is asked about; null where it is asked about everything.</summary>
    public static async ValueTask<MemoryReach?> MemoryInPlaceAsync(this IResolveFieldContext context, AnalysisSession session, RecordedMemory memory, ReadPoint at) =>
        await PlaceArgument.ReadAsync(context, session, at) is { } place ? MemoryReach.Of(session, memory, place) : null;
}
