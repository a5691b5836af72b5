using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>The names that charities had before, and those under which they work.</summary>
internal sealed class CharityNamesFormat : CharityTableFormat
{
    public static ImportColumn OtherName { get; } = ColumnOf.Property<Organisation>("charity_name", nameof(Organisation.AlternateNames)) with { IsRequired = true };

    public static ImportColumn Kind { get; } = ColumnOf.Words("charity_name_type", "Previous name or working name: the graph keeps both as other names.") with { IsRequired = true };

    public override string Name => "charity-names";

    protected override string Holds => "Former and working names of charities that are recorded, or in the same import: the table \"charity_other_names\" of the full register.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Number, Linked, OtherName, Kind];

    protected override IReadOnlyList<string> OthersNotKept { get; } = ["charity_name_id"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        foreach (RowView row in sheet.Rows)
        {
            // Its name is known by its number.
            if ((NumberOf(row), row.Needed(OtherName)) is ({ } number, { } name))
                draft.Add(new Organisation { Id = draft.IfKnown<Organisation>(number.ToString(), row.At), Name = "", AlternateNames = [name] }, row.At);
        }
    }
}
