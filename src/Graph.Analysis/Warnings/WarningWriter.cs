using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>Turns what was found in numbers into warnings with ids and dates.</summary>
internal sealed class WarningWriter(AnalysisSession session, DateOnly from)
{
    private readonly ProjectionTables tables = session.Tables;

    /// <summary>The warning of the partnership that a finder has looked at last.</summary>
    public EarlyWarning Write(int partnership, ReasonFinder finder)
    {
        List<string> parties = [];
        foreach (ref readonly Side side in finder.Parties)
            parties.Add(tables.OrganisationIds.IdOf(side.Organisation));

        List<(int Order, WarningReason Reason)> reasons = [];
        foreach (ref readonly ReasonFacts reason in finder.Reasons)
            reasons.Add((TellingOrder(reason), Write(reason)));
        return new(tables.PartnershipIds.IdOf(partnership), parties, finder.Before, finder.Now, finder.GrewWorse, [.. reasons
            .OrderBy(told => told.Order)
            .ThenBy(told => told.Reason.Kind)
            .ThenBy(told => told.Reason.On)
            .ThenBy(told => told.Reason.Person, StringComparer.Ordinal)
            .ThenBy(told => told.Reason.OtherPerson, StringComparer.Ordinal)
            .ThenBy(told => told.Reason.Organisation, StringComparer.Ordinal)
            .ThenBy(told => told.Reason.Subject, StringComparer.Ordinal)
            .Select(told => told.Reason)]);
    }

    /// <summary>Whatever can explain that it grew worse is told first, then what lies ahead, and contact that merely grew older last.</summary>
    private int TellingOrder(in ReasonFacts reason) => reason.CanExplain(from.DayNumber, session) ? 0 : reason.Kind == WarningKind.Ageing ? 2 : 1;

    private WarningReason Write(in ReasonFacts facts) => new(facts.Kind, DayOf(facts.On), DayOf(facts.Since))
    {
        Person = IdOf(tables.PersonIds, facts.Person),
        OtherPerson = IdOf(tables.PersonIds, facts.OtherPerson),
        Organisation = IdOf(tables.OrganisationIds, facts.Organisation),
        Subject = facts.Subject == ReasonFacts.None ? null : SubjectsOf(facts.Kind).IdOf(facts.Subject),
        LastContact = facts.LastContact.Date,
        UsualGap = facts.Kind == WarningKind.WentQuiet ? facts.UsualGap : null,
        IsAssumed = facts.IsAssumed,
        Becomes = facts.Becomes == default ? null : facts.Becomes,
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
