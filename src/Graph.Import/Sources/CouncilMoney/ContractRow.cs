using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CouncilMoney;

/// <summary>A contract of a council.</summary>
/// <param name="At">Its row.</param>
/// <param name="Council">The council.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Reference">What tells it from others, of this council and of all.</param>
/// <param name="Supplier">The supplier.</param>
internal sealed record ContractRow(CellAddress At, string Council, string Title, string Reference, string Supplier)
{
    /// <summary>The contract.</summary>
    public static RowMapping<ContractRow, Funding> Funding { get; } = new(fields => fields
        .Map(contract => contract.Since, row => row.Period.Since)
        .Map(contract => contract.Until, row => row.Period.Until)
        .Map(contract => contract.Currency, _ => Money.DefaultCurrency)
        .Ignore(contract => contract.Awarded!, contract => contract.Programme!, contract => contract.Notes!));

    public string? Description { get; init; }

    public FundingKind Kind { get; init; }

    public decimal? Amount { get; init; }

    public WrittenPeriod Period { get; init; }

    /// <summary>The supplier's numbers in registers.</summary>
    public IReadOnlyList<OrgIdentifier> Numbers { get; init; } = [];
}
