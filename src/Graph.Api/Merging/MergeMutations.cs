using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Recording;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Merging;

/// <summary>Merging two records of one and the same, and parting them again.</summary>
internal sealed class MergeMutations : IFeature
{
    private const int MostIds = 1_000;

    public void Extend(SchemaParts parts)
    {
        ComparedProperty.Declare(parts);
        DeclareMerge(parts);
        DeclareUnmerge(parts);
    }

    private static void DeclareMerge(SchemaParts parts)
    {
        InputObjectGraphType input = parts.AddInput("MergeInput", "Which record is merged into which.");
        input.Input("keep", "ID!", "The record that stands for both.");
        input.Input("absorb", "ID!", "The record that is merged into it. Its id then stands for the kept one.");
        input.Input("take", "[String!]", "The properties of which the absorbed record's value is kept, by the names of their fields, where the two differ. Of others, the kept record's value stays.");
        ReversalMutations.DeclareDryRun(input);
        Attribution.DeclareWhy(input);
        Attribution.DeclareOnBehalfOf(input);

        ObjectGraphType folded = parts.AddAnswer<FoldedEdge>();
        folded.Declare("gone", $"{FactTypes.FactInterface}!", "The one that is taken back.", context => Now(context, context.Parent<FoldedEdge>().Gone));
        folded.Declare("into", $"{FactTypes.FactInterface}!", "The one that stays, as it becomes.", context => Now(context, context.Parent<FoldedEdge>().Into));
        folded.Declare("differing", $"[{nameof(ComparedProperty)}!]!", "The properties of which the two say different things. What the one that stays says is kept: \"one\".", context =>
            context.Parent<FoldedEdge>() is var edge ? ComparedProperty.Of(edge.Into, edge.Gone, edge.Clashes) : null);

        ObjectGraphType payload = ReversalPayload.Add(parts, "merge", "MergePayload");
        payload.Declare("kept", FactTypes.NodeInterface, "The record that stands for both, as it becomes; null if nothing was merged.", context => Now(context, context.Parent<Outcome>().Merge?.Becomes));
        payload.Declare("moved", "Int!", "How many facts named the absorbed record and name the kept one.", context => context.Parent<Outcome>().Merge?.Moved.Count() ?? 0);
        payload.Declare("clashes", $"[{nameof(ComparedProperty)}!]!", "The properties of which the kept record (\"one\") and the absorbed one (\"other\") say different things. The kept one's value stays, unless \"take\" names the property.", context =>
            context.Parent<Outcome>().Merge is { Kept: { } kept, Absorbed: { } absorbed } plan ? ComparedProperty.Of(kept, absorbed, plan.Clashes) : []);
        payload.Declare("doubles", $"[{nameof(FoldedEdge)}!]!", "Connections of the two that say the same, and become one.", context => context.Shown(context.Parent<Outcome>().Merge?.Doubles ?? []), ReadArguments.First(ReadArguments.MaximumFirst));
        payload.Declare("between", "Int!", "How many connections between the two are taken back, because they would connect it with itself.", context => context.Parent<Outcome>().Merge?.Between.Count ?? 0);
        parts.DeclareMutation(
            "merge",
            "Merges a record into another one that is of the same: all that is known of either is then known of one, with its sources and its history, and both ids name it. unmerge parts them again.",
            "What to merge.",
            MergeAsync);
    }

    private static void DeclareUnmerge(SchemaParts parts)
    {
        InputObjectGraphType input = parts.AddInput("UnmergeInput", "Which record to bring back.");
        input.Input("id", "ID!", "The id of the record that was merged into another.");
        input.Input("move", "[ID!]", $"The facts recorded since that are of it, at most {MostIds}: a dry run lists them as \"asked\". Those that are left out stay with the other record.");
        ReversalMutations.DeclareDryRun(input);
        Attribution.DeclareWhy(input);
        Attribution.DeclareOnBehalfOf(input);

        ObjectGraphType since = parts.AddAnswer<RecordedSince>();
        since.Declare("fact", $"{FactTypes.FactInterface}!", "The fact.", context => Now(context, context.Parent<RecordedSince>().Fact));
        ToldFact.Declare(since, context => context.Parent<RecordedSince>().Fact);
        since.Declare("change", "Int!", "The number of the change that recorded it.", context => context.Parent<RecordedSince>().Recorded.Change.Sequence);
        SeenChange.DeclareInfo(since, context => context.Parent<RecordedSince>().Recorded.Change);
        since.Declare("origin", "String", "The row it was imported from; null if someone entered it by hand.", context => context.Parent<RecordedSince>().Recorded.Origin?.ToString());
        since.Declare("comesFromItsFile", "Boolean!", AnswerTypes.Meaning((RecordedSince one) => one.ComesFromItsFile), context => context.Parent<RecordedSince>().ComesFromItsFile);

        ObjectGraphType payload = ReversalPayload.Add(parts, "unmerge", "UnmergePayload");
        payload.Declare("kept", FactTypes.NodeInterface, "The record that stood for both, as it becomes; null if nothing was parted.", context => Now(context, context.Parent<Outcome>().Unmerge?.Kept));
        payload.Declare("absorbed", FactTypes.NodeInterface, "The record that comes back; null if nothing was parted.", context => Now(context, context.Parent<Outcome>().Unmerge?.Absorbed));
        payload.Declare("asked", $"[{nameof(RecordedSince)}!]!", "Facts that were recorded since the merge and stay with the record that stood for both. \"move\" takes those that are of the other one.", context =>
            context.Shown(context.Parent<Outcome>().Unmerge?.Asked ?? []), ReadArguments.First(ReadArguments.MaximumFirst));
        payload.Declare("askedCount", "Int!", "How many facts \"asked\" has, also those that it does not show.", context => context.Parent<Outcome>().Unmerge?.Asked.Count ?? 0);
        payload.Declare("changedSince", "[String!]!", "The properties of the record that stood for both that were changed since, and stay so, by the names of their fields.", context =>
            context.Parent<Outcome>().Unmerge?.ChangedSince.Where(QueryScope.Of(context).MaySee).Select(property => property.FieldName).ToArray() ?? []);
        parts.DeclareMutation(
            "unmerge",
            "Parts two merged records again, however much was recorded since: each fact goes back to the record that its own history says it is of, and facts recorded since stay, or go where you say.",
            "What to part.",
            UnmergeAsync);
    }

    private static async Task<Outcome> MergeAsync(QueryScope scope, IDictionary<string, object?> input, CancellationToken cancellationToken)
    {
        string[] take = Texts(input, "take");
        MergePlan plan = new("");
        Outcome outcome = await Deciding.WriteAsync(scope, input, DecideAsync, cancellationToken);
        return outcome.Errors.Count > 0 ? outcome : outcome with { Merge = plan, Steps = plan.Steps };

        async Task<Decided> DecideAsync(CancellationToken token)
        {
            string keep = await Aliases.ResolveAsync(scope.Store, (string)input["keep"]!, ReadPoint.Now, token);
            string absorb = await Aliases.ResolveAsync(scope.Store, (string)input["absorb"]!, ReadPoint.Now, token);
            if (keep == absorb && keep != (string)input["absorb"]!)
                return Deciding.Refused($"{input["absorb"]} is already merged into {keep}.", "absorb");
            plan = await new Merge(scope.Store, scope.Today, scope.MaySee).PlanAsync(keep, absorb, take, token);
            return plan.Problem is { } problem ? Deciding.Refused(problem, null) : new(plan.Operations, [], [], plan.Notes);
        }
    }

    private static async Task<Outcome> UnmergeAsync(QueryScope scope, IDictionary<string, object?> input, CancellationToken cancellationToken)
    {
        string[] move = Texts(input, "move");
        if (move.Length > MostIds)
            return Outcome.Refused([new InvalidInputError($"Give at most {MostIds} ids. You gave {move.Length}. Move the others by parting, or correct them afterwards.", "move")]);
        UnmergePlan plan = new("");
        Outcome outcome = await Deciding.WriteAsync(scope, input, DecideAsync, cancellationToken);
        return outcome.Errors.Count > 0 ? outcome : outcome with { Unmerge = plan, Steps = plan.Steps };

        async Task<Decided> DecideAsync(CancellationToken token)
        {
            plan = await new Unmerge(scope.Store, scope.Today).PlanAsync((string)input["id"]!, move, token);
            return plan.Problem is { } problem ? Deciding.Refused(problem, null) : new(plan.Operations, [], [], plan.Notes);
        }
    }

    private static SeenFact? Now(IResolveFieldContext context, Fact? fact) => fact is null ? null : new SeenFact(fact, new ReadPoint(QueryScope.Of(context).Today));

    private static string[] Texts(IDictionary<string, object?> input, string field) =>
        input.TryGetValue(field, out object? value) && value is System.Collections.IEnumerable list ? [.. list.Cast<string>().Distinct(StringComparer.Ordinal)] : [];
}
