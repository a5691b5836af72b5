using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>A table of the register of charities of England and Wales, each row of which is about a charity by its number.</summary>
/// <remarks>The Charity Commission publishes each table as a text with tabs between its cells, packed into a ZIP. Extracts of a table have the same headers.</remarks>
internal abstract class CharityTableFormat : PublishedFormat
{
    public static ImportColumn Number { get; } = ColumnOf.Property<Organisation>("registered_charity_number", nameof(Organisation.Identifiers), "The number of the charity.") with { IsRequired = true };

    public static ImportColumn Linked { get; } = ColumnOf.Words("linked_charity_number", "0 for the charity itself. Other numbers are of the charities that are registered under its number.");

    public override string Address => "https://register-of-charities.charitycommission.gov.uk/en/register/full-register-download";

    public override IReadOnlyList<string> NotKept => ["date_of_extract", "organisation_number", .. OthersNotKept];

    /// <summary>What the table has beside and the graph has no place for.</summary>
    protected virtual IReadOnlyList<string> OthersNotKept => [];

    // As R, in which many extracts are made, writes that there is no value, and as people at the Commission type it.
    public override IReadOnlyList<string> Nothing { get; } = ["NA", "--"];

    /// <summary>The number of a row's charity in the register; null where it has none, which is reported.</summary>
    protected static OrgIdentifier? NumberOf(RowView row) => row.Needed(Number) is { } number ? Identifier(row, IsLinked(row) ? $"{number}-{row.Name(Linked)}" : number) : null;

    /// <summary>The number of the charity under which a row's charity is registered; null for a charity in its own right.</summary>
    protected static OrgIdentifier? WholeOf(RowView row) => IsLinked(row) && row.Name(Number) is { } number ? Identifier(row, number) : null;

    private static bool IsLinked(RowView row) => row.Name(Linked) is { } linked && linked != "0";

    private static OrgIdentifier? Identifier(RowView row, string number)
    {
        if (OrgIdentifier.TryCreate("GB-CHC", number, out OrgIdentifier? identifier, out string? problem))
            return identifier;
        row.Problem(Number, problem);
        return null;
    }
}
