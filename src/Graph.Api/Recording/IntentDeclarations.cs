using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Recording;

/// <summary>Declaring mutations in the users' words: each has one input and one payload of its own, and becomes a statement as <c>record</c> takes it.</summary>
internal static class IntentDeclarations
{
    /// <summary>Adds a mutation.</summary>
    /// <param name="parts">The schema.</param>
    /// <param name="name">Its name: the intent.</param>
    /// <param name="description">What it records.</param>
    /// <param name="result">The field of the payload that shows what was recorded.</param>
    /// <param name="resultType">The type of what was recorded.</param>
    /// <param name="fields">Adds the fields of the input.</param>
    /// <param name="state">Says what it means; what is wrong with the input is noted in the intent.</param>
    public static void DeclareIntent(
        this SchemaParts parts, string name, string description, string result, string resultType, Action<InputObjectGraphType> fields, Func<Intent, IntentStatement> state)
    {
        string pascal = char.ToUpperInvariant(name[0]) + name[1..];
        InputObjectGraphType input = parts.AddInput($"{pascal}Input", description);
        fields(input);
        Attribution.DeclareOnBehalfOf(input);

        ObjectGraphType payload = parts.AddObject($"{pascal}Payload", $"The result of {name}.");
        payload.Declare(result, resultType, "What was recorded, by this request or by an earlier one like it; null if nothing was.", context =>
            context.Parent<Outcome>().Facts is [var first, ..] ? new SeenFact(first.Fact, new ReadPoint(QueryScope.Of(context).Today)) : null);
        payload.DeclareOutcome();
        parts.DeclareMutation(name, description, "What to record.", (scope, sent, cancellationToken) =>
            Writing.WriteAsync(scope, new Attribution(sent), key: null, token => DecideAsync(scope, sent, state, token), cancellationToken));
    }

    /// <summary>Adds a mutation whose input and payload are declared: its answer shows all that it recorded.</summary>
    /// <param name="parts">The schema.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="inputDescription">What its input says.</param>
    /// <param name="write">Does it.</param>
    public static void DeclareMutation(
        this SchemaParts parts, string name, string description, string inputDescription, Func<QueryScope, IDictionary<string, object?>, CancellationToken, Task<Outcome>> write)
    {
        string pascal = char.ToUpperInvariant(name[0]) + name[1..];
        parts.Mutation.DeclareAsync(name, $"{pascal}Payload!", description, async context =>
        {
            QueryScope scope = QueryScope.Of(context);
            var sent = (IDictionary<string, object?>)ReadArguments.Value(context, "input")!;
            Outcome outcome = await scope.Services.Recording.JoinAsync(name, sent, () => write(scope, sent, context.CancellationToken), context.CancellationToken);
            if (outcome.Change is { } change)
                scope.Recorded.Add(context.ResponsePath.First(), change);
            if (outcome.Errors.Count == 0)
                await scope.CatchUpAsync(context.CancellationToken);
            return outcome;
        }, FieldDeclarations.Argument("input", $"{pascal}Input!", inputDescription));
    }

    /// <summary>Adds the fields that every payload has.</summary>
    public static void DeclareOutcome(this ObjectGraphType payload)
    {
        payload.Declare("change", "Int", "The number of the change that this made; null if nothing changed.", context => context.Parent<Outcome>().Change);
        payload.Declare("errors", $"[{RecordingFeature.ErrorInterface}!]!", "Why it was not recorded; empty if it was.", context => context.Parent<Outcome>().Errors);
        payload.Declare("notes", "[String!]!", "What was recorded differently from how it was sent, and what became of it since if a key is sent again, in sentences; usually empty.", context => context.Parent<Outcome>().Notes);
    }

    /// <summary>Adds the field by which a caller says which version was read.</summary>
    /// <param name="input">The input.</param>
    /// <param name="what">What has the version, in the sentence.</param>
    public static void InputExpectedVersion(this InputObjectGraphType input, string what) =>
        input.Input("expectedVersion", "Int", $"The version {what} must be at, as its history shows. If you leave it out, any version will do.");

    /// <summary>A text or an id of an input; null where it was left out.</summary>
    public static string? Text(this IDictionary<string, object?> input, string field) => input.TryGetValue(field, out object? value) ? value as string : null;

    /// <summary>A number of an input; null where it was left out.</summary>
    public static int? Number(this IDictionary<string, object?> input, string field) => input.TryGetValue(field, out object? value) ? value as int? : null;

    /// <summary>Whether an input only asks what would happen.</summary>
    public static bool IsDryRun(this IDictionary<string, object?> input) => input.TryGetValue("dryRun", out object? dry) && dry is true;

    /// <summary>Adds a field of an input.</summary>
    public static void Input(this InputObjectGraphType input, string name, string type, string description) => input.Declare(name, type, description, resolver: null);

    private static async Task<Decided> DecideAsync(QueryScope scope, IDictionary<string, object?> sent, Func<Intent, IntentStatement> state, CancellationToken cancellationToken)
    {
        Intent intent = new(scope, sent);
        IntentStatement said = state(intent);
        if (intent.Errors.Count > 0)
            return new([], [], intent.Errors, []);

        StatedFacts statement = new(said.Facts) { MustSayTheSame = true };
        RecordingDecision decision = await new Recorder(scope.Store, scope.Today, scope.MaySee).DecideAsync(statement, cancellationToken);
        if (decision.Problems.Count == 0 && said.CheckAsync is { } check)
            await check(decision.Facts, cancellationToken);
        Decided decided = Decided.Of(statement, decision, (fact, field) => said.FieldOf(fact, field) is { } own ? [own] : []);
        return decided with { Errors = [.. decided.Errors.Select(error => InOwnWords(error, said)), .. intent.Errors] };
    }

    private static UserError InOwnWords(UserError error, IntentStatement said) => error is AlreadyRecordedError known
        ? new AlreadyRecordedError(known.Id, said.Known.Message, said.Known.Field)
        : error;
}
