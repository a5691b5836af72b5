using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Sorts what is said of one post, tenure or partnership into its periods: held twice with a gap between, it is two facts.</summary>
/// <remarks>Whether two periods are one is asked of <see cref="Periods"/>; what has no dates belongs to the period that goes on, else to the latest.</remarks>
internal static class PeriodGroups
{
    /// <summary>Whether all of the facts may be of one period, whichever of them is compared with which.</summary>
    public static bool AreOne(Fact one, Fact other) => (one.Since == other.Since && one.Until == other.Until) || (IsUndated(one) && IsUndated(other));

    /// <summary>The facts in groups of one period each, in the order of periods. The order of the facts does not matter.</summary>
    /// <param name="said">What is said.</param>
    /// <param name="factOf">The fact in it.</param>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IEnumerable<T> said, Func<T, Fact> factOf)
    {
        List<PeriodGroup<T>> groups = [];
        List<T> undated = [];
        foreach (T each in said.OrderBy(each => factOf(each).Since is null).ThenBy(each => factOf(each).Since).ThenBy(each => factOf(each).Until is null).ThenBy(each => factOf(each).Until))
        {
            Fact fact = factOf(each);
            if (IsUndated(fact))
                undated.Add(each);
            else if (groups.Find(group => Periods.Overlap(group.Since, group.Until, fact.Since, fact.Until)) is { } same)
                same.Add(each, fact);
            else
                groups.Add(new(each, fact));
        }

        groups.Sort((one, other) => Comparer<PartialDate?>.Default.Compare(one.Since ?? one.Until, other.Since ?? other.Until));
        if (undated.Count > 0 && groups.Count == 0)
            return [undated];
        if (undated.Count > 0)
            (groups.FindLast(group => group.Until is null) ?? groups[^1]).Members.AddRange(undated);
        return [.. groups.Select(group => group.Members)];
    }

    /// <summary>Which known fact each of several periods is about: of those of its period the one that begins alike, else the one that goes on, else the latest; null where it is another period than any.</summary>
    /// <param name="said">The periods that are said, in order: no two of them the same.</param>
    /// <param name="known">The known facts of the same key.</param>
    public static Fact?[] Match(IReadOnlyList<Fact> said, IReadOnlyCollection<Fact> known)
    {
        Fact?[] found = new Fact?[said.Count];
        if (known.Count == 0)
            return found;

        // Most are said once and known once.
        if (found.Length == 1 && known.Count == 1)
            return known.First() is var only && Periods.Overlap(only, said[0]) ? [only] : found;

        HashSet<string> taken = new(StringComparer.Ordinal);
        for (int i = 0; i < found.Length; i++)
            Take(i, BeginAlike);

        // What is known without dates is what goes on, so of what is left the latest comes first.
        for (int i = found.Length - 1; i >= 0; i--)
            Take(i, (_, _) => true);
        return found;

        void Take(int place, Func<Fact, Fact, bool> may)
        {
            if (found[place] is not null)
                return;
            found[place] = known
                .Where(fact => !taken.Contains(fact.Id) && Periods.Overlap(fact, said[place]) && may(fact, said[place]))
                .OrderByDescending(fact => fact.Until is null)
                .ThenByDescending(fact => fact.Since)
                .ThenBy(fact => fact.Id, StringComparer.Ordinal)
                .FirstOrDefault();
            if (found[place] is { } same)
                taken.Add(same.Id);
        }
    }

    /// <summary>A fact of the period that several of one period make together.</summary>
    public static Fact Whole(IEnumerable<Fact> facts)
    {
        Fact[] all = [.. facts];
        PeriodGroup<Fact> group = new(all[0], all[0]);
        foreach (Fact fact in all.Skip(1))
            group.Add(fact, fact);
        return all[0] with { Since = group.Since, Until = group.Until };
    }

    private static bool BeginAlike(Fact one, Fact other) => one.Since is { } since && other.Since is { } begin && DatePrecision.MayBeOne(since, begin);

    public static bool IsUndated(Fact fact) => fact.Since is null && fact.Until is null;

    private sealed class PeriodGroup<T>
    {
        public PeriodGroup(T first, Fact fact)
        {
            Members = [first];
            (Since, Until) = (fact.Since, fact.Until);
        }

        public List<T> Members { get; }

        public PartialDate? Since { get; private set; }

        public PartialDate? Until { get; private set; }

        public void Add(T member, Fact fact)
        {
            Members.Add(member);
            Since = Since is { } since && fact.Since is { } begin ? DatePrecision.Earlier(since, begin) : Since ?? fact.Since;
            Until = Until is { } until && fact.Until is { } end ? DatePrecision.Later(until, end) : Until ?? fact.Until;
        }
    }
}
