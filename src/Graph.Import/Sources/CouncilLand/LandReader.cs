using Graph.Import.Values;
using Column = Graph.Import.Sources.CouncilLand.LandFormat;

namespace Graph.Import.Sources.CouncilLand;

/// <summary>Reads a property of a council.</summary>
internal static class LandReader
{
    private const string Vacant = "Vacant";

    /// <summary>The property; null where the row does not name it, which is reported.</summary>
    public static LandRow? Read(RowView row)
    {
        if (row.Needed(Column.PropertyName) is not { } name)
            return null;
        string? street = string.Join(' ', new[] { row.Name(Column.Number), row.Name(Column.Street) }.OfType<string>());
        string address = string.Join(", ", new[] { street, row.Name(Column.Town) }.Where(part => !string.IsNullOrEmpty(part)));
        return new(row.At, name)
        {
            Uprn = row.Code(Column.Uprn),
            Address = address.Length > 0 ? address : null,
            Postcode = row.Code(Column.Postcode),
            Point = row.Point(Column.Reference, Column.X, Column.Y),
            SpareCapacity = row.Name(Column.Detail) is Vacant ? Vacant : null,
            Tenure = row.Word(Column.Tenure, WordLists.Tenures),
            Town = row.Value(Column.Town),
        };
    }
}
