using Graph.Analysis;
using Graph.Api.Computing;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Fragility;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Proofs;

/// <summary>How few people all contact between two organisations depends on, and the proof.</summary>
internal sealed class DependencyProofFeature : IFeature
{
    private const string TypeName = "DependencyProof";

    public void Extend(SchemaParts parts)
    {
        DeclareStep(parts.AddObject(nameof(ChainStep), "Somebody on a chain, and what joins them to the one before."));
        DeclareChain(parts.AddObject(nameof(Chain), "People from one organisation to another, each in current contact with the one before."));
        DeclareEvidence(parts.AddObject(nameof(PostEvidence), "Why somebody is current at an organisation."));
        DeclareProof(parts.AddObject(TypeName, "The fewest people whose leaving leaves no chain of current contact between two organisations, across the whole network, and the chains that prove that fewer would not do. A chain goes from person to person: colleagues in post at one organisation, or people who count and can talk about a partnership from different sides. People leave, organisations do not; those known to leave are still here."));
        parts.Query.DeclareAsync("dependencyProof", TypeName, "How few people all contact between two organisations depends on, with the proof; null where an id names no organisation that is known.", FindAsync, [
            FieldDeclarations.Argument("from", "ID!", "One organisation."),
            FieldDeclarations.Argument("to", "ID!", "The other."),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> FindAsync(IResolveFieldContext context)
    {
        ReadPoint at = ReadArguments.DayPoint(context);
        Projection projection = await QueryScope.Of(context).ProjectionAsync(at.KnownAt, context.CancellationToken);
        string from = (string)ReadArguments.Value(context, "from")!;
        string to = (string)ReadArguments.Value(context, "to")!;
        ProofAnswer? answer = await context.ShareAsync(projection.Answers, ("proof", from, to, at.AsOf, QueryScope.Of(context).Options), "Chains that have nobody in common", (progress, cancellationToken) =>
            DependencyProof.Find(projection, from, to, at.AsOf!.Value, QueryScope.Of(context).Options, progress, cancellationToken));
        return answer is null ? null : new Seen<ProofAnswer>(answer, at);
    }

    private static void DeclareProof(ObjectGraphType type)
    {
        type.Declare("from", nameof(Organisation), "One organisation.", context => context.Node(context.Part<ProofAnswer>().From));
        type.Declare("to", nameof(Organisation), "The other.", context => context.Node(context.Part<ProofAnswer>().To));
        type.Declare("size", "Int", "The fewest people whose leaving leaves no chain of current contact, 0 where there is none; null where somebody is in post at both, or one organisation was named twice.", context => context.Part<ProofAnswer>().Size);
        type.Declare("reason", "String!", "What the proof shows, or why there is no size, in plain words.", context =>
        {
            ProofAnswer answer = context.Part<ProofAnswer>();
            return Names.Of(ProofExplanation.NamesNeeded(answer), context, nameOf => ProofExplanation.Write(answer, nameOf));
        });
        DeclareNodes(type, "people", nameof(Person), "Such people, as many as size says; of several such groups, the one nearest to from.", answer => answer.People);
        DeclareRows(type, "chains", nameof(Chain), "Chains that have nobody in common, as many as size says.", answer => answer.Chains);
        DeclareRows(type, "evidence", nameof(PostEvidence), "Why each of the people is current, post by post.", answer => answer.Evidence);
        DeclareNodes(type, "atBoth", nameof(Person), "Everybody in post at both organisations.", answer => answer.AtBoth);
        type.DeclareAsync("partnerships", $"[{FragilityFeature.TypeName}!]!", "How fragile each current partnership is that both are parties of, with its k.", async context =>
        {
            ReadPoint at = context.SeenAt();
            List<string> shared = context.Shown(context.Part<ProofAnswer>().Partnerships);
            Projection projection = await QueryScope.Of(context).ProjectionAsync(at.KnownAt, context.CancellationToken);
            return shared.Select(id => FragilityJudge.Judge(projection, id, at.AsOf!.Value, QueryScope.Of(context).Options)).OfType<FragilityAnswer>().Select(answer => new Seen<FragilityAnswer>(answer, at));
        }, ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("asOf", "Date!", "The day asked about.", context => context.Part<ProofAnswer>().AsOf);
        type.DeclareOptions();
    }

    private static void DeclareChain(ObjectGraphType type)
    {
        type.Declare("people", $"[{nameof(Person)}!]!", "The people, in order.", context =>
        {
            IReadOnlyList<ChainStep> steps = context.Part<Chain>().Steps;
            QueryScope.Of(context).Spend(steps.Count);
            return context.Nodes(steps.Select(step => step.Person));
        });
        type.Declare("steps", $"[{nameof(ChainStep)}!]!", "The people in order, each with what joins them to the one before.", context =>
        {
            IReadOnlyList<ChainStep> steps = context.Part<Chain>().Steps;
            QueryScope.Of(context).Spend(steps.Count);
            return context.Parts(steps);
        });
    }

    private static void DeclareStep(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "Who.", context => context.Node(context.Part<ChainStep>().Person));
        type.Declare("organisation", nameof(Organisation), "Where this person and the one before are in post, of the first the organisation where the chain begins; null where they talk.", context => context.Node(context.Part<ChainStep>().Organisation));
        type.Declare("partnership", nameof(Partnership), "What this person and the one before can talk about; null where they are colleagues.", context => context.Node(context.Part<ChainStep>().Partnership));
    }

    private static void DeclareEvidence(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "Who.", context => context.Node(context.Part<PostEvidence>().Person));
        type.Declare("organisation", nameof(Organisation), "Where the person is in post.", context => context.Node(context.Part<PostEvidence>().Organisation));
        type.Declare("level", nameof(Level), "The most senior of the person's current roles there; null where unknown.", context => context.Part<PostEvidence>().Level);
        type.Declare("partnership", nameof(Partnership), "The partnership of the person's latest contact, of those the person counts as holding for the organisation; null where there is none.", context => context.Node(context.Part<PostEvidence>().Partnership));
        type.Declare("lastContact", "PartialDate", "That contact; null where there is none.", context => context.Part<PostEvidence>().LastContact);
        type.Declare("strength", nameof(Strength), "Its strength; null where unknown.", context => context.Part<PostEvidence>().Strength);
    }

    private static void DeclareNodes(ObjectGraphType type, string name, string row, string description, Func<ProofAnswer, IReadOnlyList<string>> list) =>
        type.Declare(name, $"[{row}!]!", description, context => context.Nodes(context.Shown(list(context.Part<ProofAnswer>()))), ReadArguments.First(ReadArguments.MaximumFirst));

    private static void DeclareRows<T>(ObjectGraphType type, string name, string row, string description, Func<ProofAnswer, IReadOnlyList<T>> list) =>
        type.Declare(name, $"[{row}!]!", description, context => context.Parts(context.Shown(list(context.Part<ProofAnswer>()))), ReadArguments.First(ReadArguments.MaximumFirst));
}
