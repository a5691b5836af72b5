using Graph.Model;

namespace Graph.Import.Commands;

/// <summary>Works out what it takes to make two records one, or to part them, and does it.</summary>
internal static class DecidedPlan
{
    /// <summary>Records what a plan says; a dry run, or a plan that can't be, records nothing.</summary>
    /// <param name="store">The store.</param>
    /// <param name="dryRun">Whether to change nothing.</param>
    /// <param name="why">The reason, for the history; null where nobody gives one.</param>
    /// <param name="plan">Works it out. Asked while the store lets no other writer in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<(T Plan, ChangeResult? Result)> CarryOutAsync<T>(IGraphStore store, bool dryRun, string? why, Func<CancellationToken, Task<T>> plan, CancellationToken cancellationToken)
        where T : SamenessPlan
    {
        if (dryRun)
            return (await plan(cancellationToken), null);
        T? decided = null;
        ChangeResult? result = await store.DecideAsync(
            async token => (decided = await plan(token)).Problem is null ? new(Environment.UserName, decided.Operations) { Why = why } : null,
            cancellationToken);
        return (decided!, result);
    }
}
