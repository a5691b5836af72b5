using CsCheck;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>Several generated boroughs side by side, so that one answer of the server tells of many.</summary>
internal sealed class Town(IReadOnlyList<Borough> boroughs)
{
    private const int Boroughs = 12;

    public static Gen<Town> Any { get; } = Gen.OneOf(AnyBorough.Wild, AnyBorough.WithHistory(AnyBorough.Wild), AnyBorough.WithHistory(AnyBorough.OfTwoParties)).Array[1, Boroughs].Select(boroughs => new Town(boroughs));

    /// <summary>What was recorded of all.</summary>
    public Recorded Recorded { get; } = new([.. Enumerable.Range(1, boroughs.Max(borough => borough.Changes)).Select(change => boroughs.SelectMany((borough, number) => RecordedBy(change, borough, number)).ToArray())]);

    public int Count => boroughs.Count;

    /// <summary>An id of one of the boroughs, as it is in the town.</summary>
    public static string Id(string id, int borough) => $"{id}-{borough}";

    /// <summary>What was recorded of one of the boroughs.</summary>
    public Recorded Of(int borough) => new([.. Enumerable.Range(1, boroughs[borough].Changes).Select(change => RecordedBy(change, boroughs[borough], borough).ToArray())]);

    public override string ToString() => string.Join("\n\n", boroughs);

    private static IEnumerable<(string Id, Fact? Version)> RecordedBy(int change, Borough borough, int number) =>
        borough.RecordedBy(change).Select(one => (Id(one.Id, number), one.Version is { } fact ? Moved(fact, number) : null));

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
