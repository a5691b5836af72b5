using Graph.Analysis.Dependency;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
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
        DeclareStep(parts.AddAnswer<ChainStep>());
        DeclareChain(parts.AddAnswer<Chain>());
        DeclareEvidence(parts.AddAnswer<PostEvidence>());
        DeclareProof(parts.AddObject(TypeName, "The fewest people who would have to leave before two organisations have no chain of current contact left, across the whole network. The answer includes the chains that prove that fewer would not be enough. A chain goes from person to person. Each two are colleagues in post at one organisation, or they count on different sides of a partnership and can talk. Someone in post at both organisations is a chain of one person. Only people leave, not organisations. People known to be leaving are counted as still here."));
        parts.Query.DeclareAsync("dependencyProof", TypeName, "How few people all contact between two organisations depends on, with the proof.", FindAsync, [
            FieldDeclarations.Argument("from", "ID!", "One organisation."),
            FieldDeclarations.Argument("to", "ID!", "The other."),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> FindAsync(IResolveFieldContext context)
    {
        ReadPoint at = ReadArguments.DayPoint(context);
        QueryScope scope = QueryScope.Of(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        string from = (await KnownIds.ReadAsync(scope, "from", (string)ReadArguments.Value(context, "from")!, at, context.CancellationToken, Ontology.Of<Organisation>()))!;
        string to = (await KnownIds.ReadAsync(scope, "to", (string)ReadArguments.Value(context, "to")!, at, context.CancellationToken, Ontology.Of<Organisation>()))!;
        ProofAnswer? answer = await context.ShareAsync(session, ("proof", from, to), "Chains that have nobody in common", (progress, cancellationToken) =>
            DependencyProof.Find(session, from, to, progress, cancellationToken));
        return answer is null ? null : new Seen<ProofAnswer>(answer, at);
    }

    /// <summary>The proof by what is recorded of colleagues, worked out only where it is asked for.</summary>
    private static async Task<RecordedProof> FindRecordedAsync(IResolveFieldContext context)
    {
        ProofAnswer answer = context.Part<ProofAnswer>();
        AnalysisSession session = await QueryScope.Of(context).SessionAsync(context.SeenAt(), context.CancellationToken);
        return (await FindRecordedAsync(context, session, answer.From, answer.To, Costs.Everything))!;
    }

    /// <summary>The same between any two organisations; null where one is not known.</summary>
    /// <param name="context">The field.</param>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The id of one organisation.</param>
    /// <param name="to">The id of the other.</param>
    /// <param name="cost">What it costs: less for others of a list, as the network is read for the first.</param>
    public static Task<RecordedProof?> FindRecordedAsync(IResolveFieldContext context, AnalysisSession session, string from, string to, int cost) =>
        context.ShareAsync(session, ("recorded proof", from, to), "Chains in which colleagues are recorded as knowing each other", (progress, cancellationToken) =>
            DependencyProof.FindRecorded(session, from, to, progress, cancellationToken), cost);

    private static void DeclareProof(ObjectGraphType type)
    {
        type.Declare("from", nameof(Organisation), "One organisation.", context => context.Node(context.Part<ProofAnswer>().From));
        type.Declare("to", nameof(Organisation), "The other.", context => context.Node(context.Part<ProofAnswer>().To));
        type.Declare("size", "Int", "The fewest people who would have to leave before no chain of current contact is left, including everyone in post at both organisations; 0 if there is no chain now; null if you named one organisation twice. It assumes that all colleagues know each other.", context => context.Part<ProofAnswer>().Size);
        type.Declare("reason", "String!", "What the proof shows, or why there is no size, in plain words.", context =>
        {
            ProofAnswer answer = context.Part<ProofAnswer>();
            return NodeNames.Of(ProofExplanation.NamesNeeded(answer), context, nameOf => ProofExplanation.Write(answer, nameOf));
        });
        type.DeclareAsync("recordedSize", "Int", "The same where colleagues count as knowing each other only if they hold the same partnership for the organisation where they are colleagues, attended the same contact up to that day, or have a current role at the same forum (an organisation with members) or part of an organisation. A large organisation's staff do not all know each other. Never more than size; null if you named one organisation twice.", async context => (await FindRecordedAsync(context)).Size);
        type.DeclareAsync("recordedReason", "String!", "What recordedSize shows, in plain words, with the people who would have to leave.", async context =>
        {
            RecordedProof recorded = await FindRecordedAsync(context);
            return NodeNames.Of(ProofExplanation.NamesNeeded(recorded), context, nameOf => ProofExplanation.Write(recorded, nameOf));
        });
        DeclareNodes(type, "people", nameof(Person), "The smallest group of people whose departure would end all contact. If there are several groups of that size, this is the one nearest to \"from\".", answer => answer.People);
        DeclareRows(type, "chains", nameof(Chain), "Chains that have nobody in common. There are as many as size says.", answer => answer.Chains);
        DeclareRows(type, "evidence", nameof(PostEvidence), "Why each of these people counts as current, post by post.", answer => answer.Evidence);
        DeclareNodes(type, "atBoth", nameof(Person), "Everyone in post at both organisations. Each is one of the people, and a chain alone.", answer => answer.AtBoth);
        type.DeclareAsync("partnerships", $"[{FragilityFeature.TypeName}!]!", "How fragile each current partnership between the two is, with its k.", async context =>
        {
            ReadPoint at = context.SeenAt();
            List<string> shared = context.Shown(context.Part<ProofAnswer>().Partnerships);
            AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
            return shared.Select(id => FragilityJudge.Judge(session, id)).OfType<FragilityAnswer>().Select(answer => new Seen<FragilityAnswer>(answer, at));
        }, ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("asOf", "Date!", (ProofAnswer part) => part.AsOf);
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
        type.Declare("steps", $"[{nameof(ChainStep)}!]!", "The people in order, each with what joins them to the person before.", context =>
        {
            IReadOnlyList<ChainStep> steps = context.Part<Chain>().Steps;
            QueryScope.Of(context).Spend(steps.Count);
            return context.Parts(steps);
        });
    }

    private static void DeclareStep(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<ChainStep>().Person));
        type.Declare("organisation", nameof(Organisation), "The organisation where this person and the one before are both in post. For the first person, the organisation where the chain begins. Null if they talk about a partnership or are tied instead.", context => context.Node(context.Part<ChainStep>().Organisation));
        type.Declare("partnership", nameof(Partnership), "The partnership this person and the one before can talk about; null if they are colleagues, or know each other by a tie about no partnership.", context => context.Node(context.Part<ChainStep>().Partnership));
    }

    private static void DeclareEvidence(ObjectGraphType type)
    {
        type.Declare("person", nameof(Person), "The person.", context => context.Node(context.Part<PostEvidence>().Person));
        type.Declare("organisation", nameof(Organisation), "Where the person is in post.", context => context.Node(context.Part<PostEvidence>().Organisation));
        type.Declare("level", nameof(Level), (PostEvidence part) => part.Level);
        type.Declare("partnership", nameof(Partnership), "The partnership of the person's latest contact, among those they count as holding for the organisation; null if there is none.", context => context.Node(context.Part<PostEvidence>().Partnership));
        type.Declare("lastContact", "PartialDate", (PostEvidence part) => part.LastContact);
        type.Declare("strength", nameof(Strength), (PostEvidence part) => part.Strength);
    }

    private static void DeclareNodes(ObjectGraphType type, string name, string row, string description, Func<ProofAnswer, IReadOnlyList<string>> list) =>
        type.Declare(name, $"[{row}!]!", description, context => context.Nodes(context.Shown(list(context.Part<ProofAnswer>()))), ReadArguments.First(ReadArguments.MaximumFirst));

    private static void DeclareRows<T>(ObjectGraphType type, string name, string row, string description, Func<ProofAnswer, IReadOnlyList<T>> list) =>
        type.Declare(name, $"[{row}!]!", description, context => context.Parts(context.Shown(list(context.Part<ProofAnswer>()))), ReadArguments.First(ReadArguments.MaximumFirst));
}
