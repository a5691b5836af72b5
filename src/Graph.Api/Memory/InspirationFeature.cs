using Graph.Analysis.Memory;
using Graph.Analysis.Snapshot;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Memory;

/// <summary>Where an idea came from, and where it went.</summary>
internal sealed class InspirationFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        ObjectGraphType step = parts.AddAnswer<InspirationStep>();
        step.Declare("node", FactTypes.NodeInterface, "The initiative or case.", context => context.Node(context.Part<InspirationStep>().Node));
        step.Declare("nearer", FactTypes.NodeInterface, "The one through which it belongs to the chain.", context => context.Node(context.Part<InspirationStep>().Nearer));
        step.Declare("steps", "Int!", (InspirationStep part) => part.Steps);
        ObjectGraphType chain = parts.AddAnswer<InspirationChain>();
        chain.Declare("node", FactTypes.NodeInterface, "The initiative or case that is asked about.", context => context.Node(context.Part<InspirationChain>().Node));
        chain.Declare("inspiredBy", $"[{nameof(InspirationStep)}!]!", AnswerTypes.Meaning((InspirationChain part) => part.InspiredBy), context => context.Parts(context.Shown(context.Part<InspirationChain>().InspiredBy)), ReadArguments.First(ReadArguments.MaximumFirst));
        chain.Declare("inspired", $"[{nameof(InspirationStep)}!]!", AnswerTypes.Meaning((InspirationChain part) => part.Inspired), context => context.Parts(context.Shown(context.Part<InspirationChain>().Inspired)), ReadArguments.First(ReadArguments.MaximumFirst));
        chain.Declare("complete", "Boolean!", AnswerTypes.Meaning((InspirationChain part) => part.IsComplete), context => context.Part<InspirationChain>().IsComplete);
        parts.Query.DeclareAsync("inspirationChain", nameof(InspirationChain), "Where an idea came from, and where it went: what an initiative or a case learnt from, step by step, and what learnt from it.", FollowAsync, [
            FieldDeclarations.Argument("node", "ID!", "The id of an initiative or a case."),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> FollowAsync(IResolveFieldContext context)
    {
        (QueryScope scope, ReadPoint at, AnalysisSession session, RecordedMemory memory) = await MemoryQuestion.ReadAsync(context);
        string id = (await KnownIds.ReadAsync(scope, "node", (string)ReadArguments.Value(context, "node")!, at, context.CancellationToken, [.. Ontology.Of<InspiredBy>().NodesAt(EdgeEnd.From)]))!;
        return memory.Find(id) is not null
            ? new Seen<InspirationChain>(InspirationChain.Follow(memory, id, session.AsOf), at)
            : null;
    }
}
