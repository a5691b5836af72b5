using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Reads what a row's node is called after another that the row names too (see <see cref="NamedAfterAttribute"/>), so that a file need not say the same twice.</summary>
internal static class Namesakes
{
    /// <summary>Fills in what a row leaves out, and refuses what contradicts it. What a row with an id says is a correction, and stands as it is.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">The row.</param>
    /// <param name="values">Its values, by ordinal.</param>
    public static void Fill(TypeTable table, RowView row, object?[] values)
    {
        if (!row.IsBlank(table.IdColumn))
            return;
        foreach ((TableColumn column, TableColumn link) in table.NamedAfter)
        {
            if (row.IsBlank(link.Column))
                continue;
            string other = $"\"{link.Column.Header}\"";
            int place = column.Source.Property!.Ordinal;
            string[] names = NamesIn(row, link);
            if (values[place] is not string said)
            {
                values[place] = names is [var only] ? only : null;
                if (names.Length != 1)
                    row.Problem(column.Column, $"it is blank, and {other} {(names.Length == 0 ? "does not give a name" : "names several")}. Fill it in, or name one in {other}.");
            }
            else if (names.Length > 0 && !Array.Exists(names, name => Names.Normalise(name) == Names.Normalise(said)))
            {
                row.Problem(column.Column, $"{row.Shown(column.Column, said)} is not what {other} names. Empty one of both, or correct it.");
            }
        }
    }

    /// <summary>The names in a cell; of an id, what stands beside it as its name.</summary>
    private static string[] NamesIn(RowView row, TableColumn link)
    {
        string?[] entries = Entries(row.Text(link.Column));
        string?[] beside = Entries(row.TextUnder(link.Source.NameHeader));
        return [.. entries.Select((entry, i) => entry is not null && Ontology.OfId(entry) is not null ? beside.ElementAtOrDefault(i) : entry).OfType<string>().Where(name => Placeholder.In(name) is null)];

        static string?[] Entries(string? text) => [.. CellText.Split(text ?? "").Select(Names.Clean)];
    }
}
