namespace Graph.Model;

/// <summary>Where a fact stands in a list: what the list is sorted by, and the fact's id.</summary>
/// <param name="Values">What each sort key was: a string, a long or null.</param>
/// <param name="Id">The fact's id.</param>
public sealed record ListCursor(object?[] Values, string Id)
{
    /// <summary>Writes a cursor, with the name of its list.</summary>
    public string Format(ListQuery query) => new Cursor(NameOf(query), Id, Values).ToString();

    /// <summary>Reads the cursor of a query; null where it has none.</summary>
    /// <exception cref="StoreException">It is no cursor of this list.</exception>
    public static ListCursor? Of(ListQuery query) => query.After is null ? null
        : Cursor.Read(query.After, NameOf(query), query.OrderBy.Count) is { } cursor ? new([.. cursor.Values], cursor.Id)
        : throw new StoreException(StoreError.InvalidCursor, "The cursor does not belong to this list. Start without a cursor, and keep the type and the order the same on every page.");

    private static string NameOf(ListQuery query) =>
        string.Join(' ', query.OrderBy.Select(key => $"{key.Property.ColumnName}{(key.Descending ? '-' : '+')}").Prepend(query.Type.TableName));
}
