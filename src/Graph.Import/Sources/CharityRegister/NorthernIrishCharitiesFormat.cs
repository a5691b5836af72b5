using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>The register of charities of Northern Ireland, as the Charity Commission for Northern Ireland exports it.</summary>
internal sealed class NorthernIrishCharitiesFormat : PublishedFormat
{
    private const string Removed = "Removed";

    public static ImportColumn Number { get; } = ColumnOf.Property<Organisation>("Reg charity number", nameof(Organisation.Identifiers)) with { IsRequired = true };

    public static ImportColumn Linked { get; } = ColumnOf.Words("Sub charity number", "0 for the charity itself. Others are parts of it.");

    public static ImportColumn CharityName { get; } = ColumnOf.Property<Organisation>("Charity name", nameof(Organisation.Name)) with { IsRequired = true };

    public static ImportColumn Registered { get; } = ColumnOf.Property<Organisation>("Date registered", nameof(Organisation.Registered)) with { IsRequired = true };

    public static ImportColumn Status { get; } = ColumnOf.Property<Organisation>("Status", nameof(Organisation.Status), "Removed is recorded as removed, and all else as active.");

    public static ImportColumn YearEnd { get; } = ColumnOf.Property<AnnualReturn>("Date for financial year ending", nameof(AnnualReturn.YearEnd), "Of the latest year that it reported.");

    public static ImportColumn Income { get; } = ColumnOf.Property<Organisation>("Total income", nameof(Organisation.AnnualIncome), "Also kept as the income of its latest year.");

    public static ImportColumn Spending { get; } = ColumnOf.Property<AnnualReturn>("Total spending", nameof(AnnualReturn.Spending));

    public static ImportColumn Located { get; } = ColumnOf.Property<Organisation>("Public address", nameof(Organisation.Postcode), "The postcode at its end.");

    public static ImportColumn Website { get; } = ColumnOf.Property<Organisation>("Website", nameof(Organisation.Website));

    public static ImportColumn CompanyNumber { get; } = ColumnOf.Property<Organisation>("Company number", nameof(Organisation.Identifiers), "Its number at Companies House.");

    public static ImportColumn Purposes { get; } = ColumnOf.Property<Organisation>("What the charity does", nameof(Organisation.Description)) with { IsProse = true };

    public override string Name => "charities-northern-ireland";

    public override string Address => "https://www.charitycommissionni.org.uk/charity-search/";

    protected override string Holds => "Charities of Northern Ireland, as the Charity Commission for Northern Ireland exports its register.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Number, Linked, CharityName, Registered, Status, YearEnd, Income, Spending, Located, Website, CompanyNumber, Purposes];

    public override IReadOnlyList<string> NotKept { get; } =
        ["Charitable spending", "Income generation and governance", "Retained for future use", "Email", "Telephone", "Who the charity helps", "How the charity works", "Total expenditure", "Employed staff", "UK and Ireland volunteers"];

    // As the register writes that there is no company.
    public override IReadOnlyList<string> Nothing { get; } = ["0"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => CharitiesTransform.Apply(Read(sheet), CharityName, draft);

    private static IEnumerable<CharityRow> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            if ((row.Needed(Number), row.Needed(CharityName)) is not ({ } written, { } name) || Identifier(row, written) is not { } whole)
                continue;

            // No register of numbers has those of the parts.
            bool isPart = row.Name(Linked) is not null;
            yield return new(row.At, name, [.. isPart ? [] : (OrgIdentifier[])[whole], .. row.CompanyNumbers(CompanyNumber)])
            {
                Whole = isPart ? whole : null,
                Status = row.Name(Status) is { } status ? status == Removed ? "removed" : "active" : null,
                Registered = row.Date(Registered),
                Income = row.Amount(Income),
                Spending = row.Amount(Spending),
                YearEnd = row.Date(YearEnd),
                Postcode = row.Name(Located) is { } address && string.Join(' ', address.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).TakeLast(2)) is { } end ? TextForm.Postcode.Spell(end) : null,
                Website = row.Code(Website),
                Activities = row.Given(Purposes),
            };
        }
    }

    private static OrgIdentifier? Identifier(RowView row, string number)
    {
        if (OrgIdentifier.TryCreate("GB-NIC", number, out OrgIdentifier? identifier, out string? problem))
            return identifier;
        row.Problem(Number, problem);
        return null;
    }
}
