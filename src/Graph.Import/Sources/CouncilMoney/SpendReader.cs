using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Import.Values;
using Graph.Model;
using Column = Graph.Import.Sources.CouncilMoney.SpendFormat;

namespace Graph.Import.Sources.CouncilMoney;

/// <summary>Reads payments, and adds up what each supplier was paid in a month: the graph is about who works with whom, and not a ledger.</summary>
internal static partial class SpendReader
{
    public static IReadOnlyCollection<SpendRow> Read(SheetRows sheet)
    {
        string source = SourceName.Lasting(Path.GetFileNameWithoutExtension(sheet.Problems.File));
        Dictionary<(string? Payer, string? Supplier, PartialDate Month), SpendRow> months = [];
        RowNumbers unnamed = new();
        foreach (RowView row in sheet.Rows)
        {
            if ((row.Needed(Column.Supplier), row.Amount(Column.Amount), row.Date(Column.Paid)) is not ({ } written, { } amount, { Month: { } month } paid))
            {
                Report(row);
                continue;
            }

            bool isNamed = !NamesNobody(written);
            if (!isNamed)
                unnamed.Add(row.At.Row!.Value);
            (string? payer, string? supplier) = (row.Value(Column.Payer), isNamed ? written : null);
            (string?, string?, PartialDate) key = (payer, supplier is null ? null : Names.Normalise(supplier), PartialDate.Of(paid.Year, month));
            if (!months.TryGetValue(key, out SpendRow? total))
                months.Add(key, total = new(row.At, payer, supplier, key.Item3) { Source = source, Numbers = isNamed ? [.. row.CharityNumbers(Column.Charity), .. row.CompanyNumbers(Column.Company)] : [] });
            total.Add(amount, row.Value(Column.Purpose));
        }

        if (sheet.Headers.PlaceOf(Column.Payer) is null)
            sheet.Problems.Warn(new(sheet.Table.Sheet, null, null), $"no column says whose payments they are, so they were recorded without a funder. Add a column \"{Column.Payer.Header}\" with the name of the council to record it.");
        if (unnamed.Count > 0)
            sheet.Problems.Warn(unnamed.In(sheet.Table.Sheet, Column.Supplier.Header), string.Create(CultureInfo.InvariantCulture, $"{unnamed.Count} {(unnamed.Count == 1 ? "payment does" : "payments do")} not say who was paid, first in row {unnamed.First}. They were added up by month, without a recipient."));
        return months.Values;
    }

    // A blank cell, an amount or a date that can't be read was told of; a date may be of a year alone, and a cell may say that there is no value.
    private static void Report(RowView row) => row.Warn(null, "the payment needs a supplier, an amount and a date with its month, so it was left out.");

    private static bool NamesNobody(string supplier) => Placeholder.InOrganisation(supplier) is not null || Unnamed().IsMatch(supplier);

    [GeneratedRegex(@"\b(redacted|withheld|not disclosed|personal data)\b|^(various|sundry|multiple)\b|^individuals?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Unnamed();
}
