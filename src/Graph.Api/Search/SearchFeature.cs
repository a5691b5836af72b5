using System.Globalization;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Search;

/// <summary>Full-text search over all nodes.</summary>
internal sealed class SearchFeature : IFeature
{
    /// <summary>The longest text that can be looked for.</summary>
    public const int MaximumText = 200;

    private sealed record SearchResult(IReadOnlyList<SeenFact> Nodes, SearchQuery? Query);

    public void Extend(SchemaParts parts)
    {
        EnumerationGraphType types = parts.Add(new EnumerationGraphType { Name = "NodeType", Description = "The types of nodes." });
        foreach (FactType type in Ontology.Nodes)
            types.Add(type.TableName.ToUpperInvariant(), type, type.Description);

        ObjectGraphType result = parts.AddObject(nameof(SearchResult), "The results of a search.");
        result.Declare("nodes", $"[{FactTypes.NodeInterface}!]!", "The nodes, best first.", context => context.Parent<SearchResult>().Nodes);
        result.Declare("called", $"[{FactTypes.NodeInterface}!]!", "Those of the nodes whose name is just what you look for, by the rule that tells names apart when something is recorded: capitals, accents, punctuation, a leading “the” and the long form of “Ltd” make no difference.", context => Called(context.Parent<SearchResult>()));
        result.DeclareAsync("suggestions", "[String!]!", "Where nothing was found: texts with a near spelling, or else with a word less, that do find something, nearest first, three at most.", SuggestAsync);
        parts.Query.DeclareAsync("search", $"{nameof(SearchResult)}!", "Nodes that have all the words you give, in any order: in their names or descriptions, and organisations also in category, register number and postcode. Each word can be the beginning of a longer one. Partnerships are found by their parties and kind.", SearchAsync, [
            FieldDeclarations.Argument("text", "String!", $"What to look for, at most {MaximumText} characters."),
            ReadArguments.First(20),
            FieldDeclarations.Argument("types", "[NodeType!]", "Only nodes of these types. If you leave it out, all types."),
            ReadArguments.WhenListed()[0],
        ]);
    }

    /// <summary>What somebody typed in the argument "text"; null where it is left out or blank.</summary>
    /// <exception cref="QueryProblem">It is too long.</exception>
    public static string? Text(IResolveFieldContext context) => (string?)ReadArguments.Value(context, "text") is { Length: > MaximumText } tooLong
        ? throw QueryProblem.BadInput(string.Create(CultureInfo.InvariantCulture, $"What you look for has {tooLong.Length:N0} characters. The most is {MaximumText}."))
        : ReadArguments.Text(context, "text");

    private static async ValueTask<object?> SearchAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.Point(context);
        string text = Text(context) ?? "";
        int first = ReadArguments.First(context);
        if (first == 0)
            return new SearchResult([], null);

        SearchQuery query = new(text)
        {
            Types = [.. ReadArguments.Values(ReadArguments.Value(context, "types"), "types").Cast<FactType>()],
            First = first,
            AsOf = ReadArguments.ListedOn(context),
        };
        scope.Charge(Costs.Search(scope.Services.Projections.Current.PartnershipCount));
        IReadOnlyList<SearchHit> hits = await scope.Store.SearchAsync(query, context.CancellationToken);
        scope.Spend(hits.Count);
        return new SearchResult([.. hits.Select(hit => new SeenFact(hit.Node, at))], query);
    }

    private static IReadOnlyList<SeenFact> Called(SearchResult result) => result.Query is { Text: var text }
        ? [.. result.Nodes.Where(node => Ontology.Of(node.Fact).Key.WordsOf(node.Fact) == KeyText.Fold(text))]
        : [];

    private static async ValueTask<object?> SuggestAsync(IResolveFieldContext context)
    {
        if (context.Parent<SearchResult>() is not { Nodes.Count: 0, Query: { } query })
            return Array.Empty<string>();
        QueryScope scope = QueryScope.Of(context);
        scope.Charge(SearchSuggestions.MostSearches * Costs.Search(scope.Services.Projections.Current.PartnershipCount));
        return await scope.Store.SuggestAsync(query, context.CancellationToken);
    }
}
