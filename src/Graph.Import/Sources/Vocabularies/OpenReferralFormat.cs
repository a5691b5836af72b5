namespace Graph.Import.Sources.Vocabularies;

/// <summary>The terms of a taxonomy as Open Referral's HSDS has them (taxonomy_terms.csv), and as earlier versions of it and Ohana had them (taxonomy.csv).</summary>
internal sealed class OpenReferralFormat : VocabularyFormat
{
    private const string Unnamed = "Open Referral";

    public static ImportColumn Id { get; } = ColumnOf.Words("id", "The identifier of the term in the file.");

    public static ImportColumn Code { get; } = ColumnOf.Words("code", "The code of the term. It is recorded with the taxonomy before it. If it is blank, the identifier is the code.");

    public static ImportColumn Term { get; } = ColumnOf.Words("name", "What the term is called: the name of the theme.") with { IsRequired = true, Aliases = ["term"] };

    public static ImportColumn Notes { get; } = ColumnOf.Words("description", "What the term covers: the description of the theme.") with { IsProse = true };

    public static ImportColumn Parent { get; } = ColumnOf.Words("parent_id", "The identifier of the term that it belongs to. Blank for the widest.");

    public static ImportColumn Taxonomy { get; } = ColumnOf.Words("taxonomy", $"What the taxonomy is called: the vocabulary of the theme. {Unnamed} if it is blank.") with { Aliases = ["vocabulary"] };

    public static ImportColumn TaxonomyId { get; } = ColumnOf.Words("taxonomy_id", "The identifier of the taxonomy, which is not recorded. In files without \"id\", the identifier of the term.");

    public override string Name => "open-referral";

    public override string Description => "The terms of a taxonomy, such as types of services, as Open Referral has them (taxonomy_terms.csv, taxonomy.csv): themes with the broader ones.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Id, Code, Term, Notes, Parent, Taxonomy, TaxonomyId];

    /// <remarks>Lists of many things have identifiers, names and parents. Only terms are of a taxonomy.</remarks>
    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } = [[Id, TaxonomyId], [Term], [Parent], [Taxonomy, TaxonomyId]];

    public override IReadOnlyList<string> LeftOut { get; } = ["parent_name", "language", "term_uri"];

    public override IEnumerable<VocabularyTerm> Read(SheetRows sheet)
    {
        ImportColumn own = sheet.Headers.PlaceOf(Id) is null ? TaxonomyId : Id;
        List<(RowView Row, string Id, string Name)> rows = [];
        foreach (RowView row in sheet.Rows)
        {
            if ((row.Needed(own), row.Needed(Term)) is ({ } id, { } name))
                rows.Add((row, id, name));
        }

        ILookup<string, RowView> byId = rows.ToLookup(row => row.Id, row => row.Row, StringComparer.Ordinal);
        return rows.Select(row => new VocabularyTerm(row.Row.At, VocabularyOf(row.Row), CodeOf(row.Row, own)!, row.Name)
        {
            Description = row.Row.Text(Notes),
            Broader = row.Row.Name(Parent) is { } parent ? byId[parent].Select(broader => CodeOf(broader, own)).FirstOrDefault() ?? parent : null,
        });
    }

    private static string VocabularyOf(RowView row) => row.Name(Taxonomy) ?? Unnamed;

    private static string? CodeOf(RowView row, ImportColumn own) => (row.Name(Code) ?? row.Name(own)) is { } code ? VocabularyTerm.CodeIn(VocabularyOf(row), code) : null;
}
