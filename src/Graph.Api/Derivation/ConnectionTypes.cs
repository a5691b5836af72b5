using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The types of connections, as the Relay cursor connections specification has them.</summary>
internal static class ConnectionTypes
{
    /// <summary>Adds the page information that all connections share.</summary>
    public static void DeclarePageInfo(SchemaParts parts)
    {
        ObjectGraphType page = parts.AddObject("PageInfo", "The position of a page in its list.");
        page.Declare("hasNextPage", "Boolean!", "Whether there are rows after this page.", context => Of(context).HasNextPage);
        page.Declare("hasPreviousPage", "Boolean!", "Whether there are rows before this page.", context => Of(context).HasPreviousPage);
        page.Declare("startCursor", "String", "The cursor of the first row; null if the page is empty.", context => Of(context).Rows is [var row, ..] ? row.Cursor : null);
        page.Declare("endCursor", "String", "The cursor of the last row, to use as \"after\" for the next page; null if the page is empty.", context => Of(context).Rows is [.., var row] ? row.Cursor : null);
    }

    /// <summary>Adds the connection of rows of a type.</summary>
    /// <returns>The connection's type.</returns>
    public static string Declare(SchemaParts parts, string rowType)
    {
        ObjectGraphType edge = parts.AddObject($"{rowType}Edge", $"A row of {rowType}Connection.");
        edge.Declare("cursor", "String!", "The position of the row in the list. Do not read meaning into it.", context => context.Parent<ConnectionRow>().Cursor);
        edge.Declare("node", $"{rowType}!", "The item in the row.", context => context.Parent<ConnectionRow>().Node);

        ObjectGraphType connection = parts.AddObject($"{rowType}Connection", $"One page of a list of {rowType}.");
        connection.Declare("totalCount", "Int!", "The number of rows in the whole list.", context => Of(context).TotalCount);
        connection.Declare("edges", $"[{rowType}Edge!]!", "The rows with their cursors.", context => Of(context).Rows);
        connection.Declare("nodes", $"[{rowType}!]!", "The rows.", context => Of(context).Rows.Select(row => row.Node));
        connection.Declare("pageInfo", "PageInfo!", "The position of the page in the list.", Of);
        return connection.Name;
    }

    /// <summary>Whether the query asks for the count of all rows.</summary>
    public static bool AsksForTotal(IResolveFieldContext context) => AsksFor(context, "totalCount");

    /// <summary>Whether the query asks for a field of the connection.</summary>
    public static bool AsksFor(IResolveFieldContext context, string name) =>
        context.SubFields is { } fields && fields.Values.Any(field => field.Field.Name.Value == name);

    private static Connection Of(IResolveFieldContext context) => context.Parent<Connection>();
}
