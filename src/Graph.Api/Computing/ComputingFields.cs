using System.Runtime.CompilerServices;
using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;
using Graph.Api.Loading;
using GraphQL;

namespace Graph.Api.Computing;

/// <summary>What looks at everything that is known: worked out once for all who ask, on the threads for long work, and kept.</summary>
internal static class ComputingFields
{
    /// <summary>Works something out once for all requests that ask for it at the same time, and keeps it.</summary>
    /// <param name="context">The field.</param>
    /// <param name="answers">Where it is kept.</param>
    /// <param name="key">What it is kept under: all that it depends on beside what is known.</param>
    /// <param name="step">What is worked out, in plain words, for the person who follows the request.</param>
    /// <param name="compute">Works it out.</param>
    /// <param name="cost">What it costs.</param>
    public static Task<T> ShareAsync<T>(this IResolveFieldContext context, SharedResults<object> answers, object key, string step, Func<IProgress<Advance>, CancellationToken, T> compute, int cost = Costs.Everything) =>
        QueryScope.Of(context).ShareAsync(answers, key, step, compute, context.CancellationToken, cost);

    /// <summary>The same, kept with what is known.</summary>
    public static Task<T> ShareAsync<T>(this IResolveFieldContext context, AnalysisSession session, object question, string step, Func<IProgress<Advance>, CancellationToken, T> compute, int cost = Costs.Everything) =>
        context.ShareAsync(session.Projection.Answers, session.KeyOf(question), step, compute, cost);

    /// <summary>The same for a request that is not GraphQL.</summary>
    public static async Task<T> ShareAsync<T>(this QueryScope scope, SharedResults<object> answers, object key, string step, Func<IProgress<Advance>, CancellationToken, T> compute, CancellationToken cancellationToken, int cost = Costs.Everything)
    {
        if (answers.TryGet(key, out StrongBox<T>? kept))
        {
            scope.Charge(cost, isKept: true);
            return kept.Value!;
        }

        IProgress<Advance> progress = scope.Progress.Begin(step);
        scope.Charge(cost);
        return (await answers.GetAsync(
            key,
            (reports, abandoned) => Task.FromResult(new StrongBox<T>(compute(reports, abandoned))),
            progress,
            scope.Services.Gate.Threads,
            cancellationToken)).Value!;
    }

    /// <summary>The answer to a question if it is kept; otherwise null, and it has to be worked out.</summary>
    public static T? Kept<T>(this IResolveFieldContext context, AnalysisSession session, object question)
        where T : class
    {
        if (!session.Projection.Answers.TryGet(session.KeyOf(question), out StrongBox<T>? kept))
            return null;
        QueryScope.Of(context).Charge(Costs.Everything, isKept: true);
        return kept.Value;
    }
}
