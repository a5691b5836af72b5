using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Resolvers;

namespace Graph.Api.Derivation;

/// <summary>Answers what a node is called (see <see cref="Caption"/>), as far as the caller may see it.</summary>
/// <param name="type">The type of the node.</param>
internal sealed class CaptionResolver(FactType type) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        SeenFact node = context.Parent<SeenFact>();
        string? own = NodeNames.NameOf(node.Fact, scope);
        if (type.Caption.Edge is not { } edge)
            return new(own);

        bool outgoing = edge.MayStartAt(type);
        return new(scope.Facts.Edges(new(edge, outgoing, node.Fact.Id), node.At, edges =>
        {
            string[] others = [.. Caption.Naming(edges, node.At.AsOf).Select(link => outgoing ? link.To : link.From)];
            scope.Spend(others.Length);
            return NodeNames.Of(others, context, nameOf => Caption.Of(others.Select(nameOf).OfType<string>(), own));
        }));
    }
}
