using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>Refuses ids that nothing has, wherever a question takes some: an answer with nothing in it would not tell that the id is wrong.</summary>
internal static class KnownIds
{
    /// <summary>Checks that all ids are those of nodes that are known, whether they have ended or not.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="argument">What the argument is called.</param>
    /// <param name="ids">The ids.</param>
    /// <param name="at">When it is asked about; the day does not matter.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="types">What they may be; none for any node.</param>
    /// <exception cref="QueryProblem">One is not.</exception>
    public static async Task CheckAsync(QueryScope scope, string argument, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken, params FactType[] types)
    {
        string[] fitting = [.. ids.Where(id => id.Length <= FactId.MaximumLength && Ontology.OfId(id) is { IsNode: true } type && (types.Length == 0 || types.Contains(type)))];
        Dictionary<string, Fact> known = fitting.Length == 0 ? [] : await scope.Facts.NodesAsync(fitting, at with { AsOf = null }, cancellationToken);
        if (ids.FirstOrDefault(id => !known.ContainsKey(id)) is not { } unknown)
            return;
        string what = types.Length == 0 ? "anything that is known" : $"a known {string.Join(" or ", types.Select(Nouns.Of))}";
        throw QueryProblem.BadInput($"\"{(unknown.Length > FactId.MaximumLength ? unknown[..20] + "…" : unknown)}\" in \"{argument}\" is not the id of {what}. Use search to find the id.");
    }
}
