using System.Globalization;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.CouncilMoney;

/// <summary>What was paid to one supplier in a month.</summary>
/// <param name="At">The first row of it.</param>
/// <param name="Payer">Who paid; null where the file does not say.</param>
/// <param name="Supplier">Who was paid; null for those who are not named.</param>
/// <param name="Month">When.</param>
internal sealed record SpendRow(CellAddress At, string? Payer, string? Supplier, PartialDate Month)
{
    // More of them say nothing of what the supplier is to the council.
    private const int PurposesNamed = 8;

    private readonly SortedSet<string> purposes = new(StringComparer.Ordinal);

    /// <summary>The payments, as one contract: councils do not say more.</summary>
    public static RowMapping<SpendRow, Funding> Funding { get; } = new(fields => fields
        .Map(funding => funding.Awarded, row => row.Month)
        .Map(funding => funding.Kind, _ => FundingKind.Contract)
        .Map(funding => funding.Currency, _ => Money.DefaultCurrency)
        .Ignore(funding => funding.Programme!, funding => funding.Notes!, funding => funding.Since!, funding => funding.Until!));

    /// <summary>The supplier's numbers in registers.</summary>
    public IReadOnlyList<OrgIdentifier> Numbers { get; init; } = [];

    /// <summary>What tells files of payers who are not named apart.</summary>
    public required string Source { get; init; }

    public decimal Amount { get; private set; }

    public string Title => $"Payments to {Supplier ?? "people and others who are not named"} in {Month.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>The same for the same payer, supplier and month in whatever file.</summary>
    public string Reference => $"spend: {Names.Normalise(Payer ?? Source)}: {(Numbers.Count > 0 ? Numbers[0].ToString() : Supplier is null ? "not named" : Names.Normalise(Supplier))}: {Month}";

    public string? Description => purposes.Count == 0 ? null : $"For {Plain.List([.. purposes.Take(PurposesNamed), .. purposes.Count > PurposesNamed ? ["other purposes"] : (string[])[]])}.";

    /// <summary>Adds a payment.</summary>
    public void Add(decimal amount, string? purpose)
    {
        Amount += amount;
        if (purpose is not null)
            purposes.Add(purpose);
    }
}
