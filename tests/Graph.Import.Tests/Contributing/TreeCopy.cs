using System.Diagnostics;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Contributing;

/// <summary>A copy of the repository without what was built, in which somebody changes things and runs commands.</summary>
internal sealed class TreeCopy : IDisposable
{
    private static readonly string[] LeftOut = ["bin", "obj", "node_modules", "artifacts", "data", "viewer", "wwwroot", "bench", "Graph.Browser.Tests"];

    // The page is built again where the schema is newer, and the recipes have it written again.
    private static readonly DateTime NewerThanTheSchema = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Folder folder = new();

    public TreeCopy()
    {
        Copy(new(TestFiles.Repository), new(folder.Path));

        // The page is another matter, and takes node and a minute: for the build, it is there already.
        Write("viewer/package-lock.json", "{}");
        Write("viewer/node_modules/.installed", "");
        Write("src/Graph.Api/wwwroot/index.html", "");
        File.SetLastWriteTimeUtc(At("src/Graph.Api/wwwroot/index.html"), NewerThanTheSchema);
    }

    public string Path => folder.Path;

    public string Read(string path) => File.ReadAllText(At(path)).ReplaceLineEndings("\n");

    public void Write(string path, string text) => folder.Write(path, text);

    /// <summary>Puts something where something else is, which must be there.</summary>
    public void Replace(string path, string old, string changed)
    {
        string text = Read(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(path, text.Replace(old, changed, StringComparison.Ordinal));
    }

    public void Delete(string path)
    {
        Assert.True(File.Exists(At(path)), $"{path} is not there.");
        File.Delete(At(path));
    }

    /// <summary>Runs a command as one would type it, which must succeed.</summary>
    /// <param name="command">The command, with variables in front.</param>
    /// <param name="more">What is added so that it is done sooner.</param>
    /// <returns>What it printed.</returns>
    public async Task<string> RunAsync(string command, string more = "")
    {
        string[] words = [.. command.Split(' '), .. more.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        string[] variables = [.. words.TakeWhile(word => word.Contains('=', StringComparison.Ordinal))];
        ProcessStartInfo start = new(words[variables.Length], words[(variables.Length + 1)..]) { WorkingDirectory = folder.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // What this process was given by the build that runs it is not for another build.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("GRAPH_", StringComparison.Ordinal) || name == "CI").ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (string[] variable in variables.Select(variable => variable.Split('=', 2)))
            start.Environment[variable[0]] = variable[1];

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command} failed:\n{printed}\n{await errors}");
        return printed;
    }

    public void Dispose() => folder.Dispose();

    private string At(string path) => System.IO.Path.Combine(folder.Path, path);

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        to.Create();
        foreach (FileInfo file in from.EnumerateFiles())
            file.CopyTo(System.IO.Path.Combine(to.FullName, file.Name));
        foreach (DirectoryInfo inner in from.EnumerateDirectories().Where(inner => !LeftOut.Contains(inner.Name) && inner.Name is not ['.', ..]))
            Copy(inner, new(System.IO.Path.Combine(to.FullName, inner.Name)));
    }
}
