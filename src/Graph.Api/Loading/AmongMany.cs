using Graph.Api.Computing;
using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>Reads pages of those facts of a list that are among some, where these are too many to be named in the question to the store: the list is read on, and the others are left out.</summary>
internal static class AmongMany
{
    /// <summary>As many ids go into a question to the store.</summary>
    public const int MostNamed = 50_000;

    /// <summary>A page. Where most of the list is among them, as in a place that most of it is in, it takes a read or a few.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="query">The list, and which part of it. Its total is that of those that are among them, and is kept with what is known.</param>
    /// <param name="key">What tells them from others.</param>
    /// <param name="isAmong">Whether a fact is among them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Page> PageAsync(QueryScope scope, ListQuery query, object key, Predicate<Fact> isAmong, CancellationToken cancellationToken)
    {
        scope.Charge(Costs.Everything);
        ListQuery whole = query with { First = ListQuery.MaximumFirst, CountTotal = false };
        List<PageItem> items = [];
        bool more = false;
        if (query.First > 0)
        {
            await foreach (Page page in scope.Store.PagesAsync(whole, cancellationToken))
            {
                items.AddRange(page.Items.Where(item => isAmong(item.Fact)).Take(query.First + 1 - items.Count));
                scope.Work.Add(Costs.Reading(page.Items.Count));
                more = items.Count > query.First;
                if (more)
                    break;
            }
        }

        return new([.. items.Take(query.First)], more, query.CountTotal ? (await CountAsync()).Value : null);

        ValueTask<Count> CountAsync() => scope.KeptAsync(scope.Services.Projections.Current, (nameof(AmongMany), key, whole with { After = null }), Costs.Everything, async () =>
        {
            long count = 0;
            await foreach (Page page in scope.Store.PagesAsync(whole with { After = null }, cancellationToken))
                count += page.Items.Count(item => isAmong(item.Fact));
            return new Count(count);
        });
    }

    private sealed record Count(long Value);
}
