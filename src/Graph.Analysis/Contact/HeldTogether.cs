using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>When two people held a partnership on two sides so that they could talk, whatever the day: <see cref="ContactRule"/> without the question whether each was in contact lately, which is one of a day.</summary>
internal sealed class HeldTogether(AnalysisSession session)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly Posts posts = new(session);

    /// <summary>When they could, because a tie held between them or one of the two had none yet.</summary>
    public PeriodSet Of(int partnership, int one, int other)
    {
        PeriodSet both = OnTwoSides(partnership, one, other);
        if (both.IsEmpty || tables.Ties[partnership].IsEmpty)
            return both;
        (PeriodSet ties, int tiedSince) = TiesOf(partnership, one, other);
        return both.And(ties.Or(PeriodSet.Of(new Period(int.MinValue, tiedSince))));
    }

    /// <summary>The people who ever held it.</summary>
    public IReadOnlyCollection<int> Holders(int partnership)
    {
        HashSet<int> people = [];
        foreach (ref readonly HoldingRow holding in tables.Holdings[partnership])
            people.Add(holding.Person);
        return people;
    }

    /// <summary>What is recorded of contact between the two: of their tie that holds, by its latest contact; without one the weaker and the earlier of what each one's holding says, and nothing where one says nothing.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="one">A person.</param>
    /// <param name="other">Another person.</param>
    /// <param name="day">The day on which ties and holdings hold; null for those of all times.</param>
    public ContactRecord Record(int partnership, int one, int other, int? day)
    {
        ContactRecord? tied = null;
        foreach (ref readonly TieRow tie in tables.Ties[partnership])
        {
            if (tie.Person == one && tie.Other == other && IsAsked(tie.Period, day))
                tied = Later(tied, new(tie.LastContact, tie.Strength));
        }

        if (tied is { } known)
            return known;
        (ContactRecord? ofOne, ContactRecord? ofOther) = (null, null);
        foreach (ref readonly HoldingRow holding in tables.Holdings[partnership])
        {
            if (!IsAsked(holding.Period, day))
                continue;
            if (holding.Person == one)
                ofOne = Later(ofOne, new(holding.LastContact, holding.Strength));
            else if (holding.Person == other)
                ofOther = Later(ofOther, new(holding.LastContact, holding.Strength));
        }

        (ContactRecord left, ContactRecord right) = (ofOne.GetValueOrDefault(), ofOther.GetValueOrDefault());
        return new(left.Contact.Code < right.Contact.Code ? left.Contact : right.Contact, Math.Min(left.Strength, right.Strength));
    }

    private static bool IsAsked(Period period, int? day) => day is not { } on || period.Holds(on);

    private static ContactRecord Later(ContactRecord? known, ContactRecord next) => known is { } first && first.Contact.Code >= next.Contact.Code ? first : next;

    private PeriodSet OnTwoSides(int partnership, int one, int other)
    {
        PartnershipState state = tables.Partnerships[partnership];
        if (!state.IsKnown)
            return default;
        PeriodSet together = default;
        (int Organisation, PeriodSet Held)[] sides = SidesOf(partnership, other);
        foreach ((int organisation, PeriodSet held) in SidesOf(partnership, one))
        {
            foreach ((int opposite, PeriodSet heldOpposite) in sides)
            {
                if (opposite != organisation)
                    together = together.Or(held.And(heldOpposite));
            }
        }

        return together.And(PeriodSet.Of(state.Period));
    }

    /// <summary>For which parties somebody held it, and when: while in post there.</summary>
    private (int Organisation, PeriodSet Held)[] SidesOf(int partnership, int person)
    {
        Dictionary<int, List<Period>> held = [];
        foreach (ref readonly HoldingRow holding in tables.Holdings[partnership])
        {
            if (holding.Person != person)
                continue;
            if (!held.TryGetValue(holding.Organisation, out List<Period>? periods))
                held[holding.Organisation] = periods = [];
            periods.Add(holding.Period);
        }

        return [.. held.Select(side => (side.Key, PeriodSet.Of(side.Value).And(posts.Ever(person, side.Key)).And(Links.Ever(tables.Parties[partnership], side.Key))))];
    }

    /// <summary>When ties between the two held, and the day from which both have some tie.</summary>
    private (PeriodSet Ties, int TiedSince) TiesOf(int partnership, int one, int other)
    {
        List<Period> between = [];
        (int oneSince, int otherSince) = (int.MaxValue, int.MaxValue);
        foreach (ref readonly TieRow tie in tables.Ties[partnership])
        {
            if (tie.Person == one)
                oneSince = Math.Min(oneSince, tie.Period.First);
            else if (tie.Person == other)
                otherSince = Math.Min(otherSince, tie.Period.First);
            if (tie.Person == one && tie.Other == other)
                between.Add(tie.Period);
        }

        return (PeriodSet.Of(between), Math.Max(oneSince, otherSince));
    }
}
