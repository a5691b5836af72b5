using CsCheck;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>Several generated boroughs side by side, so that one answer of the server tells of many.</summary>
internal sealed class Town(IReadOnlyList<Borough> boroughs)
{
    private const int Boroughs = 12;

    public static Gen<Town> Any { get; } = Gen.OneOf(AnyBorough.Wild, AnyBorough.Wild, AnyBorough.OfTwoParties).Array[1, Boroughs].Select(boroughs => new Town(boroughs));

    public IReadOnlyList<Fact> Facts { get; } = [.. boroughs.SelectMany((borough, number) => borough.Facts.Select(fact => Moved(fact, number)))];

    public int Count => boroughs.Count;

    /// <summary>An id of one of the boroughs, as it is in the town.</summary>
    public static string Id(string id, int borough) => $"{id}-{borough}";

    public override string ToString() => string.Join("\n\n", boroughs);

    private static Fact Moved(Fact fact, int borough)
    {
        FactType type = Ontology.Of(fact);
        object?[] values = [.. type.Properties.Select(property =>
            property is { Kind: PropertyKind.Reference } && property.Read(fact) is string id ? Id(id, borough) : property.Read(fact))];
        return fact is Edge edge
            ? type.Create(Id(edge.Id, borough), Id(edge.From, borough), Id(edge.To, borough), values)
            : type.Create(Id(fact.Id, borough), null, null, values);
    }
}
