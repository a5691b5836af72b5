using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Sources.Vocabularies;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>What charities do, whom they help and how, by the register's own classification.</summary>
internal sealed class CharityClassesFormat : CharityTableFormat
{
    private const string Vocabulary = "Charity Commission";

    // As the Commission's pages on charities head them.
    private static readonly Dictionary<string, string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["What"] = "What charities do",
        ["Who"] = "Who charities help",
        ["How"] = "How charities help",
    };

    public static ImportColumn Code { get; } = ColumnOf.Words("classification_code", "The code of the class. It is recorded with charitycommission: before it.") with { IsRequired = true };

    public static ImportColumn Kind { get; } = ColumnOf.Words("classification_type", "What, Who or How: the broader theme.") with { IsRequired = true };

    public static ImportColumn Class { get; } = ColumnOf.Property<Theme>("classification_description", nameof(Theme.Name)) with { IsRequired = true };

    public override string Name => "charity-classification";

    protected override string Holds => "What charities do, whom they help and how, as themes of charities that are recorded, or in the same import: the table \"charity_classification\" of the full register.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Number, Linked, Code, Kind, Class];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        Dictionary<string, string> themes = new(StringComparer.Ordinal);
        foreach (RowView row in sheet.Rows)
        {
            if ((NumberOf(row), row.Needed(Code), row.Needed(Class)) is not ({ } number, { } code, { } name))
                continue;
            if (!themes.TryGetValue(code, out string? theme))
            {
                themes.Add(code, theme = Theme(code, name));
                if (row.Name(Kind) is { } kind && Headings.TryGetValue(kind, out string? heading))
                {
                    if (!themes.TryGetValue(kind, out string? broader))
                        themes.Add(kind, broader = Theme(kind.ToLowerInvariant(), heading));
                    draft.Add(new Broader { Id = "", From = theme, To = broader }, row.At);
                }
            }

            draft.Add(new Tagged { Id = "", From = draft.IfKnown<Organisation>(number.ToString(), row.At), To = theme }, row.At);

            string Theme(string code, string name) => draft.Node(VocabularyTerm.Theme.Of(new(row.At, Vocabulary, VocabularyTerm.CodeIn(Vocabulary, code), name)), row.At);
        }
    }
}
