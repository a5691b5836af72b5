using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The whole schema: what the ontology gives, then what the features add.</summary>
public sealed class GraphSchema : Schema
{
    private static readonly Lazy<GraphSchema> shared = new(static () => new());

    private GraphSchema()
    {
        SchemaParts parts = new();
        ValueTypes.Declare(parts);
        FactTypes.Declare(parts);
        EdgeLists.Declare(parts);
        NodeLists.Declare(parts);
        foreach (IFeature feature in Derivation.Features.All)
            feature.Extend(parts);

        Description = "The partnership graph: the organisations, people, buildings, funding and partnerships of a place.";
        Query = parts.Query;
        Mutation = parts.Mutation;
        RegisterTypes(typeof(IntGraphType), typeof(FloatGraphType));
        RegisterType(new DecimalGraphType { Description = "A number that is kept to its last digit, such as an amount of money: 1250.50." });
        foreach (IGraphType type in parts.Types)
            RegisterType(type);
        Initialize();
    }

    /// <summary>The schema of every server of this process: it follows from the ontology alone.</summary>
    public static GraphSchema Shared => shared.Value;
}
