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
    /// <param name="decide">Says what is to be recorded, or answers with what is known already, or notes why neither.</param>
    public static void DeclareIntent(
        this SchemaParts parts, string name, string description, string result, FactType resultType, Action<InputObjectGraphType> fields, Func<Intent, Task<Fact?>> decide)
    {
        string pascal = char.ToUpperInvariant(name[0]) + name[1..];
        InputObjectGraphType input = parts.AddInput($"{pascal}Input", description);
        input.Declare("actor", "String!", $"Who records it: a name or account of at most {Intent.MaximumActor} characters. Kept in the history.", resolver: null);
        fields(input);

        ObjectGraphType payload = parts.AddObject($"{pascal}Payload", $"The result of {name}.");
        payload.Declare(result, resultType.Name, "What was recorded, by this request or by an earlier one like it; null if nothing was.", context => context.Parent<Recorded>().Fact);
        payload.Declare("errors", $"[{RecordingFeature.ErrorInterface}!]!", "Why it was not recorded; empty if it was.", context => context.Parent<Recorded>().Errors);

        payload.Declare("notes", "[String!]!", "What was recorded differently from how it was sent, in sentences; usually empty.", context => context.Parent<Recorded>().Notes);

        parts.Mutation.DeclareAsync(name, $"{payload.Name}!", description, async context =>
        {
            QueryScope scope = QueryScope.Of(context);
            var sent = (IDictionary<string, object?>)ReadArguments.Value(context, "input")!;
            Outcome outcome = await scope.Services.Recording.JoinAsync(name, sent, () => RecordAsync(scope, sent, decide, context.CancellationToken), context.CancellationToken);
            if (outcome.Fact is not { } fact)
                return new Recorded(null, outcome.Errors, outcome.Notes);
            await scope.CatchUpAsync(context.CancellationToken);
            return new Recorded(new SeenFact(fact, new ReadPoint(scope.Today)), [], outcome.Notes);
        }, FieldDeclarations.Argument("input", $"{pascal}Input!", "What to record, and who records it."));
    }

    // What two requests say at the same moment is recorded by one of them, and the other finds it: both look under the store's lock.
    private static async Task<Outcome> RecordAsync(QueryScope scope, IDictionary<string, object?> input, Func<Intent, Task<Fact?>> decide, CancellationToken cancellationToken)
    {
        Intent? intent = null;
        Fact? fact = null;
        try
        {
            await scope.Store.DecideAsync(async token =>
            {
                intent = new(scope, input, token);
                fact = await decide(intent);
                return intent.ToChangeset();
            }, cancellationToken);
        }
        catch (StoreException refused) when (refused.Error == StoreError.InvalidFact)
        {
            intent!.Refuse(field: null, refused.Message);
        }

        return new(intent!.HasErrors ? null : fact, intent.Errors, intent.Notes);
    }

    /// <summary>Adds the field by which a caller says which version was read, checked by <see cref="Intent.CheckVersionAsync"/>.</summary>
    /// <param name="input">The input.</param>
    /// <param name="what">What has the version, in the sentence.</param>
    public static void InputExpectedVersion(this InputObjectGraphType input, string what) =>
        input.Input("expectedVersion", "Int", $"The version {what} must be at, as its history shows. If you leave it out, any version will do.");

    /// <summary>Adds a field of an input.</summary>
    public static void Input(this InputObjectGraphType input, string name, string type, string description) => input.Declare(name, type, description, resolver: null);
}
