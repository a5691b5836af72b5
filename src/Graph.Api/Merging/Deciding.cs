using Graph.Api.Loading;
using Graph.Api.Recording;

namespace Graph.Api.Merging;

/// <summary>What merging, parting and judging have in common: a dry run decides and records nothing.</summary>
internal static class Deciding
{
    /// <summary>Decides, and records what is decided unless the input only asks what would happen.</summary>
    public static async Task<Outcome> WriteAsync(QueryScope scope, IDictionary<string, object?> input, Func<CancellationToken, Task<Decided>> decide, CancellationToken cancellationToken)
    {
        Attribution attribution = new(input);
        if (!input.IsDryRun())
            return await Writing.WriteAsync(scope, attribution, key: null, decide, cancellationToken);
        if (attribution.Errors.Count > 0)
            return Outcome.Refused(attribution.Errors);
        Decided decided = await decide(cancellationToken);
        return decided.Errors.Count > 0 ? Outcome.Refused(decided.Errors) : new Outcome(decided.Facts, null, [], decided.Notes);
    }

    /// <summary>Nothing is recorded.</summary>
    public static Decided Refused(string problem, string? field) => new([], [], [new InvalidInputError(problem, field)], []);
}
