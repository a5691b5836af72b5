using System.Globalization;

namespace Graph.Api.Guard;

/// <summary>Refuses queries that are too large before the library parses them, in time linear in their length.</summary>
public static class QueryGuard
{
    /// <summary>What is too large about a query, as a sentence; null where nothing is.</summary>
    /// <param name="text">The query as it was sent; anything at all.</param>
    /// <param name="limits">The limits.</param>
    public static string? Check(string text, QueryLimits limits)
    {
        if (text.Length > limits.Text)
            return TooMany("characters", limits.Text);

        DocumentScanner scanner = new(text, limits);
        scanner.Scan();
        return scanner.Problem ?? new FragmentExpansion(limits).Check(scanner.Definitions);
    }

    internal static string TooMany(string what, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The query has more than {limit} {what}. Ask for less at once, or in several requests.");
}
