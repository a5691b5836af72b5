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
