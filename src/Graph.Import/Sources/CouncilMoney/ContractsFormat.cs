using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CouncilMoney;

/// <summary>Contracts of a council, as the Local Government Transparency Code has them published.</summary>
internal sealed class ContractsFormat : PublishedFormat
{
    public static ImportColumn Reference { get; } = ColumnOf.Property<Funding>("ContractReference", nameof(Funding.Reference), "Recorded with the council before it, because councils number theirs alike.") with { IsRequired = true };

    public static ImportColumn OpenReference { get; } = ColumnOf.Property<Funding>("OpenContractingID", nameof(Funding.Reference), "Used in place of the council's own where it is given.");

    public static ImportColumn Title { get; } = ColumnOf.Property<Funding>("ContractTitle", nameof(Funding.Title)) with { IsRequired = true };

    public static ImportColumn Kind { get; } = ColumnOf.Property<Funding>("ContractType", nameof(Funding.Kind), "A grant agreement is a grant; all others are contracts.");

    public static ImportColumn Purpose { get; } = ColumnOf.Property<Funding>("Description", nameof(Funding.Description)) with { IsProse = true };

    public static ImportColumn Start { get; } = ColumnOf.Property<Funding>("StartDate", nameof(Funding.Since));

    public static ImportColumn End { get; } = ColumnOf.Property<Funding>("EndDate", nameof(Funding.Until), "The last day. The day after it is recorded as the end.");

    public static ImportColumn Amount { get; } = ColumnOf.Property<Funding>("ContractValue", nameof(Funding.Amount));

    public static ImportColumn Supplier { get; } = ColumnOf.Property<Organisation>("SupplierName", nameof(Organisation.Name), "The supplier.") with { IsRequired = true };

    public static ImportColumn Company { get; } = ColumnOf.Property<Organisation>("CompaniesHouseRegistrationNumber", nameof(Organisation.Identifiers), "The supplier's.");

    public static ImportColumn Charity { get; } = ColumnOf.Property<Organisation>("CharityCommissionNumber", nameof(Organisation.Identifiers), "The supplier's.");

    public override string Name => "contracts";

    public override string Address => "https://schemas.opendata.esd.org.uk/Contracts";

    protected override string Holds => "Contracts of a council, as the Local Government Transparency Code has them published.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [CouncilMention.Label, CouncilMention.Uri, Reference, OpenReference, Title, Kind, Purpose, Start, End, Amount, Supplier, Company, Charity];

    public override IReadOnlyList<string> NotKept { get; } =
    [
        "OrganisationalUnit", "ServiceCategoryLabel", "ServiceCategoryURI", "ProcurementCategory", "CPVLabel", "CPVCode", "ProclassLabel", "ProclassCode", "ReviewDate", "LastExtensionDate", "FixedCost", "IrrecoverableVAT",
        "OtherSupplierID", "SMESupplier", "VCSESupplier", "VCSESupplierType", "ContactName", "ContactEmail", "ContactURL", "ProcessType", "TenderDocumentURL", "ContractDocumentURL", "PerformanceInformationURL", "AreaServedLabel",
        "AreaServedURI", "EffectiveDate", "ApplicableDate",
    ];

    public override IReadOnlyList<string> Nothing { get; } = ["NA"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        foreach (RowView row in sheet.Rows)
        {
            if (Read(row) is not { } contract)
                continue;
            string funding = draft.Node(ContractRow.Funding.Of(contract), row.At, contract.Period.Cleared<Funding>());
            draft.Add(new Funder { Id = "", From = funding, To = CouncilMention.Of(row, contract.Council, draft) }, row.At);
            draft.Add(new Recipient { Id = "", From = funding, To = draft.Organisation(contract.Supplier, row.At.In(Supplier.Header), null, contract.Numbers) }, row.At);
        }
    }

    private static ContractRow? Read(RowView row)
    {
        if ((row.Needed(CouncilMention.Label), row.Needed(Title), row.Needed(Supplier)) is not ({ } council, { } title, { } supplier) || (row.Value(OpenReference) ?? Own(row, council)) is not { } reference)
            return null;
        WrittenPeriod period = row.Period(Start, End);
        return new(row.At, council, title, reference, supplier)
        {
            Kind = row.Name(Kind) is { } kind && kind.StartsWith("Grant", StringComparison.OrdinalIgnoreCase) ? FundingKind.Grant : FundingKind.Contract,
            Description = row.Given(Purpose),
            Amount = row.Amount(Amount),
            Period = period with { Until = period.Until is { } last ? CellValues.DayAfter(last) : null },
            Numbers = [.. row.CharityNumbers(Charity), .. row.CompanyNumbers(Company)],
        };
    }

    private static string? Own(RowView row, string council) => row.Needed(Reference) is { } reference ? $"{council} {reference}" : null;
}
