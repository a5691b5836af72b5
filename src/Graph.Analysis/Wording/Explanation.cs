using System.Globalization;
using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English why a partnership has the class it has.</summary>
public static class Explanation
{
    private const string ContactEnds = "direct contact ends";

    /// <summary>A few short sentences for people who act on them.</summary>
    /// <param name="answer">The judgement.</param>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public static string Write(FragilityAnswer answer, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', Sentences(answer, nameOf).Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names, each once.</summary>
    /// <param name="answer">The judgement.</param>
    public static IEnumerable<string> NamesNeeded(FragilityAnswer answer)
    {
        return Phrases.NamesAsked(nameOf => Write(answer, nameOf));
    }

    private static IEnumerable<string> Sentences(FragilityAnswer answer, Func<string, string?> nameOf)
    {
        if (answer.Parties > 2)
            yield return string.Create(CultureInfo.InvariantCulture, $"of its {answer.Parties} parties, the weakest link is between {Organisation(answer.OrganisationA!, nameOf)} and {Organisation(answer.OrganisationB!, nameOf)}");

        IEnumerable<string> reasons = answer.K switch
        {
            0 => WhyUnheld(answer, nameOf),
            1 => WhySingle(answer, nameOf),
            _ => WhySeveral(answer, nameOf),
        };
        foreach (string reason in reasons)
            yield return reason;

        HolderEvidence[] later = [.. answer.Holders.Where(holder => holder.NextContact is not null)];
        if (later.Length > 0)
            yield return $"counted by contact after that day, since none shortly before it is known: {Phrases.List(later, holder => $"{Person(holder.Person, nameOf)} ({Phrases.When(holder.NextContact!.Value)})")}";

        yield return WhatElseHolds(answer);
        if (answer.OnePersonOnBothSides)
            yield return "one person holds it on both sides, so the score overstates the risk";
    }

    private static IEnumerable<string> WhyUnheld(FragilityAnswer answer, Func<string, string?> nameOf)
    {
        if (answer.OrganisationA is not { } a)
        {
            yield return "no organisation is a party to it now, so there is nobody to hold it";
            yield break;
        }

        if (answer.OrganisationB is not { } b)
        {
            yield return $"only {Organisation(a, nameOf)} is a party to it now, so there is nobody to talk to on the other side";
            yield break;
        }

        if (answer.Grid.Any(cell => cell.Organisation == a) && answer.Grid.Any(cell => cell.Organisation == b))
        {
            yield return $"people hold it for both {Organisation(a, nameOf)} and {Organisation(b, nameOf)}, but no contact between the two sides is recorded: {WhyOutOfTouch(answer.UnheldBecause)}";
            yield break;
        }

        foreach ((string side, UnheldBecause? missing) in new[] { (a, answer.MissingA), (b, answer.MissingB) })
        {
            if (missing is { } because)
                yield return WhySide(answer, side, because, nameOf);
        }
    }

    private static string WhyOutOfTouch(UnheldBecause? because) => because switch
    {
        UnheldBecause.Left => "the people they were in touch with have left, or no longer hold it",
        UnheldBecause.Lapsed => "the people they were in touch with were last in contact too long ago",
        _ => "nobody they know on the other side is recorded as holding it with a date of contact",
    };

    private static string WhySide(FragilityAnswer answer, string side, UnheldBecause because, Func<string, string?> nameOf)
    {
        HolderEvidence[] others = [.. answer.Holders.Where(holder => holder.Organisation == side && !holder.Counts)];
        if (others.Length > 0)
            return $"nobody counts as holding it for {Organisation(side, nameOf)}: {Phrases.List(others, holder => NotCounted(holder, nameOf))}";
        return because == UnheldBecause.Left
            ? $"everyone recorded as holding it for {Organisation(side, nameOf)} has left, or no longer holds it"
            : $"nobody is recorded as holding it for {Organisation(side, nameOf)}";
    }

    private static IEnumerable<string> WhySingle(FragilityAnswer answer, Func<string, string?> nameOf)
    {
        HangsOn[][] pairs = [.. answer.HangsOn.GroupBy(person => string.Join(' ', person.Pair), StringComparer.Ordinal).Select(pair => pair.ToArray())];
        foreach (HangsOn[] people in pairs.Take(Phrases.MostNamed))
        {
            string what = answer.Parties > 2 ? $"contact between {Phrases.List(people[0].Pair, organisation => Organisation(organisation, nameOf))} hangs on" : "hangs on";
            yield return $"{what} {Phrases.All(people, person => Described(person, nameOf))}: {IfTheyLeave(people, answer)}";
        }

        if (pairs.Length > Phrases.MostNamed)
            yield return string.Create(CultureInfo.InvariantCulture, $"contact between {pairs.Length - Phrases.MostNamed} more pairs of its parties hangs on one person, too: on {Phrases.All([.. pairs.Skip(Phrases.MostNamed).SelectMany(pair => pair).Select(person => person.Person).Distinct(StringComparer.Ordinal)], person => Person(person, nameOf))}");
        if (Leavers(answer, nameOf) is { } leavers)
            yield return leavers;
        HolderEvidence[] others = [.. answer.Holders.Where(holder => !holder.Counts)];
        if (others.Length > 0)
            yield return $"not counted: {Phrases.List(others, holder => NotCounted(holder, nameOf))}";
    }

    private static string IfTheyLeave(HangsOn[] people, FragilityAnswer answer)
    {
        string ends = answer.Parties > 2 ? "it ends" : ContactEnds;
        if (people.All(person => person.IsKnownLeaver))
            return $"{(people.Length == 1 ? "this person is" : "they are")} known to be leaving, and then {ends}";
        string who = people.Length switch
        {
            1 => "this person",
            2 => "either",
            _ => "any one of them",
        };
        return $"if {who} leaves, {ends}";
    }

    private static IEnumerable<string> WhySeveral(FragilityAnswer answer, Func<string, string?> nameOf)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{answer.K} people or more would have to leave before {ContactEnds}");
        foreach (string side in new[] { answer.OrganisationA!, answer.OrganisationB! })
        {
            Level?[] staying = [.. answer.Grid.Where(cell => cell.Organisation == side && cell.Holders > cell.KnownLeavers).Select(cell => cell.Level)];
            string name = Organisation(side, nameOf);
            switch (staying)
            {
                case [null]:
                    yield return $"the level of the people who hold it for {name} is not known";
                    break;
                case [{ } level]:
                    yield return $"everyone who holds it for {name} and is staying is at one level ({Phrases.Level(level)})";
                    break;
                case [{ } level, null]:
                    yield return $"only one level is known among the people who hold it for {name} ({Phrases.Level(level)})";
                    break;
            }
        }

        if (Leavers(answer, nameOf) is { } leavers)
            yield return leavers;
    }

    private static string WhatElseHolds(FragilityAnswer answer)
    {
        if (answer.Anchors.Count == 0)
            return "no agreement, forum, funding or shared building supports it" + (answer.K == 0 ? " either" : "");

        string anchors = Phrases.List(answer.Anchors, Phrases.Anchor);
        string verb = answer.Anchors.Count == 1 ? "supports" : "support";
        return answer.K == 0 ? $"only {anchors} {verb} it" : $"{anchors} also {verb} it";
    }

    /// <summary>Names the known leavers who are not named as those it hangs on.</summary>
    private static string? Leavers(FragilityAnswer answer, Func<string, string?> nameOf)
    {
        HolderEvidence[] leavers = [.. answer.Holders
            .Where(holder => holder.IsKnownLeaver && !answer.HangsOn.Any(person => person.Person == holder.Person))
            .DistinctBy(holder => holder.Person)];
        return leavers.Length == 0
            ? null
            : $"known to be leaving: {Phrases.List(leavers, holder => $"{Person(holder.Person, nameOf)} (on {Phrases.Day(holder.LeavesOn!.Value)})")}";
    }

    private static string Described(HangsOn person, Func<string, string?> nameOf)
    {
        List<string> facts = [Organisation(person.Organisation, nameOf)];
        if (person.Level is { } level)
            facts.Insert(0, Phrases.Level(level));
        if (person.LeavesOn is { } day)
            facts.Add($"leaving on {Phrases.Day(day)}");

        return $"{Person(person.Person, nameOf)} ({string.Join(", ", facts)})";
    }

    private static string NotCounted(HolderEvidence holder, Func<string, string?> nameOf)
    {
        string why = holder switch
        {
            { InPost: false } => "not in post there",
            { LastContact: { } last, MayCountByDay: true } => $"last contact {Phrases.When(last)}: whether that is recent enough depends on the day, which is not recorded",
            { LastContact: { } last } => $"last contact {Phrases.When(last)}, too long ago",
            _ => "last contact unknown",
        };
        return $"{Person(holder.Person, nameOf)} ({why})";
    }

    private static string Person(string id, Func<string, string?> nameOf) => nameOf(id) ?? "a person";

    private static string Organisation(string id, Func<string, string?> nameOf) => nameOf(id) ?? "an organisation";
}
