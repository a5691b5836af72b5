using System.Globalization;
using Graph.Model;

namespace Graph.Export.Formats;

/// <summary>What a file that holds a network says of itself, in words.</summary>
internal static class NetworkAbout
{
    /// <summary>What made it.</summary>
    public const string Creator = "Partnership Graph";

    /// <summary>Each thing that is said, with what is said of it.</summary>
    public static IReadOnlyList<(string Name, string Text)> Of(ExportHeader header) =>
    [
        ("Title", header.Title),
        ("What it is", header.Description),
        ("Several ties between the same two", header.Question.Parallel == ParallelTies.Add ? "Added up" : "Kept"),
        .. header.Counts.Select(count => ($"Number of {count.Key}", count.Value.ToString(CultureInfo.InvariantCulture))),
        ("Constants of the fragility measure", header.Constants),
        .. header.Licences.Select(licence => ("Licence", licence)),
        ("Exported at", Moments.Format(header.ExportedAt)),
    ];

    /// <summary>All of it in one text.</summary>
    public static string Text(ExportHeader header) => string.Join("\n", Of(header).Select(said => $"{said.Name}: {said.Text}"));

    /// <summary>Words to find it by.</summary>
    public static string Keywords(ExportHeader header) => string.Join(", ", ["network", .. header.Counts.Select(count => count.Key)]);
}
