using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>What holds two organisations together on a day without a person.</summary>
internal static class Anchors
{
    private static readonly Anchor[] All = Enum.GetValues<Anchor>();

    /// <summary>The anchors of two parties of a partnership, as bits by <see cref="Bit"/>.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="partnership">The partnership.</param>
    /// <param name="a">One party.</param>
    /// <param name="b">The other.</param>
    /// <param name="withAgreement">False where its agreement is read as one that is no longer in force.</param>
    public static int Between(AnalysisSession session, int partnership, int a, int b, bool withAgreement = true)
    {
        (ProjectionTables tables, int day, FragilityOptions options) = (session.Tables, session.Day, session.Options);
        int anchors = withAgreement ? Agreement(session, partnership) : 0;
        if (FindForums(tables, a, b, day))
            anchors |= Bit(Anchor.Forum);
        if (AnyFunding(tables, a, b, day, options))
            anchors |= Bit(Anchor.Funding);
        if (FindBuildings(tables, a, b, day))
            anchors |= Bit(Anchor.CoLocation);
        return anchors;
    }

    /// <summary>The agreement of a partnership, if it is in force; the only anchor of one that lacks a second party.</summary>
    public static int Agreement(AnalysisSession session, int partnership)
    {
        PartnershipState state = session.Tables.Partnerships[partnership];
        return state.Agreement.Holds(session.Day) && state.Period.Holds(session.Day) ? Bit(Anchor.Agreement) : 0;
    }

    /// <summary>Whether an agreement in force has no recorded end, and began (else its partnership) so long ago that it may no longer be.</summary>
    public static bool IsAgreementOpen(AnalysisSession session, int partnership)
    {
        PartnershipState state = session.Tables.Partnerships[partnership];
        if (Agreement(session, partnership) == 0 || state.Agreement.End != int.MaxValue)
            return false;
        int begun = state.Agreement.First != int.MinValue ? state.Agreement.First : state.Period.First;
        return begun != int.MinValue && session.AsOf.Year > session.Options.AgreementYears && begun < session.AsOf.AddYears(-session.Options.AgreementYears).DayNumber;
    }

    /// <summary>The product of 1 − m over the anchors.</summary>
    public static double Relief(int anchors, FragilityOptions options)
    {
        double left = 1;
        if ((anchors & Bit(Anchor.Agreement)) != 0)
            left *= 1 - options.AgreementRelief;
        if ((anchors & Bit(Anchor.Forum)) != 0)
            left *= 1 - options.ForumRelief;
        if ((anchors & Bit(Anchor.Funding)) != 0)
            left *= 1 - options.FundingRelief;
        if ((anchors & Bit(Anchor.CoLocation)) != 0)
            left *= 1 - options.CoLocationRelief;
        return left;
    }

    /// <summary>The anchors of some bits.</summary>
    public static IReadOnlyList<Anchor> Of(int anchors) => [.. All.Where(anchor => (anchors & Bit(anchor)) != 0)];

    /// <summary>Whether two organisations belong to one forum; adds all such forums where it is told to.</summary>
    public static bool FindForums(ProjectionTables tables, int a, int b, int day, ISet<int>? found = null) =>
        FindShared(tables.Forums[a], tables.Forums[b], tables.Organisations, day, found);

    /// <summary>Whether two organisations are in one building; adds all such buildings where it is told to.</summary>
    public static bool FindBuildings(ProjectionTables tables, int a, int b, int day, ISet<int>? found = null) =>
        FindShared(tables.Tenures[a], tables.Tenures[b], tables.Buildings, day, found);

    /// <summary>Adds the funding that runs between two organisations, in either direction.</summary>
    public static void FindFunding(ProjectionTables tables, int a, int b, int day, FragilityOptions options, ISet<int> found)
    {
        FindFunding(tables, tables.FundingGiven[a], tables.FundingReceived[b], day, options, found);
        FindFunding(tables, tables.FundingGiven[b], tables.FundingReceived[a], day, options, found);
    }

    private static int Bit(Anchor anchor) => 1 << (int)anchor;

    /// <summary>Looks for other nodes, themselves current, to which two nodes have a current edge each; stops at the first where none is to be added.</summary>
    private static bool FindShared(ReadOnlySpan<LinkRow> fewer, ReadOnlySpan<LinkRow> more, Chunked<Period> others, int day, ISet<int>? found)
    {
        if (fewer.Length > more.Length)
            return FindShared(more, fewer, others, day, found);

        bool any = false;
        foreach (ref readonly LinkRow link in fewer)
        {
            if (!link.Period.Holds(day) || !others[link.Other].Holds(day) || !Links.Any(more, link.Other, day))
                continue;
            any = true;
            if (found is null)
                break;
            found.Add(link.Other);
        }

        return any;
    }

    private static bool AnyFunding(ProjectionTables tables, int a, int b, int day, FragilityOptions options) =>
        FindFunding(tables, tables.FundingGiven[a], tables.FundingReceived[b], day, options, null)
        || FindFunding(tables, tables.FundingGiven[b], tables.FundingReceived[a], day, options, null);

    /// <summary>Looks for running funding in both of two lists; stops at the first where none is to be added.</summary>
    private static bool FindFunding(
        ProjectionTables tables, ReadOnlySpan<LinkRow> fewer, ReadOnlySpan<LinkRow> more, int day, FragilityOptions options, ISet<int>? found)
    {
        if (fewer.Length > more.Length)
            return FindFunding(tables, more, fewer, day, options, found);

        bool any = false;
        foreach (ref readonly LinkRow funding in fewer)
        {
            if (!funding.Period.Holds(day) || !tables.Fundings[funding.Other].Runs(options.FundingDays).Holds(day) || !Links.Any(more, funding.Other, day))
                continue;
            any = true;
            if (found is null)
                break;
            found.Add(funding.Other);
        }

        return any;
    }
}

/// <summary>What holds a partnership together without depending on one person.</summary>
public enum Anchor
{
    /// <summary>A formal agreement in force on the day.</summary>
    Agreement = 1,

    /// <summary>A forum that both parties belong to.</summary>
    Forum,

    /// <summary>Current funding from one to the other.</summary>
    Funding,

    /// <summary>A building that both lease, use or occupy; who only owns it does not.</summary>
    CoLocation,
}
