using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Resolvers;

namespace Graph.Api.Derivation;

/// <summary>Answers a property of a fact, where the caller may see it.</summary>
internal sealed class PropertyResolver(PropertyDefinition property) : IFieldResolver
{
    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        if (property.IsPersonal && !QueryScope.Of(context).MaySee(property))
            return default;

        SeenFact seen = context.Parent<SeenFact>();
        object? value = property.Read(seen.Fact);
        return new(property.Kind == PropertyKind.Reference ? QueryScope.Of(context).Facts.Node((string?)value, seen.At) : value);
    }
}
