using System.Globalization;
using Graph.Analysis.Fragility;
using Graph.Analysis.Warnings;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what a warning warns of.</summary>
public static class WarningWording
{
    /// <summary>One sentence: what became of the partnership, and the first reason.</summary>
    /// <param name="warning">The warning.</param>
    /// <param name="nameOf">The name of a person, organisation, building or funding by id; null where it may not be shown.</param>
    public static string Why(EarlyWarning warning, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return Phrases.Sentence($"{Change(warning)}: {Text(warning.Reasons[0], nameOf)}");
    }

    /// <summary>A reason in one sentence. It says dates and never how long ago, so that it reads the same on every later day.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="nameOf">The name of a person, organisation, building or funding by id; null where it may not be shown.</param>
    public static string Sentence(WarningReason reason, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(nameOf);
        return Phrases.Sentence(Text(reason, nameOf));
    }

    /// <summary>The ids that <see cref="Sentence"/> names.</summary>
    /// <param name="reason">The reason.</param>
    public static IEnumerable<string> NamesNeeded(WarningReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new[] { reason.Person, reason.OtherPerson, reason.Organisation, reason.Subject }.OfType<string>();
    }

    /// <summary>Which class became which. Scores are compared within a class only.</summary>
    private static string Change(EarlyWarning warning) => warning switch
    {
        { Before: { } before, Now: null } => $"it was {Phrases.Class(before.Class)}, and is no longer current",
        { Before: { } before, Now: { } now } when now.Class != before.Class =>
            $"it went from being {Phrases.Class(before.Class)} to being {Phrases.Class(now.Class)}{ButFewer(before, now)}{(now.Class < before.Class || now.K < before.K ? "" : ", but there is something to watch")}",
        { Before: { } before, Now: { } now } when now.K < before.K => $"it is still {Phrases.Class(now.Class)}{ButFewer(before, now)}",
        { GrewWorse: true, Now: { } now } => $"it is still {Phrases.Class(now.Class)}, but more fragile than before",
        { Before: null, Now: { } now } => $"it has begun, and is {Phrases.Class(now.Class)}",
        { Now: { } now } => $"it is still {Phrases.Class(now.Class)}",
        _ => "it is no longer current",
    };

    private static string ButFewer(Standing before, Standing now) => now.Class >= before.Class && now.K < before.K
        ? string.Create(CultureInfo.InvariantCulture, $", but {before.K} people would have had to leave before direct contact ended, and now {now.K} would be enough")
        : "";

    /// <summary>Says of a date of which only the month or year is known that its first day was taken.</summary>
    private static string AsVague(WarningReason reason) => reason.LastContact switch
    {
        { Month: null } => ", read as the first day of that year because only the year is recorded",
        { Day: null } => ", read as the first day of that month because only the month is recorded",
        _ => "",
    };

    private static string Every(double days) => days == 1 ? "every day" : string.Create(CultureInfo.InvariantCulture, $"every {days:0.#} days");

    private static string Text(WarningReason reason, Func<string, string?> nameOf)
    {
        string person = Name(reason.Person, "a person");
        string organisation = Name(reason.Organisation, "one of the parties");
        string on = reason.On is { } day ? Phrases.Day(day) : "";
        string contact = reason.LastContact is { } last ? Phrases.When(last) : "";
        return reason.Kind switch
        {
            WarningKind.PartnershipEnded => $"it ended on {on}",
            WarningKind.PartyLeft => $"{organisation} has not been a party since {on}",
            WarningKind.LeftPost => $"{person} has not been in post at {organisation} since {on}",
            WarningKind.StoppedHolding => $"{person} has not held it for {organisation} since {on}",
            WarningKind.ContactLapsed => $"{person} ({organisation}) was last in contact {contact}, which has been too long ago to count since {on}{AsVague(reason)}",
            WarningKind.Ageing => $"{person} ({organisation}) was in contact {contact}, which has not counted as recent since {on}{AsVague(reason)}",
            WarningKind.TieEnded => $"{person} and {Name(reason.OtherPerson, "another person")} have not been in touch since {on}",
            WarningKind.AgreementEnded => $"the agreement ended on {on}",
            WarningKind.ForumLost => reason.Organisation is null
                ? $"{Name(reason.Subject, "a forum")}, which both sides belonged to, stopped on {on}"
                : $"{organisation} left {Name(reason.Subject, "a forum")}, which both sides belonged to, on {on}",
            WarningKind.FundingEnded => reason.IsAssumed
                ? $"{Funding()} is assumed to have ended on {on}, because no end is recorded"
                : $"{Funding()} ended on {on}",
            WarningKind.SharedBuildingLost => reason.Organisation is null
                ? $"{Name(reason.Subject, "a building")}, which both sides used, closed on {on}"
                : $"{organisation} left {Name(reason.Subject, "a building")}, which both sides used, on {on}",
            WarningKind.PartyJoined => $"{organisation} became a party on {on}, but too few people hold it for them so far",
            WarningKind.Other => "taken together, the people who hold it, their levels and their contact are weaker than before",
            WarningKind.WentQuiet => string.Create(CultureInfo.InvariantCulture,
                $"{person} ({organisation}) was last in contact {contact}, although contact was usually {Every(reason.UsualGap.GetValueOrDefault())}: this has been unusually long since {on}"),
            WarningKind.Leaving => $"{person} is due to leave {organisation}, or to stop holding it for them, on {on}",
            WarningKind.ContactLapsing => $"{person} ({organisation}) was last in contact {contact}, which will be too long ago to count on {on}{AsVague(reason)}: without new contact, it will then be {Phrases.Class(reason.Becomes.GetValueOrDefault())}",
            WarningKind.AgreementEnding => $"the agreement ends on {on}",
            WarningKind.PartnershipEnding => $"it is recorded as ending on {on}",
            WarningKind.ForumEnding => reason.Organisation is null
                ? $"{Name(reason.Subject, "a forum")}, which both sides belong to, stops on {on}"
                : $"{organisation} leaves {Name(reason.Subject, "a forum")}, which both sides belong to, on {on}",
            WarningKind.FundingEnding => reason.IsAssumed
                ? $"{Funding()} is assumed to end on {on}, because no end is recorded"
                : $"{Funding()} ends on {on}",
            WarningKind.LeaseEnding => reason.Organisation is null
                ? $"{Name(reason.Subject, "a building")}, which both sides use, closes on {on}"
                : $"the lease of {organisation} in {Name(reason.Subject, "a building")}, which both sides use, ends on {on}",
            WarningKind.LeaseBreak => $"the lease of {organisation} in {Name(reason.Subject, "a building")}, which both sides use, may be ended early on {on}",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Kind, "Say the new kind here."),
        };

        string Funding() => $"the funding “{Name(reason.Subject, "untitled")}” between them";
        string Name(string? id, string unnamed) => (id is null ? null : nameOf(id)) ?? unnamed;
    }
}
