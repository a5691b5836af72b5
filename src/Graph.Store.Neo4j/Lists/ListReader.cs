namespace Graph.Store.Neo4j;

/// <summary>Reads pages of lists.</summary>
internal static class ListReader
{
    /// <exception cref="ArgumentException">The query asks for what makes no sense.</exception>
    /// <exception cref="StoreException">The cursor is none of this list.</exception>
    public static async Task<Page> ReadAsync(QueryClient client, ListQuery query, CancellationToken cancellationToken)
    {
        if (query.First is < 0 or > ListQuery.MaximumFirst)
            throw new ArgumentOutOfRangeException(nameof(query), query.First, $"A page has 0 to {ListQuery.MaximumFirst} facts.");

        TypeCypher type = TypeCypher.Of(query.Type);
        string[] sort = [.. query.OrderBy.Select(key => SortExpression.Of(type.Encoding.ValueOf(key.Property)))];
        ListParameters parameters = new();
        ListConditions conditions = new(type, parameters);
        foreach (Filter filter in query.Where)
            conditions.Add(filter);
        ListCursor? cursor = ListCursor.Of(query);

        PointParameters point = await PointParameters.ResolveAsync(client, query.At, cancellationToken);
        long? total = null;
        if (query.CountTotal)
        {
            List<object?[]> counted = await client.ReadAsync(new(Fill("read/count", type, conditions), [.. point.All, .. parameters.All]), cancellationToken);
            (long known, total) = StoredValues.Only(counted, row => ((long)row[0]!, (long)row[1]!));
            point = point with { Known = known };
        }

        if (cursor is not null)
            conditions.And(Keyset.After(cursor, query.OrderBy, sort, parameters));
        string text = Fill("read/list", type, conditions)
            .Replace("«sorted»", string.Concat(sort.Select((expression, i) => FormattableString.Invariant($"{expression} AS sorted{i}, "))), StringComparison.Ordinal)
            .Replace("«order»", string.Join(", ", sort.Select((expression, i) => Order(expression, query.OrderBy[i])).Append("v.id")), StringComparison.Ordinal);
        List<object?[]> rows = await client.ReadAsync(new(text, [.. point.All, .. parameters.All, ("limit", query.First + 1), ("properties", type.Properties)]), cancellationToken);

        PageItem[] items = [.. rows.Take(query.First).Select(row => ItemOf(row, type, query))];
        return new(items, rows.Count > query.First, total);
    }

    private static string Fill(string file, TypeCypher type, ListConditions conditions) => CypherFile.For(file, type)
        .Replace("«links»", conditions.Links, StringComparison.Ordinal)
        .Replace("«where»", conditions.Where, StringComparison.Ordinal);

    // Cypher sorts what is unknown as the greatest, so that it would come first in a descending list.
    private static string Order(string expression, SortKey key) => key switch
    {
        { Descending: false } => expression,
        { Property.IsRequired: true } => $"{expression} DESC",
        _ => $"{expression} IS NULL, {expression} DESC",
    };

    private static PageItem ItemOf(object?[] row, TypeCypher type, ListQuery query)
    {
        Fact fact = type.Encoding.Decode((object?[])row[^1]!);
        return new(fact, new ListCursor(row[..query.OrderBy.Count], fact.Id).Format(query));
    }
}
