namespace Graph.Store.Neo4j;

/// <summary>The condition for what comes after a cursor, where unknown values come last.</summary>
internal static class Keyset
{
    public static string After(ListCursor cursor, IReadOnlyList<SortKey> keys, IReadOnlyList<string> sort, ListParameters parameters)
    {
        string condition = $"v.id > {parameters.Add(cursor.Id)}";
        for (int i = keys.Count - 1; i >= 0; i--)
        {
            if (cursor.Values[i] is not { } value)
            {
                condition = $"({sort[i]} IS NULL AND {condition})";
                continue;
            }

            string parameter = parameters.Add(value);
            string beyond = $"{sort[i]} {(keys[i].Descending ? '<' : '>')} {parameter}";
            string same = $"({sort[i]} = {parameter} AND {condition})";

            // The first condition of the shorter form is there for an index.
            condition = keys[i].Property.IsRequired
                ? $"({sort[i]} {(keys[i].Descending ? "<=" : ">=")} {parameter} AND ({beyond} OR {same}))"
                : $"({beyond} OR {sort[i]} IS NULL OR {same})";
        }

        return condition;
    }
}
