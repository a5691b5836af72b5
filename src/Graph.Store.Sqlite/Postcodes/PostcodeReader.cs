using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Reads of the table of postcodes.</summary>
internal static class PostcodeReader
{
    private const string Columns = "SELECT edition, file, title, imported_by, publisher, licence, attribution, imported_at, postcodes, live FROM postcode_table";

    /// <summary>The table that there is; null where there is none.</summary>
    public static PostcodeTable? Table(Session session)
    {
        using SqliteDataReader row = session.Command(Columns).ExecuteReader();
        return row.Read()
            ? new(
                row.GetString(0),
                new(row.GetString(1), row.GetString(2), row.GetString(3)) { Publisher = Text(row, 4), Licence = Text(row, 5), Attribution = Text(row, 6) },
                Moments.Parse(row.GetString(7)),
                row.GetInt64(8),
                row.GetInt64(9))
            : null;
    }

    /// <summary>What the table says of some postcodes.</summary>
    public static IReadOnlyDictionary<string, PostcodeEntry> Find(Session session, string edition, IReadOnlyCollection<string> postcodes)
    {
        Dictionary<string, PostcodeEntry> found = new(StringComparer.Ordinal);
        using SqliteDataReader row = session.Command(
            $"""
            SELECT p.postcode, p.east, p.north, p.ended, a.codes
            FROM json_each(@postcodes) AS wanted CROSS JOIN {PostcodeSql.Postcodes(edition)} AS p ON p.postcode = wanted.value CROSS JOIN {PostcodeSql.Areas(edition)} AS a ON a.area = p.area
            """,
            ("@postcodes", JsonList.Of(postcodes.Distinct(StringComparer.Ordinal)))).ExecuteReader();
        while (row.Read())
        {
            string postcode = row.GetString(0);
            found[postcode] = new(
                postcode,
                row.IsDBNull(1) ? null : new GridPoint(row.GetInt32(1), row.GetInt32(2)),
                [.. row.GetString(4).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                row.IsDBNull(3) ? null : PartialDate.Parse(row.GetString(3)));
        }

        return found;
    }

    /// <summary>The middle of the live postcodes of a part; null where there is none.</summary>
    public static GridPoint? Middle(Session session, string edition, PostcodePart part)
    {
        PostcodeMiddle middle = default;
        foreach ((string from, string to) in part.Ranges)
        {
            using SqliteDataReader row = session.Command(
                $"SELECT count(east), coalesce(sum(east), 0), coalesce(sum(north), 0) FROM {PostcodeSql.Postcodes(edition)} WHERE postcode >= @from AND postcode < @to AND ended IS NULL",
                ("@from", from), ("@to", to)).ExecuteReader();
            row.Read();
            middle = middle.With(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
        }

        return middle.Point;
    }

    /// <summary>The nodes of a type whose postcode lies in one of some areas, by the area.</summary>
    public static ILookup<string, string> Nodes(Session session, string edition, PropertyDefinition property, IReadOnlyCollection<string> codes, ReadPoint at)
    {
        FactTable table = FactTables.Of(Ontology.Of(property.ClrProperty.ReflectedType!));
        PointSql point = PointSql.Resolve(session, at);
        List<(string Code, string Id)> found = [];

        // Postcodes of facts are compared as they are folded, which is how the table writes them.
        using SqliteDataReader row = session.Command(
            $"""
            SELECT c.code, f.id
            FROM json_each(@codes) AS wanted
            CROSS JOIN {PostcodeSql.Codes(edition)} AS c ON c.code = wanted.value
            CROSS JOIN {PostcodeSql.Postcodes(edition)} AS p ON p.area = c.area
            CROSS JOIN {table.Name} AS f ON f.{table.Columns.First(column => column.Property == property).SortName} = p.postcode
            WHERE {point.Where("f")}
            ORDER BY 1, 2
            """,
            [("@codes", JsonList.Of(codes.Distinct(StringComparer.Ordinal))), .. point.Parameters]).ExecuteReader();
        while (row.Read())
            found.Add(StoredRow.Of(row, 1, static row => (row.GetString(0), row.GetString(1))));
        return found.ToLookup(pair => pair.Code, pair => pair.Id, StringComparer.Ordinal);
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
