using Graph.Import.Values;
using Graph.Model;
using Column = Graph.Import.Sources.Buildings.BuildingsFormat;

namespace Graph.Import.Sources.Buildings;

/// <summary>Reads the rows of a list of buildings.</summary>
internal static class BuildingsReader
{
    public static IEnumerable<BuildingRow> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            (string? name, string? owner, string? occupier) = (row.Value(Column.Building), row.Organisation(Column.Owner), row.Organisation(Column.Occupier));
            TenureCells tenure = new(row.Word(Column.Tenure, WordLists.Tenures), row.Amount(Column.Rent), row.Period(Column.Since, Column.Until));
            if (!row.IsBlank(Column.Occupier) && row.NamesNobody(Column.Occupier))
                tenure = new(null, null, default);
            BuildingRow read = new(row.At, name ?? "")
            {
                Uprn = row.Code(Column.Uprn),
                Address = row.Value(Column.Address),
                Postcode = row.Code(Column.Postcode),
                Condition = row.Given(Column.Condition),
                SpareCapacity = row.Text(Column.SpareCapacity),
                Owner = owner,
                OwnerMark = row.Mark(Column.OwnerIdentifier),
                Occupier = occupier,
                OccupierMark = row.Mark(Column.OccupierIdentifier),
                Tenure = tenure,
                KeyHolders = row.People(Column.KeyHolder),
            };
            if (row.IsBlank(Column.Building))
                row.Problem(Column.Building, "it is blank. Enter the building, or delete the row.");
            else if (name is not null && CheckTenure(row, read) && CheckKeyHolders(row, read.KeyHolders))
                yield return read;
        }
    }

    private static bool CheckTenure(RowView row, BuildingRow read)
    {
        if (!read.Tenure.IsKnown || !row.IsBlank(Column.Occupier) || (read.Owner is not null && read.Tenure is { Kind: null or TenureKind.Owns, AnnualRent: null }))
            return true;

        row.Problem(Column.Occupier, "it is blank, but the row gives a tenure, a date or a rent. Enter the organisation that has the building.");
        return false;
    }

    private static bool CheckKeyHolders(RowView row, IReadOnlyList<string> keyHolders)
    {
        if (keyHolders.Count == 0 || !row.NamesNobody(Column.Owner) || !row.NamesNobody(Column.Occupier))
            return true;

        row.Problem(Column.KeyHolder, "the row names no occupier and no owner, so the person can't be told apart from others with the same name. Enter the organisation they have the key for in \"Occupier\" or \"Owner\".");
        return false;
    }
}
