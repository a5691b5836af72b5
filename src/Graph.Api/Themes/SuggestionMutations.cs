using System.Globalization;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Recording;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Themes;

/// <summary>Taking and refusing themes that were suggested.</summary>
internal sealed class SuggestionMutations : IFeature
{
    private const int MaximumIds = 100;
    private const string Ids = "ids";

    private delegate IReadOnlyList<StatedFact> Answer(Suggested suggestion, DateOnly today);

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType taken = Declare(parts, "takeSuggestions", "Takes suggested themes: each becomes a tag, and its suggestion ends. All of them are one change, which can be undone.", SuggestionAnswers.Take, (_, _) => null);
        taken.Declare("tags", $"[{nameof(Tagged)}!]!", "The tags that they became.", Recorded<Tagged>, ReadArguments.First(ReadArguments.MaximumFirst));
        Declare(parts, "refuseSuggestions", "Refuses suggested themes, so that they are not suggested again. All of them are one change, which can be undone.", (suggestion, _) => SuggestionAnswers.Refuse(suggestion), (suggestion, today) =>
            suggestion.WasTaken(today) ? "This suggestion was taken already. To take the tag off, use retract with the id of the tag." : null);
    }

    private static ObjectGraphType Declare(SchemaParts parts, string name, string description, Answer answer, Func<Suggested, DateOnly, string?> refusal)
    {
        string pascal = char.ToUpperInvariant(name[0]) + name[1..];
        InputObjectGraphType input = parts.AddInput($"{pascal}Input", description);
        input.Input(Ids, "[ID!]!", $"The ids of the suggestions, 1 to {MaximumIds}.");
        Attribution.DeclareWhy(input);
        Attribution.DeclareOnBehalfOf(input);

        ObjectGraphType payload = parts.AddObject($"{pascal}Payload", $"The result of {name}.");
        payload.Declare("suggestions", $"[{nameof(Suggested)}!]!", "The suggestions as they are now; empty if nothing was recorded.", Recorded<Suggested>, ReadArguments.First(ReadArguments.MaximumFirst));
        payload.DeclareOutcome();
        parts.DeclareMutation(name, description, "Which suggestions.", (scope, sent, cancellationToken) =>
            Writing.WriteAsync(scope, new Attribution(sent), key: null, token => DecideAsync(scope, sent, answer, refusal, token), cancellationToken));
        return payload;
    }

    private static List<SeenFact> Recorded<T>(IResolveFieldContext context)
        where T : Fact
    {
        ReadPoint now = new(QueryScope.Of(context).Today);
        return context.Shown([.. context.Parent<Outcome>().Facts.Select(fact => fact.Fact).OfType<T>().Select(fact => new SeenFact(fact, now))]);
    }

    private static async Task<Decided> DecideAsync(QueryScope scope, IDictionary<string, object?> sent, Answer answer, Func<Suggested, DateOnly, string?> refusal, CancellationToken cancellationToken)
    {
        Intent intent = new(scope, sent);
        string[] ids = [.. intent.Ids<Suggested>(Ids, 1, MaximumIds)];
        if (intent.Errors.Count > 0)
            return new([], [], intent.Errors, []);

        IReadOnlyDictionary<string, Suggested> known = await scope.Store.GetAsync<Suggested>(ids, ReadPoint.Now, cancellationToken);
        for (int place = 0; place < ids.Length; place++)
        {
            if (!known.TryGetValue(ids[place], out Suggested? suggestion))
                intent.Refuse(UnknownIdError.Of(ids[place], Ids) with { Path = At(place) });
            else if (refusal(suggestion, scope.Today) is { } message)
                intent.Refuse(new InvalidInputError(message, Ids) { Path = At(place) });
        }

        if (intent.Errors.Count > 0)
            return new([], [], intent.Errors, []);

        (StatedFact Fact, int Place)[] stated = [.. ids.Index().SelectMany(id => answer(known[id.Item], scope.Today).Select(fact => (fact, id.Index)))];
        StatedFacts statement = new([.. stated.Select(one => one.Fact)]) { MustSayTheSame = true };
        RecordingDecision decision = await new Recorder(scope.Store, scope.Today, scope.MaySee).DecideAsync(statement, cancellationToken);
        Decided decided = Decided.Of(statement, decision, (fact, _) => At(stated[fact].Place));
        return decided with { Operations = await FromRulesAsync(scope.Store, ids, known, decided.Operations, cancellationToken) };
    }

    private static string[] At(int place) => [Ids, place.ToString(CultureInfo.InvariantCulture)];

    /// <summary>The same, each from the row whose rule suggested it, so that what comes of a suggestion says where it is from.</summary>
    private static async Task<IReadOnlyCollection<Operation>> FromRulesAsync(IGraphStore store, string[] ids, IReadOnlyDictionary<string, Suggested> known, IReadOnlyCollection<Operation> operations, CancellationToken cancellationToken)
    {
        ILookup<string, FactVersion> histories = await store.GetHistoriesAsync(ids, cancellationToken);
        Dictionary<(string, string), Origin?> rules = [];
        foreach (Suggested suggestion in known.Values)
            rules[(suggestion.From, suggestion.To)] = histories[suggestion.Id].LastOrDefault(version => version.Origin is not null)?.Origin;
        return [.. operations.Select(operation => operation is Put { Fact: Edge edge } put ? put with { Origin = rules.GetValueOrDefault((edge.From, edge.To)) } : operation)];
    }
}
