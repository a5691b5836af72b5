using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Holds the files of one import against each other: what would be a contradiction between two rows of a file is one between two files, or the last one named would win unseen.</summary>
internal sealed class FileAgreement
{
    private readonly Dictionary<string, (Fact Fact, string File, CellAddress At)> said = new(StringComparer.Ordinal);

    /// <summary>Compares a file with those before it.</summary>
    /// <param name="file">What problems call the file.</param>
    /// <param name="facts">What it says, with ids of the store.</param>
    /// <param name="problems">Where contradictions go.</param>
    /// <param name="isLast">Whether no file comes after it.</param>
    public void Add(string file, IReadOnlyList<DraftFact> facts, ProblemLog problems, bool isLast)
    {
        foreach (DraftFact each in facts)
        {
            // Files that name two records, of which somebody said that they are one, need not agree.
            if (each.IsBeside || each.Fact is not (Role or Holds or Tenure or Partnership or Funding))
                continue;
            if (!said.TryGetValue(each.Fact.Id, out (Fact Fact, string File, CellAddress At) before))
            {
                if (!isLast)
                    said.Add(each.Fact.Id, (each.Fact, file, each.At));
                continue;
            }

            Fact together = FactMerge.Within(before.Fact, each.Fact, (property, one, other) => problems.Add(
                each.At,
                $"the {SaidFacts.Noun(each.Fact)} has two values for \"{property.FieldName}\" in the files of this import: {SaidFacts.Shown(property, other)} here and {SaidFacts.Shown(property, one)} in {Plain.Quote(before.File)}{Where(before.At)}. Make the files agree. If one of them is older, import that one first, by itself."));
            said[each.Fact.Id] = before with { Fact = together };
        }
    }

    private static string Where(CellAddress at) => at.Row is { } row
        ? FormattableString.Invariant($"{(at.Sheet is { } sheet ? $", sheet {Plain.Quote(sheet)}" : "")}, row {row}")
        : "";
}
