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
            WrittenPeriod period = row.Period(Column.Since, Column.Until);
            Tenure tenure = new() { Id = "", From = "", To = "", Kind = row.Word(Column.Tenure, WordLists.Tenures), Since = period.Since, Until = period.Until, AnnualRent = row.Amount(Column.Rent) };
            if (!row.IsBlank(Column.Occupier) && row.NamesNobody(Column.Occupier))
                (tenure, period) = (new() { Id = "", From = "", To = "" }, default);
            Building building = new()
            {
                Id = "",
                Name = name ?? "",
                Uprn = row.Uprn(Column.Uprn),
                Address = row.Value(Column.Address),
                Postcode = row.Postcode(Column.Postcode),
                Condition = row.Given(Column.Condition),
                SpareCapacity = row.Text(Column.SpareCapacity),
            };
            IReadOnlyList<string> keyHolders = row.People(Column.KeyHolder);
            if (row.IsBlank(Column.Building))
                row.Problem(Column.Building, "it is blank. Enter the building, or delete the row.");
            else if (name is not null && CheckTenure(row, tenure, owner) && CheckKeyHolders(row, keyHolders))
                yield return new(row.At, building, owner, row.Mark(Column.OwnerIdentifier), occupier, row.Mark(Column.OccupierIdentifier), tenure, period.Cleared<Tenure>(), keyHolders);
        }
    }

    private static bool CheckTenure(RowView row, Tenure tenure, string? owner)
    {
        bool says = tenure.Kind is not null || tenure.Since is not null || tenure.Until is not null || tenure.AnnualRent is not null;
        if (!says || !row.IsBlank(Column.Occupier) || (owner is not null && tenure.Kind is null or TenureKind.Owns && tenure.AnnualRent is null))
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
