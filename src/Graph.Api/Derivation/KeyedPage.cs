using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Derivation;

/// <summary>A page of a list that is put together in memory, in order of a number and then of id. It goes on rightly where rows have come or gone since the page before.</summary>
/// <param name="Rows">What is on the page.</param>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="HasPreviousPage">Whether some came before.</param>
/// <param name="TotalCount">How many there are in all.</param>
internal sealed record KeyedPage(IReadOnlyList<ConnectionRow> Rows, bool HasNextPage, bool HasPreviousPage, long? TotalCount) : Connection(Rows, HasNextPage, HasPreviousPage, TotalCount)
{
    /// <summary>The page that "first" and "after" ask for, counted as rows of the answer.</summary>
    /// <param name="context">The field.</param>
    /// <param name="list">The name of the list, and of its order where it has several.</param>
    /// <param name="all">All rows, in any order.</param>
    /// <param name="keyOf">What a row is sorted by, the least first.</param>
    /// <param name="idOf">The id of a row.</param>
    /// <param name="at">When it is asked about.</param>
    /// <exception cref="QueryProblem">"after" is not a cursor of the list.</exception>
    public static KeyedPage Of<T>(IResolveFieldContext context, string list, IEnumerable<T> all, Func<T, long> keyOf, Func<T, string> idOf, ReadPoint at)
    {
        T[] sorted = [.. all.OrderBy(keyOf).ThenBy(idOf, StringComparer.Ordinal)];
        int start = ReadArguments.Value(context, "after") is not string after ? 0
            : Cursor.Read(after, list, values: 1) is { Id: var last, Values: [long key] }
                ? SortedRows.CountBefore(sorted, row => keyOf(row).CompareTo(key) is var order and not 0 ? order : string.CompareOrdinal(idOf(row), last), inclusive: true)
                : throw QueryProblem.InvalidCursor();
        T[] shown = [.. sorted.Skip(start).Take(ReadArguments.First(context))];
        QueryScope.Of(context).Spend(shown.Length);
        return new(
            [.. shown.Select(row => new ConnectionRow(new Seen<T>(row, at), new Cursor(list, idOf(row), keyOf(row)).ToString()))],
            start + shown.Length < sorted.Length,
            start > 0,
            sorted.Length);
    }
}
