using System.Diagnostics;
using System.Globalization;
using Graph.Model;

namespace Graph.Bench.Linkage;

/// <summary>What people use today: one of OpenRefine's methods of clustering names, done by OpenRefine's own classes (bench/peers/openrefine) on the names of the same records.</summary>
/// <remarks>Each clusters names alone; a row is taken for the organisation of its cluster, where there is one. GRAPH_OPENREFINE names the folder that Debian's packages were unpacked to.</remarks>
internal sealed class OpenRefine
{
    private readonly string method;
    private readonly string seconds;
    private readonly Dictionary<LabelledRecord, HashSet<int>> clusters = [];

    private OpenRefine(string method, string seconds, IEnumerable<int[]> clusters, LabelledRecord[] clustered)
    {
        (this.method, this.seconds) = (method, seconds);
        foreach ((int number, int[] lines) in clusters.Index())
        {
            foreach (int line in lines)
            {
                if (!this.clusters.TryGetValue(clustered[line], out HashSet<int>? own))
                    this.clusters.Add(clustered[line], own = []);
                own.Add(number);
            }
        }
    }

    /// <summary>Clusters records by each method; none where OpenRefine is missing.</summary>
    /// <remarks>Neighbours are looked for in lower case, since OpenRefine counts a capital as another letter, and only among the records of organisations that have several, and a borough's register: it compares all names that share six letters, and who are neighbours does not depend on the others.</remarks>
    /// <param name="records">The records.</param>
    public static async Task<IReadOnlyList<OpenRefine>> ClusterAsync(IReadOnlyList<LabelledRecord> records)
    {
        if (Environment.GetEnvironmentVariable("GRAPH_OPENREFINE") is { Length: > 0 } folder)
        {
            HashSet<OrgIdentifier> several = [.. records.CountBy(record => record.Number).Where(pair => pair.Value > 1).Select(pair => pair.Key)];
            LabelledRecord[] fewer = [.. records.Where(record => record.File == LabelledRecords.Borough || several.Contains(record.Number))];
            return [.. await RunAsync(folder, "keys", [.. records], name => name), .. await RunAsync(folder, "neighbours", fewer, name => name.ToLowerInvariant())];
        }

        Console.WriteLine("OpenRefine is left out. To compare with it, unpack Debian's packages as docs/performance.md says, and name the folder in GRAPH_OPENREFINE.");
        return [];
    }

    /// <summary>Says how the method does on the rows of a file, as <see cref="LinkageTrial"/> looks them up.</summary>
    /// <param name="rows">The rows.</param>
    public void Judge(IReadOnlyList<TrialRow> rows)
    {
        HashSet<LabelledRecord> asked = [.. rows.Select(row => row.Record)];
        LabelledRecord[] known = [.. clusters.Keys.Where(record => !asked.Contains(record))];
        (int applied, int right) = (0, 0);
        foreach (LabelledRecord row in asked.Where(clusters.ContainsKey))
        {
            OrgIdentifier[] found = [.. known.Where(other => LinkageTrial.Truth(other, row) is not null && clusters[other].Overlaps(clusters[row])).Select(other => other.Number).Distinct()];
            applied += found.Length > 0 ? row.Rows : 0;
            right += found is [var only] && only == row.Number ? row.Rows : 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  OpenRefine, {method}: taken for the same {applied}, precision {(double)right / Math.Max(1, applied):0.000}, recall {(double)right / rows.Sum(row => row.Record.Rows):0.000}; {seconds} s"));
    }

    private static async Task<IReadOnlyList<OpenRefine>> RunAsync(string folder, string methods, LabelledRecord[] records, Func<string, string> written)
    {
        string names = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(names, records.Select(record => written(record.Organisation.Names[0].ReplaceLineEndings(" "))));
            string classes = $"{folder}/usr/share/openrefine/webapp/WEB-INF/classes:{folder}/usr/share/java/*";
            using Process java = Process.Start(new ProcessStartInfo("java", ["-cp", classes, Path.Combine(AppContext.BaseDirectory, "peers", "openrefine", "Clusters.java"), methods, names]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            string printed = await java.StandardOutput.ReadToEndAsync();
            await java.WaitForExitAsync();
            return java.ExitCode != 0
                ? throw new InvalidOperationException($"java ended with code {java.ExitCode}.")
                : [.. printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).GroupBy(line => (Method: line[0], Seconds: line[1]))
                    .Select(group => new OpenRefine(group.Key.Method, group.Key.Seconds, group.Select(line => line[2..].Select(place => int.Parse(place, CultureInfo.InvariantCulture)).ToArray()), records))];
        }
        finally
        {
            File.Delete(names);
        }
    }
}
