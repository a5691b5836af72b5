using Graph.Analysis;
using Graph.Api.Loading;
using GraphQL;

namespace Graph.Api.Computing;

/// <summary>Fields that take long: they wait for one of a few places, end with the request, and let it be followed.</summary>
internal static class ComputingFields
{
    /// <summary>Works something out for this request alone.</summary>
    /// <param name="context">The field.</param>
    /// <param name="step">What is worked out, in plain words; whoever follows the request reads it.</param>
    /// <param name="compute">Works it out.</param>
    public static Task<T> ComputeAsync<T>(this IResolveFieldContext context, string step, Func<IProgress<Advance>, CancellationToken, T> compute)
    {
        QueryScope scope = QueryScope.Of(context);
        IProgress<Advance> progress = scope.Progress.Begin(step);
        return scope.Services.Computations.RunAsync(token => compute(progress, token), context.CancellationToken);
    }

    /// <summary>Works something out once for all requests that ask for it at the same time.</summary>
    /// <param name="context">The field.</param>
    /// <param name="results">Where it is kept.</param>
    /// <param name="key">What it is kept under.</param>
    /// <param name="step">What is worked out, in plain words; whoever follows the request reads it.</param>
    /// <param name="compute">Works it out.</param>
    public static Task<T> ShareAsync<T>(this IResolveFieldContext context, SharedResults<object> results, object key, string step, Func<IProgress<Advance>, CancellationToken, T> compute)
        where T : class
    {
        QueryScope scope = QueryScope.Of(context);
        return results.GetAsync(
            key,
            (reports, abandoned) => scope.Services.Computations.RunAsync(token => compute(reports, token), abandoned),
            scope.Progress.Begin(step),
            context.CancellationToken);
    }
}
