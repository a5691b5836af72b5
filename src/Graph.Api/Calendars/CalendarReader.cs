using Graph.Analysis.Endings;
using Graph.Analysis.Memory;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Stewardship;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Api.Memory;
using Graph.Api.Partnerships;
using Graph.Api.Places;
using Graph.Api.Stewardship;
using Graph.Model;

namespace Graph.Api.Calendars;

/// <summary>Reads what a stewardship group is to be reminded of: what lapses, what somebody undertook to do, decisions to look at again, and the next meeting. What is overdue is left out: a reminder of a day that is past reminds nobody.</summary>
internal static class CalendarReader
{
    /// <summary>The most entries of a kind.</summary>
    private const int Most = 500;

    /// <summary>How long before something lapses there is still time to do something about it, in days.</summary>
    private const int TimeToAct = 28;

    /// <summary>How long before something is due somebody is reminded, in days.</summary>
    private const int TimeToFinish = 7;

    /// <summary>The entries, in order of the day.</summary>
    /// <exception cref="QueryProblem">The place or a theme is not known.</exception>
    public static async Task<IReadOnlyList<CalendarEntry>> ReadAsync(QueryScope scope, CalendarQuestion question, CancellationToken cancellationToken)
    {
        ReadPoint at = new(scope.Today);
        AnalysisSession session = scope.SessionNow(at);
        DateOnly to = scope.Today.AddDays(question.Days);
        PlaceReach? place = await PlaceArgument.ReadAsync(scope, question.Place, session, at, cancellationToken);
        PartnershipsAbout? about = await PartnershipsAbout.ReadAsync(scope, question.Themes, question.Sectors.ToHashSet(), question.Classes.ToHashSet(), session, at, cancellationToken);
        Lapse[] lapses = [.. LapsesFeature.Find(scope, session, (scope.Today, to), place, about, cancellationToken).Take(Most)];
        RecordedMemory memory = await MemoryQuestion.MemoryAsync(scope, session, at, cancellationToken);
        MemoryReach? reach = await new MemoryQuestion(scope, at, session, memory).InPlaceAsync(place, cancellationToken);
        ActionStanding[] actions = [.. memory.Of<Model.Action>().Where(action => reach?.Has(action) is not false).Select(action => ActionStanding.Of(memory, action, scope.Today)).OfType<ActionStanding>()
            .Where(action => action.Status != ActionStatus.Done && action.Due is { } due && due.LastDay >= scope.Today && due.LastDay <= to).OrderBy(action => action.Due!.Value.LastDay).ThenBy(action => action.Action, StringComparer.Ordinal).Take(Most)];
        DecisionReview[] reviews = [.. DecisionReview.Find(memory, scope.Today, to, reach).Where(review => review.DaysOverdue is null).OrderBy(review => review.Review.LastDay).ThenBy(review => review.Decision, StringComparer.Ordinal).Take(Most)];

        HashSet<string> named = new(
            [.. lapses.SelectMany(EndingWording.NamesNeeded), .. actions.SelectMany(ActionWording.NamesNeeded), .. actions.Select(action => action.Action), .. reviews.SelectMany(DecisionWording.NamesNeeded), .. reviews.Select(review => review.Decision)],
            StringComparer.Ordinal);
        Dictionary<string, Fact> nodes = await scope.Facts.NodesAsync(named, at with { AsOf = null }, cancellationToken);
        string? NameOf(string id) => nodes.TryGetValue(id, out Fact? node) ? NodeNames.NameOf(node, scope) : null;

        List<CalendarEntry> entries =
        [
            .. lapses.Select(lapse => new CalendarEntry(StableUrn.Of($"lapse\n{lapse.Kind}\n{lapse.Id}"), lapse.On, EndingWording.Write(lapse, NameOf), ViewOf(lapse), TimeToAct)),
            .. actions.Select(action => new CalendarEntry(StableUrn.Of($"action\n{action.Action}"), action.Due!.Value.LastDay, $"{NameOf(action.Action)}: {ActionWording.Write(action, NameOf)}", $"record/action/{action.Action}", TimeToFinish)),
            .. reviews.Select(review => new CalendarEntry(StableUrn.Of($"review\n{review.Decision}"), review.Review.LastDay, $"{NameOf(review.Decision)}: {DecisionWording.Write(review, NameOf)}", $"record/decision/{review.Decision}", TimeToFinish)),
        ];
        if (question.Meeting is { } meeting)
            entries.Add(new(StableUrn.Of($"meeting\n{question.Place}\n{meeting:O}"), meeting, "The stewardship group meets.", "pack", TimeToFinish));
        return [.. entries.OrderBy(entry => entry.On).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
    }

    private static string ViewOf(Lapse lapse) => lapse.Kind switch
    {
        LapseKind.PersonLeaves => $"people/{lapse.Subject}/handover",
        LapseKind.LeaseEnds or LapseKind.LeaseMayEndEarly => $"buildings/{lapse.Subject}",
        LapseKind.FundingEnds => $"funding/{lapse.Subject}",
        _ => $"partnerships/{lapse.Subject}",
    };
}
