using Graph.Import.Reading;

namespace Graph.Import.Sources.Popolo;

/// <summary>Puts the lists of a Popolo document together: a row for each membership, with its person, its organisation and its post, and for each person who has none.</summary>
internal static class PopoloTables
{
    private const string Id = "id";
    private const string PersonId = "person_id";
    private const string OrganisationId = "organization_id";
    private const string PostId = "post_id";

    /// <summary>The table; null where the tables are not of a Popolo document.</summary>
    /// <param name="tables">The lists of the document.</param>
    public static Table? Complete(IReadOnlyList<Table> tables)
    {
        if (List(tables, "persons") is not { } people || List(tables, "organizations") is not { } organisations || List(tables, "memberships") is not { } memberships || Place(memberships, PersonId) < 0)
            return null;

        (Table Table, string Lead, string Key)[] joined =
        [
            (people, "person/", PersonId),
            (organisations, "organization/", OrganisationId),
            .. List(tables, "posts") is { } posts ? [(posts, "post/", PostId)] : ((Table, string, string)[])[],
        ];
        List<Cell> header = [.. memberships.Header.Cells];
        List<(ILookup<string, TableRow> Rows, int Key, int At, int Width)> beside = [];
        foreach ((Table table, string lead, string key) in joined)
        {
            int own = Place(table, Id);
            beside.Add((table.Rows.Where(row => own >= 0 && !row[own].IsBlank).ToLookup(row => row[own].Text, StringComparer.Ordinal), Place(memberships, key), header.Count, table.Header.Cells.Length));
            header.AddRange(table.Header.Cells.Select(cell => new Cell(lead + cell.Text)));
        }

        TableRows rows = [.. memberships.Rows.Select(row => Joined(row, header.Count, beside))];
        HashSet<string> members = [.. memberships.Rows.Select(row => row[Place(memberships, PersonId)].Text)];
        int number = rows.Count == 0 ? 0 : rows[^1].Number;
        foreach (IGrouping<string, TableRow> person in beside[0].Rows.Where(person => !members.Contains(person.Key)))
            rows.Add(Put(new(++number, []), person.First(), header.Count, beside[0].At));
        return new(null, new(0, [.. header]), rows);
    }

    private static TableRow Joined(TableRow row, int width, List<(ILookup<string, TableRow> Rows, int Key, int At, int Width)> beside)
    {
        TableRow whole = row;
        foreach ((ILookup<string, TableRow> rows, int key, int at, _) in beside)
        {
            if (key >= 0 && rows[row[key].Text].FirstOrDefault() is { } other)
                whole = Put(whole, other, width, at);
        }

        return whole;
    }

    private static TableRow Put(TableRow row, TableRow other, int width, int at)
    {
        Cell[] cells = new Cell[width];
        Array.Fill(cells, Cell.Blank);
        row.Cells.CopyTo(cells, 0);
        other.Cells.CopyTo(cells, at);
        return row with { Cells = cells };
    }

    private static Table? List(IReadOnlyList<Table> tables, string name) => tables.FirstOrDefault(table => table.List == name);

    private static int Place(Table table, string header) => Array.FindIndex(table.Header.Cells, cell => cell.Text == header);
}
