using System.Globalization;
using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>What an export is about, in words.</summary>
/// <param name="question">What is exported.</param>
/// <param name="isNetwork">Whether it is a network, and not facts.</param>
/// <param name="place">The name of the place it is about; null where it is about all.</param>
internal sealed class ExportWords(ExportQuestion question, bool isNetwork, string? place)
{
    private const int NamedTypes = 5;

    /// <summary>What it is, in one line.</summary>
    public string Title => $"Partnership Graph: {What}{Where}";

    /// <summary>What was asked for, in sentences.</summary>
    public string Description
    {
        get
        {
            string when = question.At.AsOf is { } day ? $", as of {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                : isNetwork ? ", of all times"
                : question.WithHistory ? ""
                : ", past and future ones included";
            string known = question.At.KnownAt is { } moment ? $"As known at {Moments.Format(moment)}." : "As known when it was exported.";
            string personal = $"{(question.WithPersonal ? "With" : "Without")} personal details.";
            return $"{char.ToUpperInvariant(What[0])}{What[1..]}{Where}{when}. {known} {personal}";
        }
    }

    private string Where => place is null ? "" : $" in {place}";

    private string What => isNetwork ? $"the network {CellText.Word(PropertyDefinition.FormatWord(question.Network))}"
        : question.WithHistory ? "every version of every fact"
        : question.Types.Count == 0 ? "everything recorded"
        : question.Types.Count > NamedTypes ? string.Create(CultureInfo.InvariantCulture, $"facts of {question.Types.Count} types")
        : $"facts of the type{(question.Types.Count == 1 ? "" : "s")} {string.Join(", ", question.Types.Select(type => type.InWords))}";
}
