namespace Graph.Model;

/// <summary>What facts of a type are called in sentences.</summary>
public static class Nouns
{
    /// <summary>One fact of a type: key holder.</summary>
    public static string Of(FactType type) => type.Edge?.Noun ?? Casing.Snake(type.Name).Replace('_', ' ');

    /// <summary>What may stand at an end of an edge: organisation, service or place; node where anything may.</summary>
    public static string Of(Type[] ends) => ends.Length == 0 ? "node" : Any([.. ends.Select(end => Of(Ontology.Of(end)))]);

    private static string Any(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
}
