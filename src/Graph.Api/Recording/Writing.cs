using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>Records what a mutation decides, under the store's lock: what two requests say at the same moment is recorded by one of them, and the other finds it.</summary>
internal static class Writing
{
    /// <summary>Decides and records.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="attribution">What history keeps beside the facts.</param>
    /// <param name="key">The key of the request; null where it has none.</param>
    /// <param name="decide">Decides. It may be called again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Outcome> WriteAsync(QueryScope scope, Attribution attribution, RequestKey? key, Func<CancellationToken, Task<Decided>> decide, CancellationToken cancellationToken)
    {
        if (key?.Problem() is { } problem)
            return Outcome.Refused([problem]);
        if (attribution.Errors.Count > 0)
            return Outcome.Refused(attribution.Errors);

        Outcome? outcome = null;
        KeptRequest? kept = null;
        try
        {
            ChangeResult? result = await scope.Store.DecideAsync(async token =>
            {
                kept = key is null ? null : await scope.Store.FindRequestAsync(key.Key, token);
                if (kept is not null)
                    return null;

                Decided decided = await decide(token);
                IReadOnlyList<string> notes = [.. decided.Notes, .. attribution.Notes];
                outcome = decided.Errors.Count > 0 ? Outcome.Refused(decided.Errors, notes) : new(decided.Facts, null, [], notes);
                if (decided.Errors.Count > 0 || (decided.Operations.Count == 0 && key is null))
                    return null;

                Changeset changeset = attribution.ToChangeset(scope.Services.Actor, decided.Operations);
                return key is null ? changeset : changeset with { Request = key.With(KeptAnswer.Of(await NextAsync(scope.Store, decided, token), decided, notes)) };
            }, cancellationToken);

            // Nobody has to wait while the first answer is put together again.
            if (kept is not null)
                return await key!.AnswerAsync(kept, scope.Store, cancellationToken);
            return result is { ChangedAnything: true } ? outcome! with { Change = result.Sequence } : outcome!;
        }
        catch (StoreException refused) when (refused.Error == StoreError.InvalidFact)
        {
            return Outcome.Refused([new InvalidInputError(refused.Message, null)]);
        }
    }

    // Nobody else writes until it is recorded.
    private static async Task<long?> NextAsync(IGraphStore store, Decided decided, CancellationToken cancellationToken) =>
        decided.Operations.Count > 0 ? await store.GetHeadAsync(cancellationToken) + 1 : null;
}
