using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>Turns what was found in numbers into warnings with ids and dates.</summary>
internal sealed class WarningWriter(ProjectionTables tables, DateOnly from)
{
    /// <summary>The warning of the partnership that a finder has looked at last.</summary>
    public EarlyWarning Write(int partnership, ReasonFinder finder)
    {
        List<string> parties = [];
        foreach (ref readonly Side side in finder.Parties)
            parties.Add(tables.OrganisationIds.IdOf(side.Organisation));

        List<WarningReason> reasons = [];
        foreach (ref readonly ReasonFacts reason in finder.Reasons)
            reasons.Add(Write(reason));
        return new(tables.PartnershipIds.IdOf(partnership), parties, finder.Before, finder.Now, finder.GrewWorse, [.. reasons
            .OrderBy(TellingOrder)
            .ThenBy(reason => reason.Kind)
            .ThenBy(reason => reason.On)
            .ThenBy(reason => reason.Person, StringComparer.Ordinal)
            .ThenBy(reason => reason.OtherPerson, StringComparer.Ordinal)
            .ThenBy(reason => reason.Organisation, StringComparer.Ordinal)
            .ThenBy(reason => reason.Subject, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Contact that is no longer recent moves the score alone, so whatever can lower class or k is told before it, somebody who
    /// became a known leaver in between included; what lies ahead follows.
    /// </summary>
    private int TellingOrder(WarningReason reason) => reason.Kind switch
    {
        WarningKind.Leaving => reason.Since > from ? 0 : 2,
        < WarningKind.ContactAgeing or WarningKind.Other => 0,
        WarningKind.ContactAgeing => 1,
        _ => 2,
    };

    private WarningReason Write(in ReasonFacts facts) => new(facts.Kind, DayOf(facts.On), DayOf(facts.Since))
    {
        Person = IdOf(tables.PersonIds, facts.Person),
        OtherPerson = IdOf(tables.PersonIds, facts.OtherPerson),
        Organisation = IdOf(tables.OrganisationIds, facts.Organisation),
        Subject = facts.Subject == ReasonFacts.None ? null : SubjectsOf(facts.Kind).IdOf(facts.Subject),
        LastContact = facts.LastContact.Date,
        UsualGap = facts.Kind == WarningKind.WentQuiet ? facts.UsualGap : null,
        IsAssumed = facts.IsAssumed,
    };

    private IdSnapshot SubjectsOf(WarningKind kind) => kind switch
    {
        WarningKind.ForumLost or WarningKind.ForumEnding => tables.OrganisationIds,
        WarningKind.FundingEnded or WarningKind.FundingEnding => tables.FundingIds,
        _ => tables.BuildingIds,
    };

    private static string? IdOf(IdSnapshot ids, int number) => number == ReasonFacts.None ? null : ids.IdOf(number);

    /// <summary>A day that was counted from another may lie beyond what a date can be.</summary>
    private static DateOnly? DayOf(int day) => day == ReasonFacts.NoDay
        ? null
        : DateOnly.FromDayNumber(Math.Clamp(day, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
