using Graph.Import.Reports;
using Graph.Import.Sources;

namespace Graph.Import.Mappings.Proposals;

/// <summary>What a column probably is.</summary>
/// <param name="Header">Its header.</param>
/// <param name="FirstValues">Its first values, each as it is written; hidden where they are about people.</param>
/// <param name="Column">The column of the template that it is; null where it is left out.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Reason">Why, in a sentence or two.</param>
public sealed record ProposedColumn(string Header, IReadOnlyList<string> FirstValues, string? Column, Confidence Confidence, string Reason)
{
    /// <summary>The column of the template that it may be, which is too little to take it for that: it is left out until somebody says so. Null where it is sure enough, or nothing fits.</summary>
    public string? MayBe { get; init; }

    /// <summary>Whether its values are about people, by what it is taken for or by what they look like.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>What stands between several entries of a cell, beside semicolons and line breaks; null where nothing else does.</summary>
    public string? Separator { get; init; }

    /// <summary>Whether its dates have the month first.</summary>
    public bool IsMonthFirst { get; init; }

    /// <summary>The column as somebody says what it is.</summary>
    /// <param name="format">The format whose template has the column; null where it is not known.</param>
    /// <param name="column">The column of the template; null to leave it out.</param>
    internal ProposedColumn SaidToBe(ImportFormat? format, string? column) =>
        (this with { Column = column, MayBe = null, Confidence = Confidence.Sure, Reason = "You said so." }).OfWhat(column is null || format is null ? null : HeaderMap.ColumnOf(format, column));

    /// <summary>The column with what follows from what it is, whatever its values look like: whether they are about people. Those are not shown: whoever says what a column is needs to see that there is something, and of what kind.</summary>
    /// <param name="meant">The column of the template that it is; null for none.</param>
    internal ProposedColumn OfWhat(ImportColumn? meant)
    {
        bool isPersonal = IsPersonal || meant is { HidesValues: true };
        return this with { IsPersonal = isPersonal, FirstValues = isPersonal && FirstValues.Count > 0 ? [Plain.Hidden] : FirstValues };
    }
}
