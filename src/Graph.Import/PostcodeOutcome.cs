using System.Globalization;
using Graph.Import.Reports;

namespace Graph.Import;

/// <summary>What a table of postcodes has.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Count">How many postcodes.</param>
/// <param name="Ended">How many of these are no longer used.</param>
/// <param name="WithoutPoint">Of how many rows it does not say where they are.</param>
public sealed record PostcodeOutcome(string Title, long Count, long Ended, int WithoutPoint)
{
    /// <summary>What the table before it is called; null where there was none.</summary>
    public string? Replaced { get; init; }

    /// <summary>The same in a sentence or two.</summary>
    /// <param name="isImported">Whether the table is in its place now, or would be.</param>
    public string InWords(bool isImported)
    {
        string ended = Ended > 0 ? string.Create(CultureInfo.InvariantCulture, $", of which {Ended:N0} are no longer used") : "";
        string nowhere = WithoutPoint > 0 ? string.Create(CultureInfo.InvariantCulture, $" Of {WithoutPoint:N0} it does not say where they are.") : "";
        string replaced = Replaced is null ? "" : $" {(isImported ? "They take" : "They would take")} the place of {Plain.Text(Replaced)}.";
        return string.Create(CultureInfo.InvariantCulture, $"{Plain.Text(Title)}: {Count:N0} postcodes{ended}.{nowhere}{replaced}");
    }
}
