using System.Globalization;
using Graph.Import.Reports;

namespace Graph.Import.Sources.Vocabularies;

/// <summary>ICNPO, the International Classification of Non-profit Organizations, in the table that is used for UK charities: twelve groups, and the classes in them.</summary>
internal sealed class IcnpoFormat : VocabularyFormat
{
    private const string Vocabulary = "ICNPO";

    // The classes of group 3 are 3100, 3200 and so on.
    private const int ClassesOfAGroup = 1000;

    public static ImportColumn Code { get; } = ColumnOf.Words("icnpo", "The number of the class. It is recorded with icnpo: before it. All but its last three digits are the number of its group.") with { IsRequired = true };

    public static ImportColumn Class { get; } = ColumnOf.Words("icnpo_desc", "What the class is called: the name of the theme.") with { IsRequired = true };

    public static ImportColumn Group { get; } = ColumnOf.Words("icnpo_group", "What its group is called: the name of the broader theme.") with { IsRequired = true };

    public override string Name => "icnpo";

    public override string Description => "ICNPO, the International Classification of Non-profit Organizations, as a table (icnpo.csv): themes with the broader ones.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Code, Class, Group];

    public override IReadOnlyList<string> LeftOut { get; } = ["in_original_spec"];

    public override IEnumerable<VocabularyTerm> Read(SheetRows sheet)
    {
        Dictionary<string, string> groups = new(StringComparer.Ordinal);
        foreach (RowView row in sheet.Rows)
        {
            if ((row.Needed(Code), row.Needed(Class), row.Needed(Group)) is not ({ } code, { } name, { } group))
                continue;
            if (!int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < ClassesOfAGroup)
            {
                row.Problem(Code, $"{Plain.Quote(code)} is not the number of a class. Write it as 1100.");
                continue;
            }

            string broader = VocabularyTerm.CodeIn(Vocabulary, (number / ClassesOfAGroup).ToString(CultureInfo.InvariantCulture));
            if (groups.TryAdd(broader, group))
                yield return new(row.At.In(Group.Header), Vocabulary, broader, group);
            else if (groups[broader] != group)
                row.Problem(Group, $"{Plain.Quote(group)} has the same number as {Plain.Quote(groups[broader])}, by the codes of their classes. Correct the code or the group.");
            yield return new(row.At, Vocabulary, VocabularyTerm.CodeIn(Vocabulary, code), name) { Broader = broader };
        }
    }
}
