using Graph.Analysis.Snapshot;
using Graph.Analysis.Warnings;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;

namespace Graph.Api.Warnings;

/// <summary>Reads the entries of the feed.</summary>
internal static class FeedReader
{
    /// <summary>How many partnerships, the worst, have entries.</summary>
    private const int MaximumWarnings = 200;

    /// <summary>How many entries there are at most.</summary>
    private const int MaximumEntries = 500;

    private static readonly WarningKind[] Ahead = [WarningKind.Leaving, WarningKind.ContactLapsing];

    /// <summary>
    /// The feed of everything, or of a place. Who will leave and, compared with an earlier day, why the class of a partnership is worse or soon will be, the newest
    /// first. What no one date explains is left out: it would have no date, and be another entry every day.
    /// </summary>
    public static async Task<FeedContent> ReadAsync(QueryScope scope, AnalysisSession session, DateOnly from, string? place, CancellationToken cancellationToken)
    {
        ReadPoint at = new(session.AsOf);
        PlaceReach? reach = await PlaceArgument.ReadAsync(scope, place, session, at, cancellationToken);
        WarningRanking ranking = await EarlyWarningsFeature.FindAsync(scope, session, from, cancellationToken);
        IReadOnlyList<EarlyWarning> warnings = ranking.Write(ranking.Listed(reach?.Organisations, kinds: null, grewWorse: null).Where(row => row.IsClassWorse || row.HasAny(Ahead)).Take(MaximumWarnings));
        (EarlyWarning Warning, WarningReason Reason, string Id)[] entries = [.. warnings
            .SelectMany(warning => warning.Reasons, (warning, reason) => (Warning: warning, Reason: reason, Id: FeedEntry.IdOf(warning.Partnership, reason)))
            .Where(entry => entry.Reason.Since is not null && IsTold(entry.Warning, entry.Reason))
            .OrderByDescending(entry => entry.Reason.Since)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal)
            .Take(MaximumEntries)];

        HashSet<string> named = new(entries.SelectMany(entry => entry.Warning.Parties.Concat(WarningWording.NamesNeeded(entry.Reason))), StringComparer.Ordinal);
        if (place is not null)
            named.Add(place);
        Dictionary<string, Fact> nodes = await scope.Facts.NodesAsync(named, at, cancellationToken);
        return new(place, place is null ? null : NameOf(place), [.. entries.Select(entry => new FeedEntry(
            entry.Id,
            entry.Reason.Since!.Value,
            Title(entry.Warning, NameOf),
            WarningWording.Sentence(entry.Reason, NameOf),
            entry.Warning.Partnership))]);

        string? NameOf(string id) => nodes.TryGetValue(id, out Fact? node) ? NodeNames.NameOf(node, scope) : null;
    }

    private static bool IsTold(EarlyWarning warning, WarningReason reason) =>
        Ahead.Contains(reason.Kind) || (reason.Kind < WarningKind.Ageing && (warning.Now is not { } now || now.Class < warning.Before?.Class));

    private static string Title(EarlyWarning warning, Func<string, string?> nameOf) =>
        Caption.OfOthers(warning.Parties.Select(party => nameOf(party) ?? "an organisation")) ?? "A partnership without parties";
}
