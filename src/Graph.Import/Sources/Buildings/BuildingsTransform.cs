using Graph.Import.Matching;
using Graph.Model;
using Column = Graph.Import.Sources.Buildings.BuildingsFormat;

namespace Graph.Import.Sources.Buildings;

/// <summary>Makes facts of the rows of a list of buildings.</summary>
internal static class BuildingsTransform
{
    public static void Apply(IEnumerable<BuildingRow> rows, Draft draft)
    {
        foreach (BuildingRow row in rows)
            Apply(row, draft);
    }

    private static void Apply(BuildingRow row, Draft draft)
    {
        // A building may have a row for each of who uses it, and all tell of the same.
        string building = draft.Node(new(BuildingRow.Building.Of(row), row.At) { IsStrict = true }, [], leavesOpen: false);
        string? owner = row.Owner is { } ownerName ? draft.Organisation(ownerName, row.At.In(Column.Owner.Header), row.OwnerMark) : null;
        string? occupier = row.Occupier is { } occupierName ? draft.Organisation(occupierName, row.At.In(Column.Occupier.Header), row.OccupierMark) : null;

        if (owner is not null)
        {
            Tenure owned = new() { Id = "", From = owner, To = building, Kind = TenureKind.Owns };
            if (occupier is null)
                draft.Add(owned with { Since = row.Tenure.Period.Since, Until = row.Tenure.Period.Until }, row.At, row.Tenure.Period.Cleared<Tenure>());
            else
                draft.Add(owned, row.At);
        }

        if (occupier is not null)
            draft.Add(TenureCells.Tenure.Of(row.Tenure) with { From = occupier, To = building }, row.At, row.Tenure.Period.Cleared<Tenure>());

        foreach (string name in row.KeyHolders)
        {
            PersonMention person = draft.Person(name, row.At.In(Column.KeyHolder.Header), occupier ?? owner, orElse: occupier is null ? null : owner);
            draft.Add(new KeyHolder { Id = "", From = person.Id, To = building, Organisation = Draft.HomeOf(person) }, row.At);
        }
    }
}
