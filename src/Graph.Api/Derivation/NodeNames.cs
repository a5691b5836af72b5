using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Derivation;

/// <summary>What nodes are called in sentences (see <see cref="Caption"/>), as far as the caller may see it.</summary>
internal static class NodeNames
{
    /// <summary>What follows from what the records of some nodes call them; null of those the caller may not see.</summary>
    public static object? Of(IEnumerable<string> ids, IResolveFieldContext context, Func<Func<string, string?>, object?> next) => Of(ids, QueryScope.Of(context), context.SeenAt(), next);

    /// <summary>The same of a part of an answer that is not about a day of its own.</summary>
    public static object? Of(IEnumerable<string> ids, QueryScope scope, ReadPoint at, Func<Func<string, string?>, object?> next)
    {
        string[] distinct = [.. ids.Distinct(StringComparer.Ordinal)];
        return LoaderResults.WhenAll([.. distinct.Select(id => scope.Facts.Node(id, at))], nodes =>
        {
            Dictionary<string, string?> names = nodes.OfType<SeenFact>().ToDictionary(node => node.Fact.Id, node => NameOf(node.Fact, scope), StringComparer.Ordinal);
            return next(names.GetValueOrDefault);
        });
    }

    /// <summary>What a node's own record calls it; null where that is unknown, or the caller may not see it.</summary>
    public static string? NameOf(Fact node, QueryScope scope) => Ontology.Of(node).Caption.Of(node, scope.MaySee);
}
