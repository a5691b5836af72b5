using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Bench.BigFiles;
using Graph.Model;

namespace Graph.Bench.Formats;

/// <summary>Imports of each kind of file that others publish, as it is and with 10 and 100 times its records, each by a process of its own into an empty store.</summary>
internal static partial class FormatsBench
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <param name="most">How many times at most.</param>
    public static async Task RunAsync(int most)
    {
        Console.WriteLine("| file | times | rows | rows/s | processor | memory | landed | and reported |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (RealFile file in RealFile.All)
        {
            if (file.Paths is not { Length: > 0 } paths)
            {
                Console.WriteLine($"| {file.What} | | not there: give the folder in GRAPH_TEST_FILES | | | | | |");
                continue;
            }

            Landing landing = Landing.Of(paths);
            for (int times = 1; times <= most && await ImportAsync(file, paths, times, landing); times *= 10)
            {
                // The next is ten times as large.
            }
        }
    }

    /// <summary>Prints what came of it; whether a larger one is worth trying.</summary>
    private static async Task<bool> ImportAsync(RealFile file, string[] paths, int times, Landing landing)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-formats-").FullName;
        try
        {
            GrownFile grown = new(new(), times, file.IsIdentity);
            string[] files = times == 1 ? paths : await Task.WhenAll(paths.Select(path => grown.WriteAsync(path, folder)));
            ImportProcess import = await ImportProcess.RunAsync("import", files, folder, Longest);
            int rows = Rows().Matches(import.Output).Sum(match => int.Parse(match.Groups["rows"].Value, CultureInfo.InvariantCulture));
            string said = import.ExitCode switch
            {
                0 => FormattableString.Invariant($"{rows} | {rows / import.Taken.TotalSeconds:0}"),
                null => FormattableString.Invariant($"about {landing.Rows * times} | stopped after {Longest.TotalMinutes:0} minutes"),
                _ => FormattableString.Invariant($"{landing.Rows * times} | refused: {import.Errors.Split('\n').FirstOrDefault(line => !line.StartsWith("Warning", StringComparison.Ordinal))}"),
            };
            string landed = times > 1 ? " | " : FormattableString.Invariant($"{Percent(landing.Landed, landing.Rows)} | {Percent(landing.Landed + landing.Told, landing.Rows)}");
            Console.WriteLine(FormattableString.Invariant($"| {file.What} | {times} | {said} | {import.Processor.TotalSeconds:0.0} s | {import.Megabytes} MB | {landed} |"));
            return import.ExitCode == 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Percent(int part, int whole) => whole == 0 ? "" : FormattableString.Invariant($"{100.0 * part / whole:0.0} %");

    [GeneratedRegex(@", (?<rows>[0-9]+) rows?\.", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Rows();
}
