using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CompaniesHouse;

/// <summary>Companies as Companies House publishes them every month (BasicCompanyData). Some of its headers begin with a blank.</summary>
internal sealed class CompaniesFormat : PublishedFormat
{
    private const int PreviousNames = 10;

    public static ImportColumn CompanyName { get; } = ColumnOf.Property<Organisation>("CompanyName", nameof(Organisation.Name)) with { IsRequired = true };

    public static ImportColumn Number { get; } = ColumnOf.Property<Organisation>("CompanyNumber", nameof(Organisation.Identifiers), "Its number at Companies House.") with { IsRequired = true };

    public static ImportColumn Postcode { get; } = ColumnOf.Property<Organisation>("RegAddress.PostCode", nameof(Organisation.Postcode));

    public static ImportColumn Category { get; } = ColumnOf.Property<Organisation>("CompanyCategory", nameof(Organisation.LegalForm)) with { IsRequired = true };

    public static ImportColumn Status { get; } = ColumnOf.Property<Organisation>("CompanyStatus", nameof(Organisation.Status)) with { IsRequired = true };

    public static ImportColumn Dissolved { get; } = ColumnOf.Property<Organisation>("DissolutionDate", nameof(Organisation.Until));

    public static ImportColumn Incorporated { get; } = ColumnOf.Property<Organisation>("IncorporationDate", nameof(Organisation.Registered));

    public static IReadOnlyList<ImportColumn> Previous { get; } = [.. Enumerable.Range(1, PreviousNames).Select(number => ColumnOf.Property<Organisation>(FormattableString.Invariant($"PreviousName_{number}.CompanyName"), nameof(Organisation.AlternateNames)))];

    public override string Name => "companies";

    public override string Address => "https://download.companieshouse.gov.uk/en_output.html";

    protected override string Holds => "Companies as Companies House publishes them every month (BasicCompanyData), as CSV or packed.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [CompanyName, Number, Postcode, Category, Status, Dissolved, Incorporated, .. Previous];

    public override IReadOnlyList<string> NotKept { get; } =
    [
        "RegAddress.CareOf", "RegAddress.POBox", "RegAddress.AddressLine1", "RegAddress.AddressLine2", "RegAddress.PostTown", "RegAddress.County", "RegAddress.Country", "CountryOfOrigin", "Accounts.AccountRefDay",
        "Accounts.AccountRefMonth", "Accounts.NextDueDate", "Accounts.LastMadeUpDate", "Accounts.AccountCategory", "Returns.NextDueDate", "Returns.LastMadeUpDate", "Mortgages.NumMortCharges", "Mortgages.NumMortOutstanding",
        "Mortgages.NumMortPartSatisfied", "Mortgages.NumMortSatisfied", "SICCode.SicText_1", "SICCode.SicText_2", "SICCode.SicText_3", "SICCode.SicText_4", "LimitedPartnerships.NumGenPartners",
        "LimitedPartnerships.NumLimPartners", "URI", "ConfStmtNextDueDate", "ConfStmtLastMadeUpDate", .. Enumerable.Range(1, PreviousNames).Select(number => FormattableString.Invariant($"PreviousName_{number}.CONDATE")),
    ];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        foreach (RowView view in sheet.Rows)
        {
            if (Read(view) is not { } row)
                continue;
            string company = draft.Organisation(row.Name, row.At.In(CompanyName.Header), null, row.Number);
            draft.Add(CompanyRow.Organisation.Of(row) with { Id = company }, row.At);
        }
    }

    private static CompanyRow? Read(RowView row)
    {
        if ((row.Needed(CompanyName), row.Needed(Number)) is not ({ } name, { } written))
            return null;
        if (!OrgIdentifier.TryCreate("GB-COH", written, out OrgIdentifier? number, out string? problem))
        {
            row.Problem(Number, problem);
            return null;
        }

        return new(row.At, name, number)
        {
            LegalForm = row.Value(Category),
            Status = row.Value(Status)?.ToLowerInvariant(),
            Registered = row.Date(Incorporated),
            Dissolved = row.Date(Dissolved),
            Postcode = row.Code(Postcode),
            PreviousNames = [.. Previous.Select(row.Name).OfType<string>()],
        };
    }
}
