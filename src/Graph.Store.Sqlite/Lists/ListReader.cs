using Microsoft.Data.Sqlite;

namespace Graph.Store.Sqlite;

/// <summary>Reads pages of lists.</summary>
internal static class ListReader
{
    /// <exception cref="ArgumentException">The query asks for what makes no sense.</exception>
    /// <exception cref="StoreException">The cursor is none of this list.</exception>
    public static Page Read(Session session, ListQuery query)
    {
        if (query.First is < 0 or > ListQuery.MaximumFirst)
            throw new ArgumentOutOfRangeException(nameof(query), query.First, $"A page has 0 to {ListQuery.MaximumFirst} facts.");

        FactTable table = FactTables.Of(query.Type);
        string[] sort = [.. query.OrderBy.Select(key => SortExpression.Of(table.ColumnOf(key.Property)))];
        PointSql point = PointSql.Resolve(session, query.At);
        SqlParameters parameters = new();
        parameters.AddRange(point.Parameters);
        FilterSql filters = new(table, point, parameters);
        string where = string.Join(" AND ", query.Where.Select(filters.Where).Prepend($"({point.Where("f")})"));

        long? total = query.CountTotal
            ? session.Scalar<long>($"SELECT count(*) FROM {table.Name} AS f WHERE {where}", parameters.All)
            : null;

        string after = ListCursor.Of(query) is { } cursor ? $" AND {Keyset.After(cursor, query.OrderBy, sort, parameters)}" : "";
        string order = string.Join(", ", sort.Select((expression, i) => $"{expression} {(query.OrderBy[i].Descending ? "DESC" : "ASC")} NULLS LAST").Append("f.id"));
        string sql = $"""
            SELECT {string.Concat(sort.Select(expression => expression + ", "))}{table.ReadColumns}
            FROM {table.Name} AS f
            WHERE {where}{after}
            ORDER BY {order}
            LIMIT {parameters.Add(query.First + 1)}
            """;
        return ReadPage(session, sql, parameters, query, table, total);
    }

    private static Page ReadPage(Session session, string sql, SqlParameters parameters, ListQuery query, FactTable table, long? total)
    {
        List<PageItem> items = new(query.First);
        bool hasMore = false;
        using SqliteDataReader row = session.Command(sql, parameters.All).ExecuteReader();
        while (!hasMore && row.Read())
        {
            if (items.Count == query.First)
            {
                hasMore = true;
                continue;
            }

            object?[] values = new object?[query.OrderBy.Count];
            for (int i = 0; i < values.Length; i++)
                values[i] = row.IsDBNull(i) ? null : row.GetValue(i);
            Fact fact = table.Read(row, values.Length);
            items.Add(new(fact, new ListCursor(values, fact.Id).Format(query)));
        }

        return new(items, hasMore, total);
    }
}
