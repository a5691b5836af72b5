using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>The register of charities of Scotland, as the Office of the Scottish Charity Regulator publishes it, with those that ceased or without.</summary>
internal sealed class ScottishCharitiesFormat : PublishedFormat
{
    public static ImportColumn Number { get; } = ColumnOf.Property<Organisation>("Charity Number", nameof(Organisation.Identifiers)) with { IsRequired = true };

    public static ImportColumn CharityName { get; } = ColumnOf.Property<Organisation>("Charity Name", nameof(Organisation.Name)) with { IsRequired = true };

    public static ImportColumn KnownAs { get; } = ColumnOf.Property<Organisation>("Known As", nameof(Organisation.AlternateNames));

    public static ImportColumn Registered { get; } = ColumnOf.Property<Organisation>("Registered Date", nameof(Organisation.Registered)) with { IsRequired = true };

    public static ImportColumn Ceased { get; } = ColumnOf.Property<Organisation>("Ceased Date", nameof(Organisation.Until));

    public static ImportColumn Form { get; } = ColumnOf.Property<Organisation>("Constitutional Form", nameof(Organisation.LegalForm)) with { IsRequired = true };

    public static ImportColumn Postcode { get; } = ColumnOf.Property<Organisation>("Postcode", nameof(Organisation.Postcode));

    public static ImportColumn Website { get; } = ColumnOf.Property<Organisation>("Website", nameof(Organisation.Website));

    public static ImportColumn Objectives { get; } = ColumnOf.Property<Organisation>("Objectives", nameof(Organisation.Description)) with { IsProse = true };

    public static ImportColumn Income { get; } = ColumnOf.Property<Organisation>("Most recent year income", nameof(Organisation.AnnualIncome), "Also kept as the income of its latest year.");

    public static ImportColumn Spending { get; } = ColumnOf.Property<AnnualReturn>("Most recent year expenditure", nameof(AnnualReturn.Spending));

    public static ImportColumn YearEnd { get; } = ColumnOf.Property<AnnualReturn>("Year End", nameof(AnnualReturn.YearEnd), "Of the latest year that it reported.");

    public override string Name => "charities-scotland";

    public override string Address => "https://www.oscr.org.uk/about-charities/search-the-register/download-the-scottish-charity-register/";

    protected override string Holds => "Charities of Scotland, as the Office of the Scottish Charity Regulator publishes its register.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Number, CharityName, KnownAs, Registered, Ceased, Form, Postcode, Website, Objectives, Income, Spending, YearEnd];

    public override IReadOnlyList<string> NotKept { get; } =
    [
        "Charity Status", "Notes", "Previous Constitutional Form 1", "Geographical Spread", "Main Operating Location", "Purposes", "Beneficiaries", "Activities", "Principal Office/Trustees Address", "Mailing cycle",
        "Date annual return received", "Next year end date", "Donations and legacies income", "Charitable activities income", "Other trading activities income", "Investments income", "Other income", "Raising funds spending",
        "Charitable activities spending", "Other spending", "Parent charity name", "Parent charity number", "Parent charity country of registration", "Designated religious body", "Regulatory Type",
    ];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => CharitiesTransform.Apply(Read(sheet), CharityName, draft);

    private static IEnumerable<CharityRow> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            if ((row.Needed(Number), row.Needed(CharityName)) is not ({ } written, { } name))
                continue;
            if (!OrgIdentifier.TryCreate("GB-SC", written, out OrgIdentifier? number, out string? problem))
            {
                row.Problem(Number, problem);
                continue;
            }

            PartialDate? ceased = row.Date(Ceased);
            yield return new(row.At, name, [number])
            {
                OtherNames = row.Name(KnownAs) is { } other && other != name ? [other] : [],
                LegalForm = row.Value(Form),
                Status = ceased is null ? "active" : "removed",
                Registered = row.Date(Registered),
                Removed = ceased,
                Income = row.Amount(Income),
                Spending = row.Amount(Spending),
                YearEnd = row.Date(YearEnd),
                Postcode = row.Code(Postcode),
                Website = row.Code(Website),
                Activities = row.Given(Objectives),
            };
        }
    }
}
