using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>Records what a mutation decides, under the store's lock: what two requests say at the same moment is recorded by one of them, and the other finds it.</summary>
internal static class Writing
{
    /// <summary>Decides and records.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="attribution">What history keeps beside the facts.</param>
    /// <param name="decide">Decides. It may be called again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Outcome> WriteAsync(QueryScope scope, Attribution attribution, Func<CancellationToken, Task<Decided>> decide, CancellationToken cancellationToken)
    {
        if (attribution.Errors.Count > 0)
            return Outcome.Refused(attribution.Errors);

        Decided? decided = null;
        try
        {
            ChangeResult? result = await scope.Store.DecideAsync(async token =>
            {
                decided = await decide(token);
                return decided is { Errors.Count: 0, Operations.Count: > 0 } ? attribution.ToChangeset(scope.Services.Actor, decided.Operations) : null;
            }, cancellationToken);
            IReadOnlyList<string> notes = [.. decided!.Notes, .. attribution.Notes];
            return decided.Errors.Count > 0
                ? Outcome.Refused(decided.Errors, notes)
                : new(decided.Facts, result is { ChangedAnything: true } ? result.Sequence : null, [], notes);
        }
        catch (StoreException refused) when (refused.Error == StoreError.InvalidFact)
        {
            return Outcome.Refused([new InvalidInputError(refused.Message, null)]);
        }
    }
}
