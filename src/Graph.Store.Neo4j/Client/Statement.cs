namespace Graph.Store.Neo4j;

/// <summary>A statement with its parameters: the text never has a value in it.</summary>
/// <param name="Text">Cypher, made of files and of names of the ontology only.</param>
/// <param name="Parameters">The values: null, bool, whole numbers, strings, and lists and maps of these.</param>
internal sealed record Statement(string Text, params IReadOnlyList<(string Name, object? Value)> Parameters)
{
    /// <summary>The text as it is sent. A plan that names its index stays right however much there is, and planning it again holds up the caller.</summary>
    public string Sent => Text.Contains("USING INDEX", StringComparison.Ordinal) ? "CYPHER replan=skip " + Text : Text;
}
