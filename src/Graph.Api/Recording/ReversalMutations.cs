using System.Globalization;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>Taking back what should not have been recorded, and bringing it again.</summary>
internal sealed class ReversalMutations : IFeature
{
    private const int MaximumIds = 100;

    public void Extend(SchemaParts parts)
    {
        ReversalPayload.DeclareTypes(parts);

        InputObjectGraphType retract = parts.AddInput("RetractInput", "What to take back.");
        retract.Input("ids", "[ID!]!", $"The ids of nodes and edges, 1 to {MaximumIds}. The edges of a node go with it, and so does what can't be without it; other references to it are cleared. They may be {Retraction.MaximumFacts} facts in all.");
        Attribution.DeclareWhy(retract);
        DeclareDryRun(retract);
        Attribution.DeclareOnBehalfOf(retract);
        ReversalPayload.Add(parts, "retract", "RetractPayload");
        parts.DeclareMutation(
            "retract", "Takes back facts that should not have been recorded. History keeps them. Use end for what was true and no longer is.", "What to take back.", RetractAsync);

        InputObjectGraphType restore = parts.AddInput("RestoreInput", "What to bring again.");
        restore.Input("id", "ID!", "The id of a node or edge, also of one that was taken back. To bring a node again together with its edges, undo the change that took them back.");
        restore.Input("version", "Int", "The version to bring again, as the history shows. If you leave it out, the last one that is different from what is known now.");
        restore.InputExpectedVersion("it");
        Attribution.DeclareWhy(restore);
        Attribution.DeclareOnBehalfOf(restore);
        ReversalPayload.Add(parts, "restore", "RestorePayload");
        parts.DeclareMutation("restore", "Brings a former version of a node or edge again, also of one that was taken back.", "What to bring again.", RestoreAsync);
    }

    /// <summary>Adds the field by which a caller only wants to know what would happen.</summary>
    public static void DeclareDryRun(InputObjectGraphType input) => input.Input("dryRun", "Boolean", "Whether to say what would become of which facts, and change nothing.");

    private static async Task<Outcome> RetractAsync(QueryScope scope, IDictionary<string, object?> input, CancellationToken cancellationToken)
    {
        string[] ids = [.. ((System.Collections.IEnumerable)input["ids"]!).Cast<string>().Distinct(StringComparer.Ordinal)];
        if (ids.Length is 0 or > MaximumIds)
            return Outcome.Refused([new InvalidInputError($"Give 1 to {MaximumIds} different ids. You gave {ids.Length}.", "ids")]);

        IReadOnlyList<ReversalStep> steps = [];
        Attribution attribution = new(input);
        if (input.IsDryRun())
        {
            if (attribution.Errors.Count > 0)
                return Outcome.Refused(attribution.Errors);
            Decided planned = await DecideAsync(cancellationToken);
            return planned.Errors.Count > 0 ? Outcome.Refused(planned.Errors) : new Outcome([], null, [], []) { Steps = steps };
        }

        Outcome outcome = await Writing.WriteAsync(scope, attribution, key: null, DecideAsync, cancellationToken);
        return outcome.Errors.Count > 0 ? outcome : outcome with { Steps = steps };

        async Task<Decided> DecideAsync(CancellationToken token)
        {
            IReadOnlyDictionary<string, Fact> known = await scope.Store.GetAsync([.. ids.Where(id => Ontology.OfId(id) is not null)], ReadPoint.Now, token);
            List<UserError> unknown = [];
            for (int place = 0; place < ids.Length; place++)
            {
                if (!known.ContainsKey(ids[place]))
                    unknown.Add((await NotKnownAsync(scope.Store, ids[place], token)) with { Path = ["ids", place.ToString(CultureInfo.InvariantCulture)] });
            }

            if (unknown.Count > 0)
                return new([], [], unknown, []);
            if (await new Retraction(scope.Store, scope.Today).PlanAsync([.. ids.Select(id => known[id])], token) is not { } plan)
                return new([], [], [new InvalidInputError($"More than {Retraction.MaximumFacts} facts would be taken back with these. Take back fewer at once, or undo the change that recorded them.", "ids")], []);
            steps = plan;
            return new([.. plan.Select(step => step.Operation)], [], [], []);
        }
    }

    private static async Task<UnknownIdError> NotKnownAsync(IGraphStore store, string id, CancellationToken cancellationToken) =>
        Ontology.OfId(id) is not null && id.Length <= FactId.MaximumLength && await store.GetHistoryAsync(id, cancellationToken) is [.., var last]
            ? new(id, $"\"{id}\" was taken back already, by change {last.Change.Sequence}. To bring it again, use restore.", "ids")
            : UnknownIdError.Of(id, "ids");

    private static async Task<IReadOnlyList<string>> WentWithItAsync(IGraphStore store, long change, CancellationToken cancellationToken)
    {
        int others = (await store.GetChangesAsync([change], cancellationToken))[change].Retracted - 1;
        return others < 1 ? [] : [string.Create(
            CultureInfo.InvariantCulture,
            $"Only this was brought again. Change {change} took back {others} other {(others == 1 ? "fact" : "facts")} with it, such as its connections. To bring all of them again, undo change {change} with withLater.")];
    }

    private static async Task<Outcome> RestoreAsync(QueryScope scope, IDictionary<string, object?> input, CancellationToken cancellationToken)
    {
        string id = (string)input["id"]!;
        ReversalStep? step = null;
        Outcome outcome = await Writing.WriteAsync(scope, new Attribution(input), key: null, DecideAsync, cancellationToken);
        return outcome.Errors.Count > 0 || step is null || step.Then!.Equals(step.Now) ? outcome : outcome with { Steps = [step] };

        async Task<Decided> DecideAsync(CancellationToken token)
        {
            if (Ontology.OfId(id) is null || id.Length > FactId.MaximumLength)
                return new([], [], [UnknownIdError.Of(id, "id")], []);
            RestorationPlan plan = await new Restoration(scope.Store, scope.Today, scope.MaySee).PlanAsync(id, input.Number("version"), token);
            step = plan.Step;
            UserError[] errors = [.. Errors(plan)];
            return step is null || errors.Length > 0 || step.Then!.Equals(step.Now)
                ? new([], [], errors, [])
                : new([step.Operation], [], [], plan.TakenBackBy is { } change ? await WentWithItAsync(scope.Store, change, token) : []);
        }

        IEnumerable<UserError> Errors(RestorationPlan plan)
        {
            if (plan.Version == 0)
                yield return UnknownIdError.Of(id, "id");
            else if (plan.Step is null && input.Number("version") is null)
                yield return new InvalidInputError("It has no other version to bring again: it was never known otherwise than now.", "id");
            else if (plan.Step is null)
                yield return new InvalidInputError("It has no such version, or was not known in it. Its history shows the versions that it has.", "version");
            foreach (string node in plan.Missing)
                yield return new UnknownIdError(node, $"It names {node}, which is no longer recorded. Restore that first.", "id");
            if (plan.Same is { } same)
                yield return new AlreadyRecordedError(same.Id, "The same was recorded again since it was taken back. Change that one instead.", "id");
            if (plan.Circle is { } circle)
                yield return new InvalidInputError(circle, "id");
            if (input.Number("expectedVersion") is { } expected && plan.Step is { } brought && !brought.Then!.Equals(brought.Now) && plan.Version != expected)
                yield return new ConflictError(id, VersionConflict.Sentence(plan.Version, expected), "expectedVersion");
        }
    }
}
