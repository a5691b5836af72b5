namespace Graph.Store.Neo4j;

/// <summary>A version on its way into the database: what write/add-versions.cypher takes as a row.</summary>
internal static class VersionRow
{
    /// <summary>What comes before the fact in a row.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["version_key", "fact_version", "change_to", "origin_file", "origin_sheet", "origin_row"];

    /// <summary>The place of the fact's id.</summary>
    public static int FactPlace => Columns.Count;

    /// <summary>Makes a row.</summary>
    /// <param name="type">The fact's type.</param>
    /// <param name="key">The version's key.</param>
    /// <param name="version">Its number.</param>
    /// <param name="retraction">The change, where the version is a retraction.</param>
    /// <param name="origin">The row of a file it was read from.</param>
    /// <param name="fact">The fact's row; of a retraction, its id alone.</param>
    public static object?[] Of(TypeCypher type, long key, long version, long? retraction, Origin? origin, object?[] fact)
    {
        object?[] row = [key, version, retraction, origin?.File, origin?.Sheet, origin?.Row, .. fact, .. type.Folded.Select(value => Fold(fact[type.Encoding.FirstProperty + value.Property.Ordinal]))];
        return type.Type.IsNode ? [.. row, .. SearchedWords.Of(type, fact)] : row;
    }

    private static object? Fold(object? kept) => kept switch
    {
        string text => ValueEncoding.Fold(text),
        string[] list => Array.ConvertAll(list, ValueEncoding.Fold),
        _ => null,
    };
}
