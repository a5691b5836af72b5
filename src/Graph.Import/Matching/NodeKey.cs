using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What a node is known by.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Identifier">Its identifier, such as a UPRN; null where it has none.</param>
/// <param name="Words">Its name or other words it is known by where there is no identifier; null where the identifier is all.</param>
internal sealed record NodeKey(FactType Type, string? Identifier, string? Words)
{
    /// <summary>Other identifiers that it is known by, such as the former codes of a place.</summary>
    public ValueList<string> Others { get; init; } = [];

    /// <summary>The key of a node; null for organisations and people, who are matched by more than a key, and for nodes that are known by nothing but their id.</summary>
    public static NodeKey? Of(Fact fact)
    {
        FactType type = Ontology.Of(fact);
        if (fact is Organisation or Person)
            return null;
        string[] identifiers = [.. type.Key.IdentifiersOf(fact)];
        NodeKey key = new(type, identifiers.FirstOrDefault(), type.Key.WordsOf(fact)) { Others = [.. identifiers.Skip(1)] };
        return key.Identifier is null && key.Words is null ? null : key;
    }

    /// <summary>Whether nodes of a type are the same only together with others: a partnership with its parties, a gap with its place.</summary>
    public static bool NeedsContext(FactType type) => type.Key.Contexts.Count > 0;

    /// <summary>Whether a node of a type may end and begin again as another, so that its period tells it from others of its key.</summary>
    public static bool Recurs(FactType type) => type.IsNode && type.Key.Recurs;

    /// <summary>Whether one node in common is enough for two of a type to be the same together with others, as one provider is for a service.</summary>
    public static bool OneIsEnough(FactType type) => type.Key.Contexts is [{ OneIsEnough: true }];
}
