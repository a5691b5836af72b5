using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Completing;

/// <summary>The files of one source in an import, which together are its whole truth.</summary>
/// <param name="Files">The files, in order.</param>
/// <param name="Said">What they say, with ids of the store.</param>
/// <param name="Day">The day from which what they no longer have is no longer true.</param>
internal sealed record SourceFiles(IReadOnlyList<ReadFile> Files, IReadOnlyList<DraftFact> Said, DateOnly Day)
{
    /// <summary>What the source is called.</summary>
    public IReadOnlyList<SourceName> Names { get; } = [.. Files.Select(file => SourceName.Of(file.Name))];

    /// <summary>The files of an import by their sources, each with the place of its last file.</summary>
    /// <param name="files">The files.</param>
    /// <param name="plans">What they do, in the same order.</param>
    /// <param name="lastDay">The last day of what is gone, as somebody gave it; null where the files' own day decides, or else today.</param>
    /// <param name="today">Today's day.</param>
    public static IEnumerable<(int Last, SourceFiles Files)> Of(IReadOnlyList<ReadFile> files, IReadOnlyList<ImportPlan> plans, DateOnly? lastDay, DateOnly today)
    {
        SourceName[] names = [.. files.Select(file => SourceName.Of(file.Name))];
        List<List<int>> groups = [];
        for (int i = 0; i < names.Length; i++)
        {
            if (groups.Find(group => group.Exists(other => names[other].IsSameAs(names[i]))) is { } same)
                same.Add(i);
            else
                groups.Add([i]);
        }

        return groups.Select(group => (group[^1], new SourceFiles(
            [.. group.Select(file => files[file])],
            [.. group.SelectMany(file => plans[file].Said)],
            lastDay?.AddDays(1) ?? group.Select(file => files[file].Day).Max() ?? today)));
    }

    /// <summary>The rows of them that could not be read and that facts may be about which no row says, by the ids of these: where each is, and whether it names all that the fact is about.</summary>
    /// <param name="absent">The facts.</param>
    /// <param name="known">What is known.</param>
    public IReadOnlyDictionary<string, (string Place, bool IsNamed)> UnreadRowsOf(IReadOnlyCollection<Fact> absent, KnownGraph known) => Files
        .SelectMany(file => (file.Unread?.About(absent, known) ?? new Dictionary<string, (CellAddress, bool)>()).Select(pair => (pair.Key, Place: new ImportProblem(Severity.Notice, file.Name, pair.Value.Row, "").Place, pair.Value.IsNamed)))
        .OrderByDescending(row => row.IsNamed)
        .DistinctBy(row => row.Key, StringComparer.Ordinal)
        .ToDictionary(row => row.Key, row => (row.Place, row.IsNamed), StringComparer.Ordinal);
}
