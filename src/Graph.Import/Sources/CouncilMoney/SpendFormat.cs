using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CouncilMoney;

/// <summary>Payments of a council to its suppliers, as the Local Government Transparency Code has them published. Each council has headers of its own: <see cref="SpendTables"/> finds out which is which.</summary>
internal sealed class SpendFormat : PublishedFormat
{
    public static ImportColumn Supplier { get; } = ColumnOf.Property<Organisation>("Supplier name", nameof(Organisation.Name), "Who was paid. Under any header with a word such as supplier, vendor or payee whose values are names.") with { IsRequired = true, Aliases = ["BeneficiaryName"] };

    public static ImportColumn Amount { get; } = ColumnOf.Property<Funding>("Net amount", nameof(Funding.Amount), "All that was paid to one supplier in a month is added up. Under any header with a word such as amount or value whose values are amounts.") with { IsRequired = true };

    public static ImportColumn Paid { get; } = ColumnOf.Property<Funding>("Payment date", nameof(Funding.Awarded), "Recorded as the month. Under any header with a word such as date or paid whose values are dates.") with { IsRequired = true };

    public static ImportColumn Payer { get; } = ColumnOf.Property<Organisation>("Body name", nameof(Organisation.Name), "Who paid. Under any header with a word such as body, organisation or council whose values are names. If there is none, the payments have no funder.") with { Aliases = [CouncilMention.Label.Header] };

    public static ImportColumn Purpose { get; } = ColumnOf.Property<Funding>("Purpose", nameof(Funding.Description), "What the payments of a month were for. Under any header with a word such as purpose, category or expenditure.");

    public static ImportColumn Company { get; } = ColumnOf.Property<Organisation>("CompaniesHouseRegistrationNumber", nameof(Organisation.Identifiers), "The supplier's.");

    public static ImportColumn Charity { get; } = ColumnOf.Property<Organisation>("CharityCommissionNumber", nameof(Organisation.Identifiers), "The supplier's.");

    public override string Name => "spend";

    public override string Address => "https://schemas.opendata.esd.org.uk/Spend";

    protected override string Holds => "Payments of a council to its suppliers, by supplier and month. Headers differ from council to council, and are recognised by their words and by the values under them.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Payer, Supplier, Amount, Paid, Purpose, Company, Charity];

    public override IReadOnlyList<string> Nothing { get; } = ["NA", "None"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        foreach (SpendRow row in SpendReader.Read(sheet))
        {
            string funding = draft.Node(SpendRow.Funding.Of(row), row.At);
            if (row.Payer is { } payer)
                draft.Add(new Funder { Id = "", From = funding, To = draft.Organisation(payer, row.At.In(Payer.Header)) }, row.At);
            if (row.Supplier is { } supplier)
                draft.Add(new Recipient { Id = "", From = funding, To = draft.Organisation(supplier, row.At.In(Supplier.Header), null, row.Numbers) }, row.At);
        }
    }
}
