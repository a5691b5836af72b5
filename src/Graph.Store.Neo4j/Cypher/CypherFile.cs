using System.Collections.Concurrent;
using System.Text;

namespace Graph.Store.Neo4j;

/// <summary>The statements of the folder cypher/, as they are built into this assembly.</summary>
/// <remarks>A file may have holes, such as «Version», which are filled from the ontology's own names and from nothing else; «fence» is another file, «visible» a condition.</remarks>
internal static class CypherFile
{
    private static readonly ConcurrentDictionary<string, string> Files = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string File, TypeCypher Type, string? Key, string? Former), string> Filled = new();

    /// <summary>The names of all files, such as read/facts.</summary>
    public static IEnumerable<string> Names => typeof(CypherFile).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".cypher", StringComparison.Ordinal))
        .Select(name => name[..^".cypher".Length])
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a file, with its comments.</summary>
    public static string Read(string name) => Files.GetOrAdd(name, static name =>
    {
        using Stream file = typeof(CypherFile).Assembly.GetManifestResourceStream($"{name}.cypher") ?? throw new ArgumentException($"There is no file {name}.cypher.", nameof(name));
        using StreamReader reader = new(file, Encoding.UTF8);
        string text = reader.ReadToEnd().Replace("«visible»", TypeCypher.Visible("v"), StringComparison.Ordinal);
        return text.Contains("«fence»", StringComparison.Ordinal) ? text.Replace("«fence»\n", Read("write/fence"), StringComparison.Ordinal) : text;
    });

    /// <summary>The text of a file with its holes filled for a type.</summary>
    /// <param name="name">The file.</param>
    /// <param name="type">The type.</param>
    /// <param name="key">The property that «key» stands for.</param>
    /// <param name="former">What «former» stands for: a name that the ontology had before.</param>
    public static string For(string name, TypeCypher type, string? key = null, string? former = null) => Filled.GetOrAdd((name, type, key, former), static hole =>
    {
        StringBuilder text = new(Read(hole.File));
        foreach ((string name, string value) in hole.Type.Holes)
            text.Replace(name, value);
        text.Replace("«key»", hole.Key ?? "«key»").Replace("«former»", hole.Former ?? "«former»");
        return text.ToString();
    });

    /// <summary>The text of a file about what no type has any more.</summary>
    /// <param name="name">The file.</param>
    /// <param name="former">The name of the label, constraint or index.</param>
    public static string ForFormer(string name, string former) => Read(name).Replace("«former»", Quoted(former), StringComparison.Ordinal);

    /// <summary>A name that is read from the database, in which nothing can be an operator.</summary>
    public static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>The single statements of a file that has several.</summary>
    public static IEnumerable<string> Statements(string text) => text
        .Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(statement => statement.TrimEnd(';'));
}
