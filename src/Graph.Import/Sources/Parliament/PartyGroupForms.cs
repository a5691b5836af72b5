using Graph.Import.Reading;
using Graph.Import.Reports;

namespace Graph.Import.Sources.Parliament;

/// <summary>Reads the form in which an All-Party Parliamentary Group answers Parliament's questions: a workbook with the title on one sheet and the members on another.</summary>
internal static class PartyGroupForms
{
    private const string Response = "Your response";
    private const string MoreRows = "Add more rows";

    /// <summary>The members of the group under the headers of <see cref="PartyGroupsFormat"/>; null where the tables are of no such form.</summary>
    /// <param name="tables">The sheets.</param>
    /// <param name="problems">Told of what is not read.</param>
    public static Table? Complete(IReadOnlyList<Table> tables, ProblemLog problems)
    {
        if (AnswerTo("Title of Group", tables) is not { } title || Members(tables) is not ({ } sheet, { } header))
            return null;

        (ImportColumn Column, string? Text)[] about =
        [
            (PartyGroupsFormat.Title, title),
            (PartyGroupsFormat.Website, AnswerTo("Group website URL", tables) is { } address && Uri.IsWellFormedUriString(address, UriKind.Absolute) ? address : null),
            (PartyGroupsFormat.Secretariat, AnswerTo("Name of organisation acting as secretariat", tables) is { } secretariat ? $"{secretariat} acts as the group's secretariat" : null),
        ];
        int width = header.Cells.Length;
        Cell[] headers = [.. header.Cells.Select(Renamed), .. about.Select(column => new Cell(column.Column.Header))];
        IEnumerable<TableRow> rows = sheet.Rows
            .Where(row => row.Number > header.Number && !row[0].IsBlank && !row[0].Text.StartsWith(MoreRows, StringComparison.OrdinalIgnoreCase))
            .Select(row => about.Index().Aggregate(row with { Cells = [.. Enumerable.Range(0, width).Select(place => row[place])] }, (whole, answer) => answer.Item.Text is { } text ? whole.With(width + answer.Index, new(text)) : whole));
        problems.Warn(CellAddress.File, "this is the form of an All-Party Parliamentary Group. Its title, website, secretariat and Parliamentary members were read, and its other answers were not.");
        return sheet with { Header = header with { Cells = headers }, Rows = [.. rows] };
    }

    private static Cell Renamed(Cell cell) => HeaderKey.Bare(cell.Text) switch
    {
        "name" => new(PartyGroupsFormat.Officer.Header),
        "role" => new(PartyGroupsFormat.Role.Header),
        "party" => new("officers/0/party"),
        _ => cell,
    };

    private static (Table Sheet, TableRow Header)? Members(IReadOnlyList<Table> tables)
    {
        foreach (Table table in tables)
        {
            if (table.Rows.FirstOrDefault(row => HeaderKey.Bare(row[0].Text) == "name" && row.Cells.Any(cell => HeaderKey.Bare(cell.Text) == "party")) is { } header)
                return (table, header);
        }

        return null;
    }

    private static string? AnswerTo(string question, IReadOnlyList<Table> tables)
    {
        foreach (Table table in tables)
        {
            int place = Array.FindIndex(table.Header.Cells, cell => cell.Text.Trim() == Response);
            if (place >= 0 && table.Rows.FirstOrDefault(row => row.Cells.Any(cell => cell.Text.StartsWith(question, StringComparison.OrdinalIgnoreCase))) is { } row && !row[place].IsBlank)
                return row[place].Text.Trim();
        }

        return null;
    }
}
