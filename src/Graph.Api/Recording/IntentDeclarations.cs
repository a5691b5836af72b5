using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>Declaring mutations: each has one input and one payload of its own.</summary>
internal static class IntentDeclarations
{
    /// <summary>Adds a mutation.</summary>
    /// <param name="parts">The schema.</param>
    /// <param name="name">Its name: the intent.</param>
    /// <param name="description">What it records.</param>
    /// <param name="result">The field of the payload that shows what was recorded.</param>
    /// <param name="resultType">The type of what was recorded.</param>
    /// <param name="fields">Adds the fields of the input.</param>
    /// <param name="record">Records it, or notes why not.</param>
    public static void DeclareIntent(
        this SchemaParts parts, string name, string description, string result, FactType resultType, Action<InputObjectGraphType> fields, Func<Intent, Task<Fact?>> record)
    {
        string pascal = char.ToUpperInvariant(name[0]) + name[1..];
        InputObjectGraphType input = parts.AddInput($"{pascal}Input", description);
        input.Declare("actor", "String!", $"Who records it: a name or account, {Intent.MaximumActor} characters at most. Kept in the history.", resolver: null);
        fields(input);

        ObjectGraphType payload = parts.AddObject($"{pascal}Payload", $"What became of {name}.");
        payload.Declare(result, resultType.Name, "What was recorded; null where nothing was.", context => ((Recorded)context.Source!).Fact);
        payload.Declare("errors", $"[{RecordingFeature.ErrorInterface}!]!", "Why nothing was recorded; empty where it was.", context => ((Recorded)context.Source!).Errors);

        payload.Declare("notes", "[String!]!", "What was recorded otherwise than it was sent, in sentences; usually empty.", context => ((Recorded)context.Source!).Notes);

        parts.Mutation.DeclareAsync(name, $"{payload.Name}!", description, async context =>
        {
            QueryScope scope = QueryScope.Of(context);
            Intent intent = new(scope, (IDictionary<string, object?>)ReadArguments.Value(context, "input")!, context.CancellationToken);
            Fact? fact = await record(intent);
            return new Recorded(intent.HasErrors || fact is null ? null : new SeenFact(fact, new ReadPoint(scope.Today)), intent.Errors, intent.Notes);
        }, FieldDeclarations.Argument("input", $"{pascal}Input!", "What is to be recorded, and by whom."));
    }

    /// <summary>Adds a field of an input.</summary>
    public static void Input(this InputObjectGraphType input, string name, string type, string description) => input.Declare(name, type, description, resolver: null);
}
