using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Fragility;

/// <summary>The names of people and organisations, and the titles of funding, for explanations.</summary>
internal static class Names
{
    /// <summary>What follows from the names of some nodes; the name is null of those the caller may not see.</summary>
    public static object? Of(IEnumerable<string> ids, ReadPoint at, QueryScope scope, Func<Func<string, string?>, object?> next)
    {
        string[] distinct = [.. ids.Distinct(StringComparer.Ordinal)];
        return LoaderResults.WhenAll([.. distinct.Select(id => scope.Facts.Node(id, at))], nodes =>
        {
            Dictionary<string, string?> names = nodes.OfType<SeenFact>().ToDictionary(node => node.Fact.Id, node => NameOf(node.Fact, scope), StringComparer.Ordinal);
            return next(names.GetValueOrDefault);
        });
    }

    /// <summary>The name or title of a node; null where it has none, or the caller may not see it.</summary>
    public static string? NameOf(Fact fact, QueryScope scope) =>
        Ontology.Of(fact).Properties.FirstOrDefault(property => property.Name is nameof(Person.Name) or nameof(Model.Funding.Title)) is { } name && scope.MaySee(name)
            ? (string?)name.Read(fact)
            : null;
}
