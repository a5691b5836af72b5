using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>Where charities work.</summary>
internal sealed class CharityAreasFormat : CharityTableFormat
{
    private const string Throughout = "Throughout ";

    public static ImportColumn Kind { get; } = ColumnOf.Words("geographic_area_type", "Local authority, region or country. It is not recorded: a place that is recorded keeps its kind.") with { IsRequired = true };

    public static ImportColumn Area { get; } = ColumnOf.Property<Place>("geographic_area_description", nameof(Place.Name), "The place that the charity serves, without \"Throughout\" before it.") with { IsRequired = true };

    public override string Name => "charity-areas";

    protected override string Holds => "Where charities work that are recorded, or in the same import: the table \"charity_area_of_operation\" of the full register.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Number, Linked, Kind, Area];

    protected override IReadOnlyList<string> OthersNotKept { get; } = ["parent_geographic_area_type", "parent_geographic_area_description", "welsh_ind"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        foreach (RowView row in sheet.Rows)
        {
            if ((NumberOf(row), row.Needed(Area)) is not ({ } number, { } area))
                continue;
            string name = (area.StartsWith(Throughout, StringComparison.OrdinalIgnoreCase) ? area[Throughout.Length..] : area).Replace(" And ", " and ", StringComparison.Ordinal).Replace(" Of ", " of ", StringComparison.Ordinal);
            if (!places.TryGetValue(name, out string? place))
                places.Add(name, place = draft.Node(new Place { Id = "", Name = name }, row.At));
            draft.Add(new Serves { Id = "", From = draft.IfKnown<Organisation>(number.ToString(), row.At), To = place }, row.At);
        }
    }
}
