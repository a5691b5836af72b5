using Graph.Api.Loading;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>An object type for every node and edge of the ontology.</summary>
internal static class FactTypes
{
    /// <summary>What the interface of all nodes is called.</summary>
    public const string NodeInterface = "Node";

    /// <summary>What the interface of all nodes and edges is called.</summary>
    public const string FactInterface = "Fact";

    /// <summary>Adds them to a schema.</summary>
    public static void Declare(SchemaParts parts)
    {
        InterfaceGraphType anything = parts.Add(new InterfaceGraphType { Name = FactInterface, Description = Ontology.DocComments.Of(typeof(Fact)) });
        DeclareId(anything);
        foreach (PropertyDefinition property in Ontology.Nodes.First().Properties.Where(property => property.ClrProperty.DeclaringType == typeof(Fact)))
            anything.Declare(property.FieldName, ValueTypes.TypeOf(property), property.Description, resolver: null);

        InterfaceGraphType node = parts.Add(new InterfaceGraphType { Name = NodeInterface, Description = Ontology.DocComments.Of(typeof(Node)) });
        DeclareId(node);
        DeclareCaption(node, resolver: null);
        foreach (PropertyDefinition property in Ontology.Nodes.First().Properties.Where(property => property.ClrProperty.DeclaringType!.IsAssignableFrom(typeof(Node))))
            node.Declare(property.FieldName, ValueTypes.TypeOf(property), property.Description, new PropertyResolver(property));

        Dictionary<Type, IObjectGraphType> byRecord = [];
        node.ResolveType = source => byRecord[((SeenFact)source).Fact.GetType()];
        anything.ResolveType = node.ResolveType;
        foreach (FactType type in Ontology.Types)
        {
            ObjectGraphType declared = parts.AddObject(type.Name, type.Description);
            DeclareId(declared);
            if (type.Edge is { } edge)
                DeclareEnds(declared, type, edge);
            foreach (PropertyDefinition property in type.Properties)
                declared.Declare(property.FieldName, ValueTypes.TypeOf(property), property.Description, new PropertyResolver(property));

            declared.AddResolvedInterface(anything);
            anything.AddPossibleType(declared);
            byRecord[type.ClrType] = declared;
            if (type.IsNode)
            {
                DeclareCaption(declared, new CaptionResolver(type));
                declared.AddResolvedInterface(node);
                node.AddPossibleType(declared);
            }
        }
    }

    private static void DeclareId(IComplexGraphType type) =>
        type.Declare("id", "ID!", "The identifier of the fact. It never changes; do not read meaning into it.", context => context.Fact().Id);

    private static void DeclareCaption(IComplexGraphType type, CaptionResolver? resolver) =>
        type.Declare("caption", "String", "What it is called: a name, a title or, for a partnership, its parties and its kind. Null if that is not recorded.", resolver);

    private static void DeclareEnds(ObjectGraphType type, FactType fact, EdgeAttribute edge)
    {
        type.Declare(edge.FromName, TypeOfEnd(edge.From), $"{fact.Description} This is the {edge.FromName}, where the connection starts.", context =>
        {
            SeenFact seen = context.Parent<SeenFact>();
            return QueryScope.Of(context).Facts.Node(((Edge)seen.Fact).From, seen.At);
        });
        type.Declare(edge.ToName, TypeOfEnd(edge.To), $"{fact.Description} This is the {edge.ToName}, where the connection leads.", context =>
        {
            SeenFact seen = context.Parent<SeenFact>();
            return QueryScope.Of(context).Facts.Node(((Edge)seen.Fact).To, seen.At);
        });
    }

    private static string TypeOfEnd(Type[] ends) => ends.Length == 1 ? ends[0].Name : NodeInterface;
}
