using GraphQL.DataLoader;

namespace Graph.Api.Loading;

/// <summary>Going on with what a loader answers.</summary>
internal static class LoaderResults
{
    /// <summary>What follows from a loader's answer; may itself be a loader's answer to come.</summary>
    public static IDataLoaderResult Then<T>(this IDataLoaderResult<T> result, Func<T, object?> next) => new Continued<T>(result, next);

    /// <summary>What follows from several values of which each is there already or a loader's answer to come.</summary>
    public static object? WhenAll(IReadOnlyList<object?> values, Func<IReadOnlyList<object?>, object?> next) =>
        values.Any(value => value is IDataLoaderResult) ? new Gathered(values, next) : next(values);

    private sealed class Gathered(IReadOnlyList<object?> values, Func<IReadOnlyList<object?>, object?> next) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            object?[] gathered = [.. values];

            // Round by round, as what one loader answers may be what another has yet to; what is asked for in one round is read side by side.
            while (gathered.Any(value => value is IDataLoaderResult))
                gathered = await Task.WhenAll(gathered.Select(value => value is IDataLoaderResult pending ? pending.GetResultAsync(cancellationToken) : Task.FromResult(value)));
            return next(gathered);
        }
    }

    private sealed class Continued<T>(IDataLoaderResult<T> result, Func<T, object?> next) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => next(await result.GetResultAsync(cancellationToken));
    }
}
