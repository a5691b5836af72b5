namespace Graph.Import.Sources.Vocabularies;

/// <summary>ICNP/TSO, the International Classification of Non-profit and Third Sector Organizations: sections, groups and sub-groups.</summary>
internal sealed class IcnpTsoFormat : VocabularyFormat
{
    private const string Vocabulary = "ICNP/TSO";

    public static ImportColumn Section { get; } = ColumnOf.Words("Section", "The letter of the section. It is recorded with icnptso: before it.") with { IsRequired = true };

    public static ImportColumn Group { get; } = ColumnOf.Words("Group", "The code of the group. Blank in the row of a section.");

    public static ImportColumn SubGroup { get; } = ColumnOf.Words("Sub-group", "The code of the sub-group. Blank in the rows of sections and groups.");

    public static ImportColumn Title { get; } = ColumnOf.Words("Title", "What the section, group or sub-group is called: the name of the theme.") with { IsRequired = true };

    public static ImportColumn Notes { get; } = ColumnOf.Words("Notes", "What it covers: the description of the theme.") with { IsProse = true };

    public override string Name => "icnptso";

    public override string Description => "ICNP/TSO, the International Classification of Non-profit and Third Sector Organizations, as a table (icnptso.csv): themes with the broader ones.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Section, Group, SubGroup, Title, Notes];

    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } = [[Section], [Group], [SubGroup], [Title]];

    public override IEnumerable<VocabularyTerm> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            if ((row.Needed(Section), row.Needed(Title)) is not ({ } section, { } title))
                continue;
            string[] codes = [.. new[] { section, row.Name(Group), row.Name(SubGroup) }.OfType<string>()];
            yield return new(row.At, Vocabulary, VocabularyTerm.CodeIn(Vocabulary, codes[^1]), title)
            {
                Description = row.Text(Notes),
                Broader = codes.Length == 1 ? null : VocabularyTerm.CodeIn(Vocabulary, codes[^2]),
            };
        }
    }
}
