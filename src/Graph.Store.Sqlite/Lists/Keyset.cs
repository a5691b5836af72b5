namespace Graph.Store.Sqlite;

/// <summary>The condition for what comes after a cursor, where unknown values come last.</summary>
internal static class Keyset
{
    public static string After(ListCursor cursor, IReadOnlyList<SortKey> keys, IReadOnlyList<string> sort, SqlParameters parameters)
    {
        string[] values = [.. cursor.Values.Select(parameters.Add)];
        string condition = $"f.id > {parameters.Add(cursor.Id)}";
        for (int i = keys.Count - 1; i >= 0; i--)
        {
            string same = $"({sort[i]} IS {values[i]} AND {condition})";
            if (cursor.Values[i] is null)
            {
                condition = same;
                continue;
            }

            string beyond = $"{sort[i]} {(keys[i].Descending ? '<' : '>')} {values[i]}";
            condition = keys[i].Property.IsRequired
                ? $"({sort[i]} {(keys[i].Descending ? "<=" : ">=")} {values[i]} AND ({beyond} OR {same}))"
                : $"({beyond} OR {sort[i]} IS NULL OR {same})";
        }

        return condition;
    }
}
