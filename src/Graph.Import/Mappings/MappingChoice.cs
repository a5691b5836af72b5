using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;

namespace Graph.Import.Mappings;

/// <summary>The mappings by which a file may be read: the one that somebody named, or those that are kept beside it.</summary>
internal sealed class MappingChoice
{
    private readonly IReadOnlyList<FileMapping> mappings;
    private readonly bool isNamed;

    private MappingChoice(IReadOnlyList<FileMapping> mappings, bool isNamed) => (this.mappings, this.isNamed) = (mappings, isNamed);

    // The one that is called after the file.
    private FileMapping? Own { get; init; }

    // Those of its sheets.
    private HashSet<object?> MadeFor { get; init; } = [];

    // Why it can't be read.
    private MappingException? OwnRefused { get; init; }

    /// <summary>None.</summary>
    public static MappingChoice None { get; } = new([], false);

    /// <summary>The mapping that all tables of the file must fit.</summary>
    public static MappingChoice Only(FileMapping mapping) => new([mapping], true);

    /// <summary>Those that are kept. One that can't be read stops the file that it is called after: another would say something else of it. Of the others, see <see cref="RefusedMappings"/>.</summary>
    /// <param name="kept">The mappings.</param>
    /// <param name="file">The name of the file that is read.</param>
    public static MappingChoice Of(KeptMappings kept, string file) =>
        new([.. kept.All.Select(mapping => mapping.Mapping)], false)
        {
            Own = kept.All.FirstOrDefault(mapping => MappingFile.IsFor(mapping.File, file))?.Mapping,
            MadeFor = kept.All.Where(mapping => MappingFile.IsMadeFor(mapping.File, file)).Select(mapping => mapping.Mapping).ToHashSet(ReferenceEqualityComparer.Instance),
            OwnRefused = kept.Refused.LastOrDefault(mapping => MappingFile.IsFor(mapping.File, file))?.Why,
        };

    /// <summary>The tables that are read by a mapping, and those that are not. What stands in the way of one that is meant is told, and its table is in neither.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="isKnown">Whether a table fits a format as it is.</param>
    /// <param name="problems">Told of what is not read.</param>
    public (IReadOnlyList<HeaderMap> Mapped, IReadOnlyList<Table> Others) Read(IReadOnlyList<Table> tables, Func<Table, bool> isKnown, ProblemLog problems)
    {
        if (OwnRefused is { } refused)
        {
            problems.Add(CellAddress.File, $"the mapping that is called after the file can't be used. {refused.Message}");
            return ([], []);
        }

        if (mappings.Count == 0)
            return ([], tables);
        List<HeaderMap> mapped = [];
        List<Table> others = [];
        List<(Table Table, MappingFit Fit)> unfit = [];
        foreach (Table table in tables)
        {
            MappingFit[] fits = [.. mappings.Select(mapping => MappingFit.Of(mapping, table)).OrderByDescending(fit => fit.Fits).ThenByDescending(fit => fit.Mapping.Sheet is not null).ThenByDescending(fit => ReferenceEquals(fit.Mapping, Own)).ThenByDescending(fit => fit.Known - fit.New.Count)];
            MappingFit best = fits[0];
            if (best.Fits)
            {
                TellOfOthers(fits, table, problems);
                Take(best, table, mapped, problems);
            }
            else if (isNamed || (best.IsNear && !isKnown(table)))
                unfit.Add((table, best));
            else
                others.Add(table);
        }

        foreach ((Table table, MappingFit fit) in unfit)
        {
            // Other sheets of a workbook are mostly about something else.
            if (isNamed && mapped.Count > 0)
                problems.Warn(new(table.Sheet, null, null), fit.IsOfSheet
                    ? $"the sheet was left out: its headers are not those of the mapping {Plain.Quote(fit.Mapping.Name)}."
                    : $"the sheet was left out: the mapping {Plain.Quote(fit.Mapping.Name)} is for the sheet {Plain.Quote(fit.Mapping.Sheet!)} alone.");
            else
                problems.Add(new(table.Sheet, null, null), fit.IsOfSheet ? fit.Difference() : $"the mapping {Plain.Quote(fit.Mapping.Name)} is for the sheet {Plain.Quote(fit.Mapping.Sheet!)} alone.");
        }

        return (mapped, others);
    }

    /// <summary>Says which other mappings would read the table otherwise, and that the one that is called after the file does not fit it any more.</summary>
    private void TellOfOthers(MappingFit[] fits, Table table, ProblemLog problems)
    {
        CellAddress at = new(table.Sheet, null, null);
        string used = Plain.Quote(fits[0].Mapping.Name);
        string[] others = [.. fits.Skip(1).Where(fit => fit.Fits && !IsSame(fit.Mapping, fits[0].Mapping)).Select(fit => Plain.Quote(fit.Mapping.Name))];
        if (others.Length > 0 && fits[0].Mapping.Sheet is null)
            problems.Warn(at, $"the headers fit several mappings. {used} was used, because {(ReferenceEquals(fits[0].Mapping, Own) ? "it is called after the file" : "it has most of them")}. {Plain.List(others)} {(others.Length == 1 ? "fits" : "fit")}, too. To use another, delete those that are not meant, or name one.");
        if (!isNamed && !MadeFor.Contains(fits[0].Mapping) && fits[0].Mapping.EveryRow is [var first, ..])
            problems.Warn(at, $"the mapping {used} was used, which is called after another file and says of every row that {Plain.Quote(first.Column)} is {Plain.Quote(first.Text)}. If that is not so of this file, map the file, and say what is.");
        if (Own is not null && fits[0].Mapping.Sheet is null && Array.Find(fits, fit => ReferenceEquals(fit.Mapping, Own)) is { Fits: false, IsNear: true } unfit)
            problems.Warn(at, $"the mapping {used} was used, because that of the file does not fit: {unfit.Difference()}");
    }

    private static bool IsSame(FileMapping one, FileMapping other) =>
        one.Row == other.Row && one.Columns.Where(column => column.Column is not null).ToHashSet().SetEquals(other.Columns.Where(column => column.Column is not null)) && one.EveryRow.ToHashSet().SetEquals(other.EveryRow);

    private static void Take(MappingFit fit, Table table, List<HeaderMap> mapped, ProblemLog problems)
    {
        try
        {
            mapped.Add(MappedTable.Of(ReadyMapping.Of(fit.Mapping), fit, problems));
        }
        catch (MappingException wrong)
        {
            problems.Add(new(table.Sheet, null, null), wrong.Message);
        }
    }
}
