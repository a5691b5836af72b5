using Graph.Store.Tests;

namespace Graph.Export.Tests.Given;

/// <summary>A test that lets Gephi's own reader read, and is skipped with the reason where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GephiFactAttribute : FactAttribute
{
    public GephiFactAttribute() => Skip = Gephi.Missing;
}

/// <summary>Gephi's own reader, from an optional folder.</summary>
internal static class Gephi
{
    private const string Java = "/usr/bin/java";
    private const string Compiler = "/usr/bin/javac";

    private static readonly string Jar = Path.Combine(TestFiles.Shared, "conformance", "gephi", "gephi-import-0.10.1.jar");

    /// <summary>Why it can't be asked, or null.</summary>
    public static string? Missing { get; } = !File.Exists(Java) || !File.Exists(Compiler) ? $"{Java} or {Compiler} is missing; they run Gephi's reader."
        : File.Exists(Jar) ? null
        : $"{Jar} is missing. Set GRAPH_TEST_FILES to a folder that has conformance/gephi.";

    /// <summary>What Gephi holds of each file, in their order.</summary>
    public static GephiRead[] ReadAll(IReadOnlyDictionary<string, byte[]> files)
    {
        (string answer, string error) = AskedReader.Read(files, Java, "-Duser.timezone=UTC", "-cp", Jar, Path.Combine(AppContext.BaseDirectory, "Given", "GephiReads.java"));
        GephiRead[] read = GephiRead.Parse(answer);
        Assert.True(read.Length == files.Count, error);
        return read;
    }

    /// <summary>What Gephi finds in each file, in their order.</summary>
    public static GephiFound[] Read(IReadOnlyDictionary<string, byte[]> files)
    {
        (string answer, string error) = AskedReader.Read(files, Java, "-cp", Jar, "GephiCheck");
        GephiFound[] found = GephiFound.Parse(answer);
        Assert.True(found.Length == files.Count, $"{answer}\n{error}");
        return found;
    }
}

/// <summary>What Gephi found in a file.</summary>
/// <param name="Summary">Nodes, edges, direction, time and the number of issues.</param>
/// <param name="Lines">Columns with types, and issues.</param>
internal sealed record GephiFound(string Summary, IReadOnlyList<string> Lines)
{
    /// <summary>Warnings, and whatever is worse.</summary>
    public IEnumerable<string> Warnings => Lines.Where(line => line.Split(' ')[0] is "WARNING" or "SEVERE" or "CRITICAL" || line.Contains("refused", StringComparison.Ordinal));

    /// <summary>The types of the columns of nodes, or of edges, by their titles.</summary>
    public Dictionary<string, string> Columns(string of) => Lines
        .Where(line => line.StartsWith($"{of} column ", StringComparison.Ordinal))
        .Select(line => line[$"{of} column ".Length..])
        .ToDictionary(column => column[..column.LastIndexOf(' ')], column => column[(column.LastIndexOf(' ') + 1)..], StringComparer.Ordinal);

    public static GephiFound[] Parse(string answer)
    {
        List<GephiFound> found = [];
        foreach (string line in answer.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
                found[^1] = found[^1] with { Lines = [.. found[^1].Lines, line.Trim()] };
            else if (line.Contains(": ", StringComparison.Ordinal))
                found.Add(new(line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..], []));
        }

        return [.. found];
    }
}
