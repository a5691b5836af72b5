using System.Globalization;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>The one mutation that records any facts together, as the ontology has them.</summary>
internal sealed class RecordMutation : IFeature
{
    public void Extend(SchemaParts parts)
    {
        FactInputs facts = new(parts);
        InputObjectGraphType input = parts.AddInput("RecordInput", "Facts to record together: all of them, or none.");
        input.Input("facts", $"[{FactInputs.AnyFact}!]!", $"The facts, 1 to {StatedFacts.MaximumFacts}, each before or after those that it refers to.");
        RequestKey.Declare(input);
        Attribution.DeclareSource(input);
        Attribution.DeclareWhy(input);
        Attribution.DeclareOnBehalfOf(input);

        ObjectGraphType recorded = parts.AddObject("RecordedFact", "What became of one fact of a request.");
        recorded.Declare("ref", "String", "What the request called it; null if it gave no ref.", context => context.Parent<RecordedFact>().Ref);
        recorded.Declare("id", "ID!", "The identifier of the fact.", context => context.Parent<RecordedFact>().Fact.Id);
        recorded.Declare("version", "Int!", "The version that the request left it at, for expectedVersion.", context => context.Parent<RecordedFact>().Version);
        recorded.Declare("isNew", "Boolean!", "Whether it was not known before the request.", context => context.Parent<RecordedFact>().IsNew);
        recorded.Declare("changed", "Boolean!", "Whether the request changed anything that is known of it.", context => context.Parent<RecordedFact>().IsChanged);
        recorded.Declare("fact", $"{FactTypes.FactInterface}!", "The fact as it is known now; if it was taken back since, as it was last known.", context => new SeenFact(context.Parent<RecordedFact>().Fact, new ReadPoint(QueryScope.Of(context).Today)));

        ObjectGraphType payload = parts.AddObject("RecordPayload", "The result of record.");
        payload.Declare("facts", "[RecordedFact!]!", "What became of the facts, in the order of the request; empty if nothing was recorded.", context =>
        {
            QueryScope.Of(context).Spend(context.Parent<Outcome>().Facts.Count);
            return context.Parent<Outcome>().Facts;
        });
        payload.DeclareOutcome();

        parts.DeclareMutation(
            "record",
            "Records any nodes and edges together, new or changed: all of them, or none. A new fact that is the same as a known one becomes it, and fills in what was not known.",
            "What to record.",
            (scope, sent, cancellationToken) => RecordAsync(facts, scope, sent, cancellationToken));
    }

    private static async Task<Outcome> RecordAsync(FactInputs inputs, QueryScope scope, IDictionary<string, object?> sent, CancellationToken cancellationToken)
    {
        object[] given = [.. ((System.Collections.IEnumerable)sent["facts"]!).Cast<object>()];
        if (given.Length is 0 or > StatedFacts.MaximumFacts)
            return Outcome.Refused([new InvalidInputError($"Give 1 to {StatedFacts.MaximumFacts} facts. You gave {given.Length}.", "facts")]);

        List<UserError> errors = [];
        List<StatedFact> facts = [];
        foreach (IDictionary<string, object?> fact in given.Cast<IDictionary<string, object?>>())
        {
            string[] place = ["facts", facts.Count.ToString(CultureInfo.InvariantCulture), fact.Keys.Single()];
            facts.Add(inputs.Read(fact, (field, message) => errors.Add(new InvalidInputError(message, field) { Path = [.. place, field] })));
        }

        if (errors.Count > 0)
            return Outcome.Refused(errors);

        StatedFacts statement = new(facts);
        return await Writing.WriteAsync(scope, new Attribution(sent), RequestKey.Of(sent), async token =>
            Decided.Of(statement, await new Recorder(scope.Store, scope.Today, scope.MaySee).DecideAsync(statement, token), Place), cancellationToken);

        IReadOnlyList<string> Place(int index, string? field) =>
            [.. (string[])["facts", index.ToString(CultureInfo.InvariantCulture), FactInputs.FieldOf(facts[index])], .. field is null ? [] : (string[])[field]];
    }
}
