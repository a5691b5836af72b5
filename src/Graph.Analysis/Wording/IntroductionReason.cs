using System.Globalization;
using Graph.Analysis.Fragility;
using Graph.Analysis.Succession;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what an introduction would gain, why these people, and who could make it.</summary>
public static class IntroductionReason
{
    /// <summary>A few short sentences for people who act on them.</summary>
    /// <param name="introduction">The introduction.</param>
    /// <param name="nameOf">The name of a person, organisation or building by id; null where it may not be shown.</param>
    public static string Write(Introduction introduction, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(introduction);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', Sentences(introduction, nameOf).Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    /// <param name="introduction">The introduction.</param>
    public static IEnumerable<string> NamesNeeded(Introduction introduction)
    {
        ArgumentNullException.ThrowIfNull(introduction);
        IEnumerable<string?> ids =
        [
            .. introduction.People.SelectMany(one => new[] { one.Person, one.Organisation, one.SharedForum, one.SharedBuilding }),
            introduction.Meets, introduction.Introducer?.Person, introduction.Introducer?.Organisation,
        ];
        return ids.OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Sentences(Introduction introduction, Func<string, string?> nameOf)
    {
        Newcomer first = introduction.People[0];
        bool isHeld = introduction.Now.K > 0;
        string other = introduction.Meets is { } meets ? Organisation(meets, nameOf) : Organisation(introduction.People[1].Organisation, nameOf);
        yield return introduction.Meets is null
            ? $"{Person(first, nameOf)} and {Person(introduction.People[1], nameOf)} would meet"
            : $"{Person(first, nameOf)} would meet {(isHeld ? "the people who hold it for" : "the contacts for it at")} {other}";

        foreach (Newcomer newcomer in introduction.People)
        {
            if (newcomer is { IsNewLevel: true, Level: { } level })
                yield return $"nobody who is staying holds it for {Organisation(newcomer.Organisation, nameOf)} at {Phrases.Level(level)} level now";
        }

        foreach (Newcomer newcomer in introduction.People)
        {
            string met = newcomer == first ? other : Organisation(first.Organisation, nameOf);
            if (newcomer.SharedForum is { } forum)
                yield return $"{Named(newcomer.Person, nameOf)} sits on {Organisation(forum, nameOf)}, which {met} belongs to";
            else if (newcomer.SharedBuilding is { } building)
                yield return $"{Named(newcomer.Person, nameOf)} has a key to {nameOf(building) ?? "a building"}, which {met} uses";
        }

        yield return Effect(introduction.Now, introduction.Then);
        yield return introduction.Introducer is { } introducer ? Introduces(introducer, isHeld, nameOf) : "nobody who could introduce them is recorded";
    }

    /// <summary>Which class becomes which; scores are told within a class only.</summary>
    private static string Effect(Standing now, Standing then)
    {
        if (now.Class != then.Class)
            return $"it would go from being {Phrases.Class(now.Class)} to being {Phrases.Class(then.Class)}";
        string score = string.Create(CultureInfo.InvariantCulture, $"the score would fall from {now.Score:0.#} to {then.Score:0.#}");
        return now.K == then.K
            ? $"it would still be {Phrases.Class(now.Class)}, but {score}"
            : string.Create(CultureInfo.InvariantCulture, $"it would still be {Phrases.Class(now.Class)}, but {then.K} people instead of {now.K} would have to leave before direct contact ended, and {score}");
    }

    private static string Introduces(Introducer introducer, bool isHeld, Func<string, string?> nameOf)
    {
        string why = introducer.Kind switch
        {
            IntroducerKind.HoldsIt or IntroducerKind.HoldsItOnTheOtherSide => isHeld ? "holds it now" : "is a contact for it there",
            IntroducerKind.HoldsAnother => "holds another partnership between the two",
            _ => "sits on a forum that both belong to",
        };
        return $"{Named(introducer.Person, nameOf)} of {Organisation(introducer.Organisation, nameOf)}, who {why}, could introduce them";
    }

    private static string Person(Newcomer newcomer, Func<string, string?> nameOf) => newcomer.Level is { } level
        ? $"{Named(newcomer.Person, nameOf)} ({Phrases.Level(level)}) of {Organisation(newcomer.Organisation, nameOf)}"
        : $"{Named(newcomer.Person, nameOf)} of {Organisation(newcomer.Organisation, nameOf)}";

    private static string Named(string person, Func<string, string?> nameOf) => nameOf(person) ?? "somebody";

    private static string Organisation(string organisation, Func<string, string?> nameOf) => nameOf(organisation) ?? "an organisation";
}
