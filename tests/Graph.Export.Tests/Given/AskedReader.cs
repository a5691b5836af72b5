using System.Diagnostics;

namespace Graph.Export.Tests.Given;

/// <summary>Asks a program that is no part of this project what it reads in files.</summary>
internal static class AskedReader
{
    /// <summary>Writes files into a folder, lets a program read them and deletes them again.</summary>
    /// <returns>What it said, and what it complained about.</returns>
    public static (string Answer, string Error) Read(IReadOnlyDictionary<string, byte[]> files, string program, params string[] arguments)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-export-");
        try
        {
            string[] paths = [.. files.Keys.Select(name => Path.Combine(folder.FullName, name))];
            foreach ((string path, byte[] file) in paths.Zip(files.Values))
                File.WriteAllBytes(path, file);
            return Run(program, [.. arguments, .. paths]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static (string Answer, string Error) Run(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (answer, error.GetAwaiter().GetResult());
    }
}

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

    private static readonly string Jar = Path.Combine(Graph.Store.Tests.TestFiles.Shared, "conformance", "gephi", "gephi-import-0.10.1.jar");

    /// <summary>Why it can't be asked, or null.</summary>
    public static string? Missing { get; } = !File.Exists(Java) ? $"{Java} is missing; it runs Gephi's reader."
        : File.Exists(Jar) ? null
        : $"{Jar} is missing. Set GRAPH_TEST_FILES to a folder that has conformance/gephi.";

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
