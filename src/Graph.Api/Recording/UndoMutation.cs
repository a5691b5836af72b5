using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>Taking back a whole change, an import too.</summary>
internal sealed class UndoMutation : IFeature
{
    private const int MostNamed = 10;

    public void Extend(SchemaParts parts)
    {
        InputObjectGraphType input = parts.AddInput("UndoInput", "Which change to take back.");
        input.Input("change", "Int!", "The number of the change, as changes and the payload of a mutation show it.");
        input.Input("withLater", "Boolean", "Whether to take back the later changes that rest on it, too. Without it, nothing is taken back while there are any.");
        ReversalMutations.DeclareDryRun(input);
        Attribution.DeclareWhy(input);
        Attribution.DeclareOnBehalfOf(input);

        ObjectGraphType payload = ReversalPayload.Add(parts, "undo", "UndoPayload");
        payload.Declare("takenBack", "[Int!]!", "The numbers of the changes that are taken back; empty if none is.", context => context.Parent<Outcome>().TakenBack);
        payload.DeclareAsync(
            "laterChanges", $"[{SeenChange.Type}!]!", "The later changes that rest on it, oldest first, if nothing was taken back because of them.", LaterChangesAsync, ReadArguments.First(ReadArguments.MaximumFirst));
        parts.DeclareMutation(
            "undo", "Takes back a whole change: what it recorded is no longer known, and what it replaced is known again. This is a change, too, and can be undone.", "Which change to take back.", UndoAsync);
    }

    private static async Task<Outcome> UndoAsync(QueryScope scope, IDictionary<string, object?> input, CancellationToken cancellationToken)
    {
        long change = (int)input["change"]!;
        bool withLater = input.TryGetValue("withLater", out object? given) && given is true;
        Attribution attribution = new(input);
        if (attribution.Errors.Count > 0)
            return Outcome.Refused(attribution.Errors);

        Undo undo = new(scope.Store, scope.Today, scope.MaySee);
        (ReversalPlan? plan, ChangeResult? result) = input.IsDryRun()
            ? (await undo.PlanAsync(change, withLater, cancellationToken), null)
            : await undo.TakeBackAsync(change, withLater, operations => attribution.ToChangeset(scope.Services.Actor, operations, reason => Undo.Why(change, reason)), cancellationToken);
        if (plan is null)
            return Outcome.Refused([new InvalidInputError($"There is no change {change}. Use changes to find the number.", "change")]);
        if (plan.RestsOnIt.Count > 0)
            return Outcome.Refused([new LaterChangesError(Sentence(change, plan), "change")]) with { LaterChanges = plan.RestsOnIt };
        return new Outcome([], result is { ChangedAnything: true } ? result.Sequence : null, [], plan.Steps.Count == 0 ? ["This was already taken back."] : [])
        {
            Steps = plan.Steps,
            TakenBack = plan.Steps.Count == 0 ? [] : plan.Changes,
        };
    }

    private static async ValueTask<object?> LaterChangesAsync(IResolveFieldContext context)
    {
        List<ChangeInfo> shown = context.Shown(context.Parent<Outcome>().LaterChanges);
        if (shown.Count == 0)
            return shown;
        IReadOnlyDictionary<long, ChangeSummary> changes = await QueryScope.Of(context).Store.GetChangesAsync([.. shown.Select(change => change.Sequence)], context.CancellationToken);
        return shown.ConvertAll(change => changes[change.Sequence]);
    }

    private static string Sentence(long change, ReversalPlan plan)
    {
        IReadOnlyList<ChangeInfo> later = plan.RestsOnIt;
        string numbers = Nouns.FirstOf(later, MostNamed, one => FormattableString.Invariant($"{one.Sequence}"));
        return $"Later changes rest on change {change}: {numbers}. {(plan.Circle is { } circle ? $"Beside them, this would make a circle: {circle}. " : "")}Take these back first, or use withLater to take them back, too.";
    }
}
