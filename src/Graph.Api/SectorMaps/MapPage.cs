using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.SectorMaps;

/// <summary>Pages of the lists of a sector map, which is drawn whole: a cursor names its row.</summary>
internal static class MapPage
{
    /// <summary>The page that a field asks for.</summary>
    /// <param name="context">The field.</param>
    /// <param name="rows">The whole list.</param>
    /// <param name="list">The name of the list.</param>
    /// <param name="idOf">What tells a row from all others.</param>
    /// <exception cref="QueryProblem">The cursor is not of a row of this list.</exception>
    public static Connection Of<T>(IResolveFieldContext context, IReadOnlyList<T> rows, string list, Func<T, string> idOf)
    {
        int start = ReadArguments.Value(context, "after") is string after ? PlaceOf(after) + 1 : 0;
        T[] shown = [.. rows.Skip(start).Take(ReadArguments.First(context))];
        QueryScope.Of(context).Spend(shown.Length);
        return new(
            [.. shown.Select(row => new ConnectionRow(context.Seen(row), new Cursor(list, idOf(row)).ToString()))],
            start + shown.Length < rows.Count,
            start > 0,
            rows.Count);

        int PlaceOf(string cursor)
        {
            string? id = Cursor.Read(cursor, list, values: 0)?.Id;
            return rows.Select(idOf).ToList().IndexOf(id!) is >= 0 and int place ? place : throw QueryProblem.InvalidCursor();
        }
    }
}
