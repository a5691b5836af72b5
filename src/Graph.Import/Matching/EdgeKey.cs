using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What an edge is known by: what it connects, and what else tells it from others between the same two.</summary>
/// <param name="Type">Its type.</param>
/// <param name="From">Where it starts; of a tie, which has no direction, the id that sorts first.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Reference">The id it refers to, such as the organisation of a holding, empty where unknown; null for types that refer to none.</param>
/// <param name="Words">The folded title of a role, the kind of a tenure, empty where unknown; null for other types.</param>
internal readonly record struct EdgeKey(FactType Type, string From, string To, string? Reference, string? Words)
{
    /// <summary>The id of an edge made by an import.</summary>
    public string Id => FactId.Of(Type, [From, To, .. Reference is null ? (ReadOnlySpan<string>)[] : [Reference], .. Words is null ? (ReadOnlySpan<string>)[] : [Words]]);

    /// <summary>The key of a known edge.</summary>
    public static EdgeKey Of(Edge edge) => Of(edge, id => id);

    /// <summary>The key of an edge whose ids stand for others.</summary>
    /// <param name="edge">The edge.</param>
    /// <param name="resolve">What an id stands for.</param>
    public static EdgeKey Of(Edge edge, Func<string, string> resolve)
    {
        FactType type = Ontology.Of(edge);
        string? reference = type.Key.Reference is { } property ? (string?)property.Read(edge) is { Length: > 0 } id ? resolve(id) : "" : null;
        (string from, string to) = (resolve(edge.From), resolve(edge.To));
        string? words = type.Key.WordsOf(edge);
        bool swap = type.Edge!.IsUndirected && string.CompareOrdinal(from, to) > 0;
        return swap ? new(type, to, from, reference, words) : new(type, from, to, reference, words);
    }
}
