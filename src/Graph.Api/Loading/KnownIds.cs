using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Search;
using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>Refuses ids that nothing has, wherever a question takes some: an answer with nothing in it would not tell that the id is wrong.</summary>
internal static class KnownIds
{
    private const int MostTypesNamed = 3;
    private const int LeastText = 3;

    /// <summary>The ids that are meant, all of them of nodes that are known, whether they have ended or not: of a record that was merged into another, that other's.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="argument">What the argument is called.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="at">When it is asked about; the day does not matter.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="types">What they may be; none for any node.</param>
    /// <exception cref="QueryProblem">One is not.</exception>
    public static async Task<ValueList<string>> ReadAsync(QueryScope scope, string argument, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken, params FactType[] types)
    {
        string[] fitting = [.. ids.Where(id => TypeOf(id) is { } type && (types.Length == 0 || types.Contains(type)))];
        IReadOnlyDictionary<string, Fact> known = fitting.Length == 0 ? new Dictionary<string, Fact>() : await scope.Facts.MeantAsync(fitting, at, cancellationToken);
        return ids.FirstOrDefault(id => !known.ContainsKey(id)) is { } unknown
            ? throw await ProblemAsync(scope, argument, unknown, at, cancellationToken, types)
            : [.. ids.Select(id => known[id].Id).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The same for one id, which may have been left out.</summary>
    /// <exception cref="QueryProblem">It is not.</exception>
    public static async Task<string?> ReadAsync(QueryScope scope, string argument, string? id, ReadPoint at, CancellationToken cancellationToken, params FactType[] types) =>
        id is null ? null : (await ReadAsync(scope, argument, [id], at, cancellationToken, types))[0];

    /// <summary>Why an id will not do: it belongs to something else, or to nothing; with what the caller may have meant, where they gave a name instead.</summary>
    public static async Task<QueryProblem> ProblemAsync(QueryScope scope, string argument, string id, ReadPoint at, CancellationToken cancellationToken, params FactType[] types)
    {
        string given = $"\"{(id.Length > FactId.MaximumLength ? id[..20] + "…" : id)}\" in \"{argument}\"";
        if (TypeOf(id) is { } type)
        {
            bool isKnown = (await scope.Facts.NodesAsync([id], at with { AsOf = null }, cancellationToken)).ContainsKey(id);
            return Told(isKnown && types.Length > 0 && !types.Contains(type)
                ? $"is the id of {One(type)}, not of {(types.Length > MostTypesNamed ? "what it can be here" : string.Join(" or ", types.Select(One)))}"
                : NotKnown());
        }

        return Told(await MeantAsync(scope, id, types, cancellationToken) is { } meant
            ? $"is not an id. Perhaps you mean \"{meant.Id}\"{(NodeNames.NameOf(meant, scope) is { } name ? $", {name}" : "")}"
            : NotKnown());

        QueryProblem Told(string problem) => QueryProblem.UnknownId($"{given} {problem}. {HowToFind(types)}");

        string NotKnown() =>
            $"is not the id of {(types.Length is 0 or > MostTypesNamed ? "anything that is known" : $"a known {string.Join(" or ", types.Select(Nouns.Of))}")}{(at.KnownAt is null ? "" : " at that moment")}";
    }

    /// <summary>How an id is found, for whoever gave one that there is not.</summary>
    /// <param name="types">What it may be the id of; none for anything.</param>
    public static string HowToFind(params FactType[] types) => types is [{ Caption.Property: { Kind: PropertyKind.Text } caption } type]
        ? $"To find the id, ask {{ {type.Plural}(where: {{ {caption.FieldName}: {{ contains: \"…\" }} }}) {{ nodes {{ id {caption.FieldName} }} }} }}."
        : "Use search to find the id.";

    private static string One(FactType type) => Nouns.One(Nouns.Of(type));

    private static FactType? TypeOf(string id) => id.Length <= FactId.MaximumLength && Ontology.OfId(id) is { IsNode: true } type ? type : null;

    /// <summary>What a search finds first by the text that was given as an id, or by one of a near spelling.</summary>
    private static async Task<Node?> MeantAsync(QueryScope scope, string text, FactType[] types, CancellationToken cancellationToken)
    {
        if (text.Length is < LeastText or > SearchFeature.MaximumText)
            return null;
        SearchQuery query = new(text) { Types = types, First = 1 };
        scope.Charge((1 + SearchSuggestions.MostSearches) * Costs.Search(scope.Services.Projections.Current.PartnershipCount));
        if (await scope.Store.SearchAsync(query, cancellationToken) is [{ Node: var found }])
            return found;
        return await scope.Store.SuggestAsync(query, cancellationToken) is [var near, ..] && await scope.Store.SearchAsync(query with { Text = near }, cancellationToken) is [{ Node: var alike }]
            ? alike
            : null;
    }
}
