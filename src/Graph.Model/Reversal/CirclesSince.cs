namespace Graph.Model;

/// <summary>Finds later changes because of which taking back others would close a circle where there can't be one: they recorded what leads back.</summary>
/// <remarks>Of a circle that was not there just before the first of the changes that are taken back, at least one edge will be told otherwise than it was then. Where none is, the circle was there before.</remarks>
/// <param name="store">What is known.</param>
/// <param name="maySee">Whether a property may be seen.</param>
internal sealed class CirclesSince(IGraphStore store, Func<PropertyDefinition, bool> maySee)
{
    /// <summary>Finds them.</summary>
    /// <param name="plan">What is taken back, with nothing else that rests on it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The changes, and a circle that would be closed without taking them back, in words; null where there is none.</returns>
    public async Task<(IReadOnlyList<ChangeInfo> Changes, string? Circle)> FindAsync(ReversalPlan plan, CancellationToken cancellationToken)
    {
        if (plan.IsOfTheLast)
            return ([], null);

        CirclesAgain again = new(store, plan.Steps);
        List<ChangeInfo> changes = [];
        string? words = null;
        ToldSince told = new(store, plan);
        foreach (IReadOnlyList<Edge> circle in await again.FindAsync(cancellationToken))
        {
            await told.ReadAsync(circle.Select(edge => edge.Id), cancellationToken);
            ChangeInfo[] since = [.. circle.Select(edge => told.Since(edge.Id)).OfType<ChangeInfo>()];
            changes.AddRange(since);
            if (since.Length > 0)
                words ??= CircleSearch.Chain(circle, await again.NamesAsync(circle, maySee, cancellationToken));
        }

        return (changes, words);
    }
}
