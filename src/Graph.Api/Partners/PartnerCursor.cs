using Graph.Analysis.Partners;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Partners;

/// <summary>Where an organisation stands in what partner search found: by what the list is sorted by, so that a page goes on rightly where the list has changed.</summary>
internal static class PartnerCursor
{
    /// <summary>The cursor of a row, as callers see it.</summary>
    public static string Write(PartnerKey row, PartnerOrder order) => new Cursor(List(order), row.Organisation, row.Rank, row.Name).ToString();

    /// <summary>Reads a cursor.</summary>
    /// <exception cref="QueryProblem">The text is none of this order.</exception>
    public static PartnerKey Read(string text, PartnerOrder order) => Cursor.Read(text, List(order), values: 2) is { Id: var organisation, Values: [long rank, string name] }
        ? new(rank, name, organisation)
        : throw QueryProblem.InvalidCursor();

    private static string List(PartnerOrder order) => $"partners {order}";
}
