using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Sources.Vocabularies;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>Charities of all three registers of the United Kingdom with what they do, as the UK Charity Activity Tags project publishes those that it tagged by hand (sample.csv).</summary>
internal sealed class CharityListFormat : PublishedFormat
{
    private const string InRegister = "True";

    public static ImportColumn Identifier { get; } = ColumnOf.Property<Organisation>("org_id", nameof(Organisation.Identifiers), "The number of the charity with its register.") with { IsRequired = true };

    public static ImportColumn CharityName { get; } = ColumnOf.Property<Organisation>("name", nameof(Organisation.Name)) with { IsRequired = true };

    public static ImportColumn CompanyNumber { get; } = ColumnOf.Property<Organisation>("company_number", nameof(Organisation.Identifiers), "Its number at Companies House.");

    public static ImportColumn Postcode { get; } = ColumnOf.Property<Organisation>("postcode", nameof(Organisation.Postcode));

    public static ImportColumn Active { get; } = ColumnOf.Property<Organisation>("active", nameof(Organisation.Status), "True is recorded as active, and False as removed.");

    public static ImportColumn RegisteredOn { get; } = ColumnOf.Property<Organisation>("date_registered", nameof(Organisation.Registered));

    public static ImportColumn Activities { get; } = ColumnOf.Property<Organisation>("activities", nameof(Organisation.Description)) with { IsRequired = true, IsProse = true };

    public static ImportColumn Income { get; } = ColumnOf.Property<Organisation>("income", nameof(Organisation.AnnualIncome), "Also kept as the income of its latest year.");

    public static ImportColumn Spending { get; } = ColumnOf.Property<AnnualReturn>("spending", nameof(AnnualReturn.Spending));

    public static ImportColumn YearEnd { get; } = ColumnOf.Property<AnnualReturn>("fye", nameof(AnnualReturn.YearEnd), "Of the latest year that it reported.");

    public static ImportColumn Website { get; } = ColumnOf.Property<Organisation>("web", nameof(Organisation.Website));

    public static ImportColumn Tags { get; } = ColumnOf.Words("UKCAT", "Its tags, with semicolons between. Those that are recorded as themes (import ukcat.csv first) become its themes.");

    public override string Name => "charity-list";

    public override string Address => "https://charityclassification.org.uk/data/";

    protected override string Holds => "Charities of all registers with their activities and tags, as the UK Charity Activity Tags project publishes its sample.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Identifier, CharityName, CompanyNumber, Postcode, Active, RegisteredOn, Activities, Income, Spending, YearEnd, Website, Tags];

    // Many have more than one batch, and one tagger's class of the three that they were given.
    public override IReadOnlyList<string> NotKept { get; } = ["reg_number", "objects", "source", "Batch ID", "ICNPTSO"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => CharitiesTransform.Apply(Read(sheet), CharityName, draft);

    private static IEnumerable<CharityRow> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            if ((row.Needed(Identifier), row.Needed(CharityName)) is not ({ } number, { } name))
                continue;
            if (!OrgIdentifier.TryParse(number, out OrgIdentifier? identifier, out string? problem))
            {
                row.Problem(Identifier, problem);
                continue;
            }

            yield return new(row.At, name, [identifier, .. row.CompanyNumbers(CompanyNumber)])
            {
                Status = row.Name(Active) is { } active ? active == InRegister ? "active" : "removed" : null,
                Registered = row.Date(RegisteredOn),
                Income = row.Amount(Income),
                Spending = row.Amount(Spending),
                YearEnd = row.Date(YearEnd),
                Postcode = row.Code(Postcode),
                Website = row.Code(Website),
                Activities = row.Given(Activities),
                Themes = [.. (row.Name(Tags) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => VocabularyTerm.CodeIn(UkCatFormat.Vocabulary, tag))],
            };
        }
    }
}
