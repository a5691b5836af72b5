using System.Globalization;
using Graph.Analysis.Dependency;
using Graph.Analysis.SectorMaps;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English how well a row of a sector map is known, and who could introduce those who seek.</summary>
public static class SectorMapWording
{
    /// <summary>How well a row is known.</summary>
    /// <param name="row">The row.</param>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public static string Why(SectorMapRow row, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', Sentences(row, id => nameOf(id) ?? "an organisation", id => nameOf(id) ?? "one person").Select(Phrases.Sentence));
    }

    /// <summary>Who could introduce those who seek, and how safe that is.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public static string Why(RankedGap gap, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(nameOf);
        return string.Join(' ', Sentences(gap, nameOf).Select(Phrases.Sentence));
    }

    /// <summary>The ids of which <see cref="Why(SectorMapRow, Func{string, string?})"/> asks the names.</summary>
    /// <param name="row">The row.</param>
    public static IEnumerable<string> NamesNeeded(SectorMapRow row) => Asked(nameOf => Why(row, nameOf));

    /// <summary>The ids of which <see cref="Why(RankedGap, Func{string, string?})"/> asks the names.</summary>
    /// <param name="gap">The gap.</param>
    public static IEnumerable<string> NamesNeeded(RankedGap gap) => Asked(nameOf => Why(gap, nameOf));

    private static HashSet<string> Asked(Func<Func<string, string?>, string> write)
    {
        HashSet<string> asked = new(StringComparer.Ordinal);
        write(id =>
        {
            asked.Add(id);
            return null;
        });
        return asked;
    }

    private static IEnumerable<string> Sentences(SectorMapRow row, Func<string, string> organisation, Func<string, string> person)
    {
        string[] known = [.. row.Organisations.SelectMany(mapped => mapped.Known).Select(one => one.Person).Distinct()];
        switch (row.Standing)
        {
            case SectorMapStanding.NobodyHere:
                yield return "no organisation of this kind is recorded here";
                break;
            case SectorMapStanding.Ours:
                yield return "only your own organisations are recorded here";
                break;
            case SectorMapStanding.KnownThroughOne:
                yield return string.Create(CultureInfo.InvariantCulture, $"{People(known.Length)} known, only through {person(row.OnlyThrough!)}: if this person leaves, nobody here is known");
                break;
            case SectorMapStanding.KnownThroughSeveral:
                yield return string.Create(CultureInfo.InvariantCulture, $"{People(known.Length)} known, through {row.Organisations.SelectMany(mapped => mapped.Known).SelectMany(one => one.KnownBy).Select(knower => knower.Person).Distinct().Count()} people");
                break;
        }

        int undated = row.Organisations.SelectMany(mapped => mapped.Known).Where(one => one.IsUndated).DistinctBy(one => one.Person).Count();
        if (undated > 0)
            yield return undated < known.Length ? string.Create(CultureInfo.InvariantCulture, $"of {undated} of them it is only recorded that somebody knows them, not when they were last in contact")
                : undated == 1 ? "it is only recorded that somebody knows this person, not when they were last in contact"
                : "it is only recorded that somebody knows them, not when they were last in contact";
        string[] unknown = [.. row.Organisations.Where(mapped => !mapped.IsOurs && mapped.Known.Count == 0).Select(mapped => mapped.Organisation)];
        if (unknown.Length > 0)
            yield return $"nobody at {Phrases.List(unknown, organisation)} is known";
        if (row.Gaps.Count > 0)
            yield return row.Gaps.Count == 1 ? "one gap is open" : string.Create(CultureInfo.InvariantCulture, $"{row.Gaps.Count} gaps are open");
    }

    private static string People(int count) => count == 1 ? "one person is" : string.Create(CultureInfo.InvariantCulture, $"{count} people are");

    private static IEnumerable<string> Sentences(RankedGap gap, Func<string, string?> nameOf)
    {
        string there = gap.Gap.Towards.Count == 0 ? "" : Either(gap.Gap.Towards, id => nameOf(id) ?? "an organisation");
        if (gap.Gap.Towards.Count == 0)
        {
            yield return "no organisation is recorded where they are, so nobody can be found who could introduce you. Record which organisation the gap is about";
        }
        else if (gap.Gap.Seekers.Count == 0)
        {
            yield return "it is not recorded who needs to meet them. Say who you are in \"as\", or record who wants to meet them";
        }
        else if (gap.Introduction is not { } introduction)
        {
            yield return $"one of those who ask is at {there} already";
        }
        else if (introduction.Shortest is not { } chain)
        {
            yield return $"nobody is recorded who could introduce {Phrases.List(gap.Gap.Seekers, id => nameOf(id) ?? "those who ask")} to anybody at {there}";
        }
        else
        {
            yield return Way(chain, there, nameOf);
            if (!chain.AreNamed)
                yield return "there is no chain of people who are all recorded by name, so first find out who these people are";
            yield return Safety(introduction, nameOf);
        }
    }

    private static string Way(Chain chain, string there, Func<string, string?> nameOf)
    {
        string[] people = [.. chain.Steps.Select(step => nameOf(step.Person) ?? "a person")];
        return people is [var only]
            ? $"{only} is in post on both sides"
            : $"the shortest way to {there} is from {string.Join(" to ", people)}";
    }

    private static string Safety(IntroductionChains introduction, Func<string, string?> nameOf)
    {
        string through = Phrases.List(introduction.DependsOn, id => nameOf(id) ?? "a person");
        return introduction.RecordedSize switch
        {
            0 => "it counts on colleagues who are not recorded as knowing each other",
            1 => $"every chain of people who are recorded as knowing each other goes through {through}: if this person leaves, there is none left",
            _ => string.Create(CultureInfo.InvariantCulture, $"{introduction.RecordedSize} chains have nobody in common: there is none left only if {through} leave"),
        };
    }

    private static string Either(IReadOnlyList<string> organisations, Func<string, string> name) => organisations.Count == 1 ? name(organisations[0]) : $"one of {Phrases.List(organisations, name)}";
}
