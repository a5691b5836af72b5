namespace Graph.Import.Sources.Vocabularies;

/// <summary>UK-CAT, the UK Charity Activity Tags: categories, subcategories and tags, with the patterns by which they are found in texts.</summary>
internal sealed class UkCatFormat : VocabularyFormat
{
    /// <summary>What the vocabulary is called.</summary>
    public const string Vocabulary = "UK-CAT";

    /// <summary>What the command line calls the format.</summary>
    public const string FormatName = "ukcat";

    public static ImportColumn Code { get; } = ColumnOf.Words("Code", "The code of the tag. It is recorded with ukcat: before it.") with { IsRequired = true };

    public static ImportColumn Tag { get; } = ColumnOf.Words("tag", "What the tag is called: the name of the theme.") with { IsRequired = true };

    public static ImportColumn Category { get; } = ColumnOf.Words("Category", "The tag of level 1 that it belongs to, by its name.") with { IsRequired = true };

    public static ImportColumn Subcategory { get; } = ColumnOf.Words("Subcategory", "The tag of level 2 that it belongs to, by its name. Blank if there is none.");

    public static ImportColumn Level { get; } = ColumnOf.Words("Level", "1 for a category, 2 for a subcategory, 3 for the tags in them.") with { IsRequired = true };

    public static ImportColumn Notes { get; } = ColumnOf.Words("Notes", "What the tag covers: the description of the theme.") with { IsProse = true };

    /// <summary>What the words of something have to match for the tag to be proposed: see <see cref="Classifying.PublishedPattern"/>.</summary>
    public static ImportColumn Pattern { get; } = ColumnOf.Words("Regular expression", "For graph classify.");

    /// <summary>What they must not match.</summary>
    public static ImportColumn Exclusion { get; } = ColumnOf.Words("Exclude regular expression", "For graph classify.");

    public override string Name => FormatName;

    public override string Description => "UK-CAT, the UK Charity Activity Tags, as published (ukcat.csv): themes with the broader ones.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Code, Tag, Category, Subcategory, Level, Notes];

    public override IReadOnlyList<ImportColumn> Recognised { get; } = [Pattern, Exclusion];

    public override IReadOnlyList<string> LeftOut { get; } = ["Related ICNPTSO code"];

    public override IEnumerable<VocabularyTerm> Read(SheetRows sheet)
    {
        UkCatRow[] rows = [.. UkCatRow.Read(sheet)];
        Dictionary<string, UkCatRow> categories = ByName(rows.Where(row => row.Level == 1), row => row.Tag);
        Dictionary<string, UkCatRow> subcategories = ByName(rows.Where(row => row.Level == 2), row => $"{row.Category}/{row.Tag}");
        return rows.Select(row => new VocabularyTerm(row.At, Vocabulary, row.FullCode, row.Tag)
        {
            Description = row.Notes,
            Broader = row switch
            {
                { Level: 1 } => null,
                { Level: > 2, Subcategory: { } subcategory } => CodeOf(subcategories, $"{row.Category}/{subcategory}") ?? subcategory,
                _ => CodeOf(categories, row.Category) ?? row.Category,
            },
        });
    }

    private static Dictionary<string, UkCatRow> ByName(IEnumerable<UkCatRow> rows, Func<UkCatRow, string> nameOf) =>
        rows.DistinctBy(nameOf, StringComparer.OrdinalIgnoreCase).ToDictionary(nameOf, StringComparer.OrdinalIgnoreCase);

    private static string? CodeOf(Dictionary<string, UkCatRow> rows, string name) => rows.GetValueOrDefault(name)?.FullCode;
}
