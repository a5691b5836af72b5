using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Fragility;

/// <summary>What people, organisations and other nodes are called in explanations.</summary>
internal static class NodeNames
{
    /// <summary>What follows from the names of some nodes, of funding its title and of a partnership its kind; null of those the caller may not see.</summary>
    public static object? Of(IEnumerable<string> ids, IResolveFieldContext context, Func<Func<string, string?>, object?> next)
    {
        QueryScope scope = QueryScope.Of(context);
        string[] distinct = [.. ids.Distinct(StringComparer.Ordinal)];
        return LoaderResults.WhenAll([.. distinct.Select(id => context.Node(id))], nodes =>
        {
            Dictionary<string, string?> names = nodes.OfType<SeenFact>().ToDictionary(node => node.Fact.Id, node => NameOf(node.Fact, scope), StringComparer.Ordinal);
            return next(names.GetValueOrDefault);
        });
    }

    /// <summary>The name, title or kind of a node; null where it has none, or the caller may not see it.</summary>
    public static string? NameOf(Fact fact, QueryScope scope) =>
        Ontology.Of(fact).Properties.FirstOrDefault(property => property.Name is nameof(Person.Name) or nameof(Model.Funding.Title) or nameof(Partnership.Kind)) is { } name && scope.MaySee(name)
            ? (string?)name.Read(fact)
            : null;
}
