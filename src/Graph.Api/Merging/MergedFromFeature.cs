using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Recording;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Merging;

/// <summary>The records that one stands for since others were merged into it.</summary>
internal sealed class MergedFromFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<MergedRecord>();
        type.Declare("record", $"{FactTypes.NodeInterface}!", AnswerTypes.Meaning((MergedRecord merged) => merged.Record), context => LastKnown(context.Parent<MergedRecord>()));
        type.Declare("into", "ID!", AnswerTypes.Meaning((MergedRecord merged) => merged.Into), context => context.Parent<MergedRecord>().Into);
        type.Declare("change", "Int!", "The number of the change that merged them.", context => context.Parent<MergedRecord>().Merge.Sequence);
        SeenChange.DeclareInfo(type, context => context.Parent<MergedRecord>().Merge);

        parts.Query.DeclareAsync("mergedFrom", $"[{nameof(MergedRecord)}!]!", "The records that were merged into one and are known by it now, also by way of others, the latest merge first; empty if there are none. unmerge parts them again.", ReadAsync, [
            FieldDeclarations.Argument("id", "ID!", "The id of the record, or of one that was merged into it."),
            ReadArguments.First(20),
        ]);
    }

    private static async ValueTask<object?> ReadAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        string id = (string)ReadArguments.Value(context, "id")!;
        if (id.Length > FactId.MaximumLength || Ontology.OfId(id) is not { IsNode: true })
            return Array.Empty<MergedRecord>();
        string kept = await Aliases.ResolveAsync(scope.Store, id, ReadPoint.Now, context.CancellationToken);
        return context.Shown(await MergedRecord.FindAsync(scope.Store, kept, ReadArguments.First(context), context.CancellationToken));
    }

    // Just before the merge, what it is called by, such as the parties of a partnership, was still its own.
    private static SeenFact LastKnown(MergedRecord merged) => new(merged.Record, new ReadPoint(KnownAt: merged.Merge.RecordedAt.AddTicks(-1)));
}
