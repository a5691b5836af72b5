using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>The charities of the register of England and Wales: its table of charities, or an extract of it with the same headers.</summary>
internal sealed class CharitiesFormat : CharityTableFormat
{
    private const string Registered = "Registered";

    public static ImportColumn CharityName { get; } = ColumnOf.Property<Organisation>("charity_name", nameof(Organisation.Name)) with { IsRequired = true };

    public static ImportColumn CompanyNumber { get; } = ColumnOf.Property<Organisation>("charity_company_registration_number", nameof(Organisation.Identifiers), "Its number at Companies House.");

    public static ImportColumn LegalForm { get; } = ColumnOf.Property<Organisation>("charity_type", nameof(Organisation.LegalForm));

    public static ImportColumn Status { get; } = ColumnOf.Property<Organisation>("charity_registration_status", nameof(Organisation.Status), "Registered is recorded as active.");

    public static ImportColumn RegisteredOn { get; } = ColumnOf.Property<Organisation>("date_of_registration", nameof(Organisation.Registered));

    public static ImportColumn RemovedOn { get; } = ColumnOf.Property<Organisation>("date_of_removal", nameof(Organisation.Until), "When it was removed from the register, which is recorded as its end.");

    public static ImportColumn Income { get; } = ColumnOf.Property<Organisation>("latest_income", nameof(Organisation.AnnualIncome), "Also kept as the income of its latest year.");

    public static ImportColumn Spending { get; } = ColumnOf.Property<AnnualReturn>("latest_expenditure", nameof(AnnualReturn.Spending));

    public static ImportColumn YearEnd { get; } = ColumnOf.Property<AnnualReturn>("latest_acc_fin_period_end_date", nameof(AnnualReturn.YearEnd), "Of the latest year that it reported.");

    public static ImportColumn Postcode { get; } = ColumnOf.Property<Organisation>("charity_contact_postcode", nameof(Organisation.Postcode));

    public static ImportColumn Website { get; } = ColumnOf.Property<Organisation>("charity_contact_web", nameof(Organisation.Website));

    public static ImportColumn Activities { get; } = ColumnOf.Property<Organisation>("charity_activities", nameof(Organisation.Description)) with { IsProse = true };

    public override string Name => "charities";

    protected override string Holds => "Charities of England and Wales: the table \"charity\" of the full register, as it is published (publicextract.charity.zip), or an extract with its headers.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Number, Linked, CharityName, CompanyNumber, LegalForm, Status, RegisteredOn, RemovedOn, Income, Spending, YearEnd, Postcode, Website, Activities];

    // The tables of other names and of events have numbers and names, too.
    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } = [[Number], [CharityName], [LegalForm, Status, RegisteredOn]];

    protected override IReadOnlyList<string> OthersNotKept { get; } =
    [
        "charity_reporting_status", "latest_acc_fin_period_start_date", "charity_contact_address", "charity_contact_address1", "charity_contact_address2", "charity_contact_address3", "charity_contact_address4",
        "charity_contact_address5", "charity_contact_phone", "charity_contact_email", "charity_insolvent", "charity_in_administration", "charity_previously_excepted", "charity_is_cdf_or_cif", "charity_is_cio",
        "cio_is_dissolved", "date_cio_dissolution_notice", "charity_gift_aid", "charity_has_land",
    ];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => CharitiesTransform.Apply(Read(sheet), CharityName, draft);

    private static IEnumerable<CharityRow> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            if ((NumberOf(row), row.Needed(CharityName)) is not ({ } number, { } name))
                continue;
            yield return new(row.At, name, [number, .. row.CompanyNumbers(CompanyNumber)])
            {
                Whole = WholeOf(row),
                LegalForm = row.Value(LegalForm),
                Status = row.Value(Status) is { } status ? status == Registered ? "active" : status.ToLowerInvariant() : null,
                Registered = row.Date(RegisteredOn),
                Removed = row.Date(RemovedOn),
                Income = row.Amount(Income),
                Spending = row.Amount(Spending),
                YearEnd = row.Date(YearEnd),
                Postcode = row.Code(Postcode),
                Website = row.Code(Website),
                Activities = row.Given(Activities),
            };
        }
    }
}
