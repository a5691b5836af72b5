namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>The files of cypher/questions.</summary>
internal static class Question
{
    /// <summary>Today, where a test asks: later than all that it records, so that contact after the day asked about is known.</summary>
    public static readonly DateOnly Today = new(2027, 6, 1);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "questions");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.cypher").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".cypher"));

    /// <summary>Asks the question of a file on a day.</summary>
    public static Task<IReadOnlyList<Row>> AskAsync(this PlainGraph graph, string name, DateOnly asOf, params (string Name, object? Value)[] parameters) =>
        graph.AskAsync(Read(name), Parameters(asOf, parameters));

    public static Dictionary<string, object?> Parameters(DateOnly asOf, params (string Name, object? Value)[] parameters)
    {
        Dictionary<string, object?> values = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        values["asOf"] = asOf.ToString("O");
        values["today"] = Today.ToString("O");
        return values;
    }
}
