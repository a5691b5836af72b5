using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Tests.Given;

/// <summary>FRAGILITY.md, "Range", word by word: the class that every filling of all gaps leads to, each gap read at its best or at its worst.</summary>
internal sealed class RangeByDefinition
{
    private readonly ByDefinition definition;
    private readonly DateOnly asOf;

    /// <summary>The class of every filling: bit i says whether gap i is read at its best.</summary>
    private readonly FragilityClass[] classes;

    public RangeByDefinition(ByDefinition definition, DateOnly asOf)
    {
        (this.definition, this.asOf) = (definition, asOf);
        Gaps = [.. FindGaps()];
        classes = Gaps.Count > MostGaps ? [] : [.. Enumerable.Range(0, 1 << Gaps.Count).Select(ClassOf)];
    }

    /// <summary>Something that is missing; of a pair, the two parties.</summary>
    public sealed record Gap(GapKind Kind, string? Person, string? Organisation, string? Other = null);

    public IReadOnlyList<Gap> Gaps { get; }

    /// <summary>Whether so little is missing that every filling was tried.</summary>
    public bool IsTried => classes.Length > 0;

    public FragilityClass Best => classes.Max();

    public FragilityClass Worst => classes.Min();

    private const int MostGaps = 9;

    /// <summary>By how many classes an answer would narrow the range, as the mean of the best and the worst answer.</summary>
    public double Narrows(Gap gap)
    {
        int bit = 1 << Gaps.ToList().IndexOf(gap);
        return Best - Worst - ((Width(filling => (filling & bit) != 0) + Width(filling => (filling & bit) == 0)) / 2.0);
    }

    private int Width(Func<int, bool> which)
    {
        FragilityClass[] left = [.. classes.Where((_, filling) => which(filling))];
        return left.Max() - left.Min();
    }

    private bool AnyTies => definition.Ties.Count > 0;

    private IEnumerable<Gap> FindGaps()
    {
        foreach (string party in definition.Parties)
        {
            if (!definition.AnyRecorded(party))
                yield return new(GapKind.Holder, null, party);
            foreach (ByDefinition.Holder holder in definition.Holders(party).Where(MayCount))
            {
                if (holder.Missing is { } missing)
                    yield return new(missing, holder.Person, party);
                if (holder.Level is null)
                    yield return new(GapKind.Level, holder.Person, party);
            }
        }

        foreach (string person in AnyTies ? definition.Parties.SelectMany(definition.Holders).Where(MayCount).Select(holder => holder.Person).Distinct() : [])
        {
            if (!definition.IsTied(person))
                yield return new(GapKind.Ties, person, null);
        }

        foreach ((string a, string b) in AnyTies ? [] : definition.Pairs)
        {
            if (definition.Holders(a).Count(MayCount) > 1 && definition.Holders(b).Count(MayCount) > 1)
                yield return new(GapKind.Pairs, null, a, b);
        }

        if (definition.Agreement is { AgreementUntil: null } agreed && (agreed.AgreementSince ?? agreed.Since) is { } begun && begun.FirstDay < asOf.AddYears(-3))
            yield return new(GapKind.Agreement, null, null);
    }

    private static bool MayCount(ByDefinition.Holder holder) => holder.Counts || holder.Missing is not null;

    private FragilityClass ClassOf(int filling)
    {
        bool IsGood(Gap gap) => Gaps.ToList().IndexOf(gap) is var index && index >= 0 && (filling & (1 << index)) != 0;
        return definition.Pairs.Select(pair => ClassOf(pair.A, pair.B, IsGood)).DefaultIfEmpty(FragilityClass.Unheld).Min();
    }

    private FragilityClass ClassOf(string partyA, string partyB, Func<Gap, bool> isGood)
    {
        ByDefinition.Holder[] a = [.. Counting(partyA, isGood)];
        ByDefinition.Holder[] b = [.. Counting(partyB, isGood)];
        bool KnowsEverybody(string person) => !definition.IsTied(person) && (!AnyTies || !Gaps.Contains(new(GapKind.Ties, person, null)) || isGood(new(GapKind.Ties, person, null)));
        bool CanTalk(string one, string other) => KnowsEverybody(one) || KnowsEverybody(other) || definition.AreTied(one, other);

        ByDefinition.Holder[] stayA = [.. a.Where(holder => !holder.Leaves)];
        ByDefinition.Holder[] stayB = [.. b.Where(holder => !holder.Leaves)];
        int now = ByDefinition.Fewest(a, b, CanTalk);
        int k = now == 0 ? 0 : Math.Max(1, ByDefinition.Fewest(stayA, stayB, CanTalk));
        if (!AnyTies && a.Length > 1 && b.Length > 1 && !isGood(new(GapKind.Pairs, null, partyA, partyB)))
            k = Math.Min(k, 1);

        int Levels(ByDefinition.Holder[] side) => ByDefinition.LevelsOf(side) + side.Count(holder => holder.Level is null && isGood(new(GapKind.Level, holder.Person, holder.Organisation)));
        Gap agreement = new(GapKind.Agreement, null, null);
        IEnumerable<Anchor> anchors = definition.AnchorsOf(partyA, partyB).Where(anchor => anchor != Anchor.Agreement || !Gaps.Contains(agreement) || isGood(agreement));
        return ByDefinition.ClassOf(k, anchors.Any(), Levels(stayA), Levels(stayB));
    }

    private IEnumerable<ByDefinition.Holder> Counting(string party, Func<Gap, bool> isGood)
    {
        if (isGood(new(GapKind.Holder, null, party)))
            yield return new($"somebody of {party}", party, null, 1, Counts: true, Leaves: false) { InPost = true, AnyDateUpToTheDay = true, CountsAfterwards = false, Missing = null };
        foreach (ByDefinition.Holder holder in definition.Holders(party))
        {
            bool counts = holder.Missing is not { } missing
                ? holder.Counts
                : isGood(new(missing, holder.Person, party)) || (missing == GapKind.ContactDay && holder.CountsAfterwards);
            if (counts)
                yield return holder;
        }
    }
}
