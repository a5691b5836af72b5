using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.MissingData;

/// <summary>Judges partnerships one after the other, with every gap read for the best and for the worst.</summary>
internal sealed class GapJudge
{
    /// <summary>How many gaps are compared, contacts before levels: the partnership is judged anew four times for each.</summary>
    private const int MaximumCompared = 100;

    private readonly AnalysisSession session;
    private readonly GapReading hopeful = new(forTheBest: true);
    private readonly GapReading fearful = new(forTheBest: false);
    private readonly PairJudge atBest;
    private readonly PairJudge atWorst;

    public GapJudge(AnalysisSession session)
    {
        this.session = session;
        atBest = new(session, new() { Gaps = hopeful });
        atWorst = new(session, new() { Gaps = fearful });
    }

    /// <summary>The range of a partnership; null where no gap could change its class.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public FragilityRange? Judge(int partnership, CancellationToken cancellationToken)
    {
        hopeful.AnswerNone();
        fearful.AnswerNone();
        FragilityClass worst = atWorst.Judge(partnership).Class;
        FragilityClass best = atBest.Judge(partnership).Class;
        if (best == worst)
            return null;

        string[] parties = [.. atBest.Holders.Parties.ToArray().Select(side => session.Tables.OrganisationIds.IdOf(side.Organisation))];
        (GapQuestion question, (int Sum, int Widest) left) = Gaps()
            .Select(found => (found.Gap, Question: Ask(found.Gap, session.Tables.OrganisationIds.IdOf(found.Organisation), parties)))
            .OrderBy(asked => asked.Gap.Kind)
            .ThenBy(asked => asked.Question.Organisation, StringComparer.Ordinal)
            .ThenBy(asked => asked.Question.Person, StringComparer.Ordinal)
            .Take(MaximumCompared)
            .Select(asked => (asked.Question, Left: WidthLeft(partnership, asked.Gap, cancellationToken)))
            .MinBy(asked => asked.Left);
        return new(best, worst, question, best - worst - (left.Sum / 2.0));
    }

    /// <summary>What is missing of those who count if everything is well, and of the partnership itself.</summary>
    private List<(DataGap Gap, int Organisation)> Gaps()
    {
        PartyHolders holders = atBest.Holders;
        bool anyTies = holders.AnyTiesBegun;
        List<(DataGap Gap, int Organisation)> gaps = [];
        foreach (ref readonly SideHolder holder in holders.Counting)
        {
            if (holder.Person < 0)
            {
                gaps.Add((DataGap.HolderFor(holder.Organisation), holder.Organisation));
                continue;
            }

            if (holder.ContactGap is { } missing)
                gaps.Add((new(missing, holder.Organisation, holder.Person), holder.Organisation));
            if (anyTies && !holder.IsTied)
                gaps.Add((DataGap.TiesOf(holder.Person), holder.Organisation));
            if (holder.Level == 0)
                gaps.Add((new(GapKind.Level, holder.Organisation, holder.Person), holder.Organisation));
        }

        AddPairs(holders, gaps);
        if (holders.Parties.Length > 0 && Anchors.IsAgreementOpen(session, holders.Partnership))
            gaps.Add((DataGap.Agreement, holders.Parties[0].Organisation));
        return gaps;
    }

    private static void AddPairs(PartyHolders holders, List<(DataGap Gap, int Organisation)> gaps)
    {
        if (holders.AnyTiesBegun)
            return;
        for (int a = 0; a < holders.Parties.Length; a++)
        {
            for (int b = a + 1; b < holders.Parties.Length; b++)
            {
                if (holders.Parties[a].Counting > 1 && holders.Parties[b].Counting > 1)
                    gaps.Add((DataGap.PairsOf(holders.Parties[a].Organisation, holders.Parties[b].Organisation), holders.Parties[a].Organisation));
            }
        }
    }

    private GapQuestion Ask(DataGap gap, string organisation, string[] parties) => new(
        gap.Kind,
        gap.Other < 0 || gap.Kind == GapKind.Pairs ? null : session.Tables.PersonIds.IdOf(gap.Other),
        organisation,
        gap.Kind == GapKind.Pairs ? [OtherOf(gap, organisation)] : [.. parties.Where(party => party != organisation)]);

    private string OtherOf(DataGap pair, string organisation)
    {
        string other = session.Tables.OrganisationIds.IdOf(pair.Other);
        return other == organisation ? session.Tables.OrganisationIds.IdOf(pair.Organisation) : other;
    }

    /// <summary>How wide the range would still be, in all and then at most, over the answers for the best and for the worst.</summary>
    private (int Sum, int Widest) WidthLeft(int partnership, DataGap gap, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int well = Width(partnership, gap, well: true);
        int badly = Width(partnership, gap, well: false);
        return (well + badly, Math.Max(well, badly));
    }

    private int Width(int partnership, DataGap gap, bool well)
    {
        hopeful.Answer(gap, well);
        fearful.Answer(gap, well);
        return atBest.Judge(partnership).Class - atWorst.Judge(partnership).Class;
    }
}
