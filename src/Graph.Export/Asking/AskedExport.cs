using System.Globalization;
using Graph.Analysis.Networks;
using Graph.Export.Formats;
using Graph.Model;

namespace Graph.Export.Asking;

/// <summary>An export as somebody asks for it, in texts: on a command line, or in an address.</summary>
public sealed record AskedExport
{
    /// <summary>The name of the format; null where the ending of <see cref="FileName"/> says it.</summary>
    public string? Format { get; init; }

    /// <summary>The name of the file.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The types of facts by the names of one or of several (organisation, organisations), also several in one text with commas between; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The id of a place; null for all places.</summary>
    public string? Place { get; init; }

    /// <summary>A day; null for facts of all times.</summary>
    public string? AsOf { get; init; }

    /// <summary>A moment, or a day for its end; null for now.</summary>
    public string? KnownAt { get; init; }

    /// <summary>The name of a network, as structure has it; null for people and organisations.</summary>
    public string? Network { get; init; }

    /// <summary>The ids of the people and organisations of a network that are wanted, also several in one text with commas between; empty for all.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>The name of a causal map to write in place of a network; null for none.</summary>
    public string? Map { get; init; }

    /// <summary>What becomes of several ties between the same two: keep or add; null for keep.</summary>
    public string? Parallel { get; init; }

    /// <summary>Whether every version is wanted.</summary>
    public bool WithHistory { get; init; }

    /// <summary>Whether personal details are wanted.</summary>
    public bool WithPersonal { get; init; }

    /// <summary>The format that is meant.</summary>
    /// <exception cref="ExportRefusedException">None is, it is not clear which, or the file would be taken for one of another format.</exception>
    public IExportFormat ReadFormat()
    {
        if (Format is not { } name)
            return FormatOfEnding();
        IExportFormat format = ExportFormats.Find(name) ?? throw new ExportRefusedException($"There is no format {name} to export in. The formats are {Names(ExportFormats.All)}.");
        string ending = Path.GetExtension(FileName);

        // Several files are put into a folder or a .zip, which is seen to where they are put.
        return format.IsSeveralFiles || ending.Length == 0 || ending.Equals(format.Extension, StringComparison.OrdinalIgnoreCase)
            ? format
            : throw new ExportRefusedException($"Files of the format {format.Name} end in {format.Extension}, not in {ending}. Change the name, or choose another format.");
    }

    /// <summary>What is asked of a format.</summary>
    /// <exception cref="ExportRefusedException">A text is not what it should be, or the format has no use for it.</exception>
    public ExportQuestion ReadQuestion(IExportFormat format) =>
        format is not INetworkFormat && (Network is not null ? "network" : Map is not null ? "map" : Parallel is not null ? "parallel" : Nodes.Count > 0 ? "nodes" : null) is { } unused
            ? throw new ExportRefusedException($"The format {format.Name} holds facts, and no network. Leave {unused} out, or choose a format of networks: {Names(ExportFormats.All.OfType<INetworkFormat>())}.")
        : Map is not null && (Network is not null ? "network" : Parallel is not null ? "parallel" : Place is not null ? "place" : Nodes.Count > 0 ? "nodes" : null) is { } other
            ? throw new ExportRefusedException($"A causal map is exported whole, as it is. Leave {other} out, or leave map out.")
        : ReadQuestion();

    /// <summary>What is asked, whatever becomes of it.</summary>
    /// <exception cref="ExportRefusedException">A text is not what it should be.</exception>
    public ExportQuestion ReadQuestion() => new()
    {
        Types = [.. Several(Types).Select(ReadType).Distinct()],
        Place = Place,
        At = new(AsOf is null ? null : ReadDay(AsOf), KnownAt is null ? null : ReadMoment(KnownAt)),
        Network = Network is null ? NetworkKind.PeopleAndOrganisations : ReadWord<NetworkKind>(Network, "network"),
        Nodes = ReadNodes(),
        Map = Map,
        Parallel = Parallel is null ? ParallelTies.Keep : ReadWord<ParallelTies>(Parallel, "way to treat parallel ties"),
        WithHistory = WithHistory,
        WithPersonal = WithPersonal,
    };

    private static IEnumerable<string> Several(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private string[] ReadNodes()
    {
        string[] ids = [.. Several(Nodes).Distinct(StringComparer.Ordinal)];
        return ids.Length <= ExportQuestion.MostNodes ? ids
            : throw new ExportRefusedException(string.Create(CultureInfo.InvariantCulture, $"{ids.Length:N0} nodes are named. Name {ExportQuestion.MostNodes:N0} at most, or export the network of a place."));
    }

    // A format that is called like the ending is meant by it; otherwise the only one whose files end so.
    private IExportFormat FormatOfEnding()
    {
        string ending = Path.GetExtension(FileName);
        if (ExportFormats.All.FirstOrDefault(format => format.IsSeveralFiles && IsCalled(format, ending)) is { } several)
        {
            string[] single = [.. ExportFormats.All.Where(format => !format.IsSeveralFiles && format.Extension.Equals(ending, StringComparison.OrdinalIgnoreCase)).Select(format => format.Name)];
            throw new ExportRefusedException($"The format {several.Name} writes several files. Name it as the format, and write a name that ends in .zip or, for graph export, the name of a folder.{(single.Length == 0 ? "" : $" For one file that ends in {ending}, name the format {string.Join(" or ", single)}.")}");
        }

        IExportFormat[] fitting = [.. ExportFormats.All.Where(format => EndingOf(format).Equals(ending, StringComparison.OrdinalIgnoreCase))];
        return fitting switch
        {
            [var only] => only,
            [] => throw new ExportRefusedException($"{FileName} does not end as files of any format do. Name the format: {Names(ExportFormats.All)}."),
            _ => fitting.FirstOrDefault(format => IsCalled(format, ending))
                ?? throw new ExportRefusedException($"Files of several formats end in {ending}. Name the format: {Names(fitting)}."),
        };
    }

    private static bool IsCalled(IExportFormat format, string ending) => $".{format.Name}".Equals(ending, StringComparison.OrdinalIgnoreCase);

    private static string EndingOf(IExportFormat format) => format.IsSeveralFiles ? ".zip" : format.Extension;

    private static string Names(IEnumerable<IExportFormat> formats) => string.Join(", ", formats.Select(format => format.Name));

    // Edges have no plural of their own in GraphQL, but people write roles and tenures all the same.
    private static FactType ReadType(string name) => Ontology.Types.FirstOrDefault(type =>
            new[] { type.FieldName, type.Plural, $"{type.FieldName}s" }.Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? throw new ExportRefusedException($"There is no type of fact called {name}. The types are {string.Join(", ", Ontology.Types.Select(type => type.FieldName))}.");

    private static DateOnly ReadDay(string text) => PartialDate.TryParse(text, out PartialDate date) && date.Day is not null
        ? date.FirstDay
        : throw new ExportRefusedException($"\"{text}\" is not a day. Write the year, month and day: 2026-06-01.");

    private static DateTimeOffset ReadMoment(string text) => Moments.TryRead(text, out DateTimeOffset moment)
        ? moment
        : throw new ExportRefusedException($"\"{text}\" is not a moment. Write it as 2026-06-01T09:30:00Z, or as 2026-06-01 for the end of that day.");

    /// <summary>A word of an enum as people write it, in upper or lower case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="what">What it is a word for.</param>
    /// <exception cref="ExportRefusedException">There is no such word.</exception>
    public static T ReadWord<T>(string text, string what)
        where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        string word = text.Replace('-', '_').ToUpperInvariant();
        int place = Array.FindIndex(values, value => PropertyDefinition.FormatWord(value) == word);
        return place >= 0 ? values[place] : throw new ExportRefusedException($"There is no {what} called {text}. Write one of {string.Join(", ", values.Select(value => PropertyDefinition.FormatWord(value)))}.");
    }
}
