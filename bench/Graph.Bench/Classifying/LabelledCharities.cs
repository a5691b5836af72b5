using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Bench.Classifying;

/// <summary>Charities whose tags people chose, as UK-CAT publishes them: data/charity-register/ukcat-sample-charities.csv of the optional folder of real files.</summary>
internal static class LabelledCharities
{
    /// <summary>The folder of real files: GRAPH_TEST_FILES, or shared beside the repository.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("GRAPH_TEST_FILES") ?? Path.Combine("..", "shared");

    /// <summary>The vocabulary with its patterns.</summary>
    public static string Vocabulary => Path.Combine(Folder, "data", "taxonomies", "ukcat.csv");

    /// <summary>The charities, each with the codes of its tags, as themes have them.</summary>
    public static IReadOnlyList<(Organisation Charity, IReadOnlySet<string> Tags)> Read()
    {
        Table table = TableReader.Read(Path.Combine(Folder, "data", "charity-register", "ukcat-sample-charities.csv"), ReadLimits.Default, new ProblemLog(""), step: null, CancellationToken.None)[0];
        int Place(string header) => Array.FindIndex(table.Header.Cells, cell => cell.Text == header);
        (int id, int name, int activities, int tags) = (Place("org_id"), Place("name"), Place("activities"), Place("UKCAT"));
        return [.. table.Rows.Select(row => (
            new Organisation { Id = FactId.Of<Organisation>(row[id].Text), Name = row[name].Text, Description = row[activities].IsBlank ? null : row[activities].Text },
            (IReadOnlySet<string>)row[tags].Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(code => $"ukcat:{code}").ToHashSet(StringComparer.Ordinal)))];
    }
}
