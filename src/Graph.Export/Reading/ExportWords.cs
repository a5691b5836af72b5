using System.Globalization;
using Graph.Export.Formats;
using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>What an export is about, in words.</summary>
/// <param name="question">What is exported.</param>
/// <param name="format">What it is written in.</param>
/// <param name="now">When it is exported.</param>
internal sealed class ExportWords(ExportQuestion question, IExportFormat format, DateTimeOffset now)
{
    private const int NamedTypes = 5;

    /// <summary>The name of the place it is about; null where it is about all.</summary>
    public string? Place { get; init; }

    /// <summary>When the first change was recorded, where that was after the moment that is asked about; null otherwise.</summary>
    public DateTimeOffset? FirstChange { get; init; }

    /// <summary>What it is, in one line.</summary>
    public string Title => $"Partnership Graph: {What}{Where}";

    /// <summary>What was asked for, in sentences.</summary>
    public string Description
    {
        get
        {
            string when = question.At.AsOf is { } day ? $", as of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                : format is INetworkFormat ? ", of all times"
                : question.WithHistory ? ""
                : ", past and future ones included";
            string personal = $"{(question.WithPersonal ? "With" : "Without")} personal details.";
            return $"{char.ToUpperInvariant(What[0])}{What[1..]}{Where}{when}. {Known} {personal}";
        }
    }

    private string Known => question.At.KnownAt switch
    {
        null => "As known when it was exported.",
        { } moment when moment > now => $"As known when it was exported, which was before {Moments.InWords(moment)}.",
        { } moment when FirstChange is { } first => $"As known at {Moments.InWords(moment)}, when nothing was recorded: the first change is of {Moments.InWords(first)}.",
        { } moment => $"As known at {Moments.InWords(moment)}.",
    };

    private string Where => Place is null ? "" : $" in {Place}";

    private string Selection => question.Nodes.Count switch
    {
        0 => "",
        1 => "one node of ",
        var several => string.Create(CultureInfo.InvariantCulture, $"{several} nodes of "),
    };

    private string What => (format as IFactFormat)?.Subject ?? (question.Map is { } map ? $"the causal map {map}"
        : format is INetworkFormat ? $"{Selection}the network {CellText.Word(PropertyDefinition.FormatWord(question.Network))}"
        : question.WithHistory ? "every version of every fact"
        : question.Types.Count == 0 ? "everything recorded"
        : question.Types.Count > NamedTypes ? string.Create(CultureInfo.InvariantCulture, $"facts of {question.Types.Count} types")
        : $"facts of the type{(question.Types.Count == 1 ? "" : "s")} {string.Join(", ", question.Types.Select(type => type.InWords))}");
}
