using System.Globalization;

namespace Graph.Bench.Structure;

/// <summary>Findings side by side, as a table in Markdown.</summary>
internal static class ComparisonTable
{
    /// <summary>Writes one row for each finding, the questions in this project's own order, and under each this project first.</summary>
    /// <param name="ours">This project's findings.</param>
    /// <param name="others">Those of others, by their names.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(IReadOnlyList<Finding> ours, IReadOnlyList<(string Name, IReadOnlyList<Finding> Findings)> others, TextWriter output)
    {
        output.WriteLine("| question | answered by | time | that is, of ours | threads | memory | answer |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        IEnumerable<string> questions = ours.Concat(others.SelectMany(other => other.Findings)).Select(finding => finding.Question).Distinct(StringComparer.Ordinal);
        foreach (string question in questions)
        {
            Finding? own = ours.FirstOrDefault(finding => finding.Question == question);
            if (own is not null)
                output.WriteLine(Row($"**{question}**", "this project", own, ""));
            foreach ((string name, IReadOnlyList<Finding> findings) in others)
            {
                foreach (Finding finding in findings.Where(finding => finding.Question == question))
                {
                    string ratio = own is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{finding.Median / own.Median:0.0} times");
                    output.WriteLine(Row(own is null ? $"**{question}**" : "", finding.How.Length == 0 ? name : $"{name}, {finding.How}", finding, ratio));
                }
            }
        }
    }

    private static string Row(string question, string by, Finding finding, string ratio) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {question} | {by} | {Time(finding.Median)} | {ratio} | {finding.Threads} | {finding.Megabytes:N0} MB | {string.Join(", ", finding.Answer.Select(figure => $"{figure.Key} {Number(figure.Value)}"))} |");

    private static string Time(double seconds) => seconds switch
    {
        < 0.01 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.0} ms"),
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
    };

    private static string Number(double value) => value.ToString(Math.Abs(value) < 1 ? "0.0000" : double.IsInteger(value) ? "N0" : "N2", CultureInfo.InvariantCulture);
}
