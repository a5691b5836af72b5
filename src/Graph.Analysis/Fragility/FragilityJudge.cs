using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>Judges how fragile a partnership is, by the definitions of the fragility measure.</summary>
public static class FragilityJudge
{
    /// <summary>The judgement of one partnership on a day, also of one that is not current then; null where the id names none.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="partnershipId">The partnership's id.</param>
    public static FragilityAnswer? Judge(AnalysisSession session, string partnershipId)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        int partnership = tables.PartnershipIds.Find(partnershipId);
        if (partnership < 0 || !tables.Partnerships[partnership].IsKnown)
            return null;

        PairJudge judge = new(session);
        Verdict verdict = judge.Judge(partnership);
        PartyHolders holders = judge.Holders;
        return new()
        {
            Partnership = partnershipId,
            AsOf = session.AsOf,
            Class = verdict.Class,
            K = verdict.K,
            KNow = verdict.Pair.KNow,
            KStay = verdict.Pair.KStay,
            Score = verdict.Score,
            OrganisationA = OrganisationOf(tables, holders, verdict.Pair.A),
            OrganisationB = OrganisationOf(tables, holders, verdict.Pair.B),
            Parties = holders.Parties.Length,
            UnheldBecause = judge.WhyUnheld(verdict),
            MissingA = judge.WhyUnheld(verdict, verdict.Pair.A),
            MissingB = judge.WhyUnheld(verdict, verdict.Pair.B),
            HangsOn = verdict.K == 1 ? [.. judge.LowestPairs.ToArray().SelectMany(pair => HangsOn(tables, judge, pair))] : [],
            HangsOnOneSenior = judge.HangsOnOneSenior(),
            Anchors = Anchors.Of(verdict.Anchors),
            Grid = [.. PartiesOf(verdict).SelectMany(side => Grid(tables, holders, side))],
            Holders = HolderReport.Of(tables, holders, [.. PartiesOf(verdict).Select(side => holders.Parties[side].Organisation)]),
            IsReadByLaterContact = judge.IsReadByLaterContact(verdict),
            OnePersonOnBothSides = verdict.Pair.B >= 0 && AnyoneOnBothSides(holders, verdict.Pair),
        };
    }

    private static string? OrganisationOf(ProjectionTables tables, PartyHolders holders, int side) => side < 0 ? null : tables.OrganisationIds.IdOf(holders.Parties[side].Organisation);

    private static IEnumerable<int> PartiesOf(Verdict verdict) => new[] { verdict.Pair.A, verdict.Pair.B }.Where(side => side >= 0);

    private static IEnumerable<HangsOn> HangsOn(ProjectionTables tables, PairJudge judge, PairContact pair)
    {
        string[] ids = [OrganisationOf(tables, judge.Holders, pair.A)!, OrganisationOf(tables, judge.Holders, pair.B)!];
        List<HangsOn> people = [];
        foreach (int person in judge.FindSoleLinks(pair))
        {
            ref readonly SideHolder holder = ref judge.Holders.Counting[judge.MoreSeniorSideOf(person, pair)];
            people.Add(new(
                tables.PersonIds.IdOf(person),
                tables.OrganisationIds.IdOf(holder.Organisation),
                Seniority.Of(holder.Level),
                holder.IsLeaver || pair.KStay == 0,
                ids)
            {
                LeavesOn = holder.IsLeaver ? DateOnly.FromDayNumber(holder.LeavesOn) : null,
            });
        }

        return people.OrderBy(person => person.Organisation != ids[0]).ThenBy(person => person.Person, StringComparer.Ordinal);
    }

    private static List<GridCell> Grid(ProjectionTables tables, PartyHolders sides, int party)
    {
        Side side = sides.Parties[party];
        Span<int> holders = stackalloc int[Seniority.Levels];
        Span<int> leavers = stackalloc int[Seniority.Levels];
        foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
        {
            holders[holder.Level]++;
            leavers[holder.Level] += holder.IsLeaver ? 1 : 0;
        }

        List<GridCell> cells = [];
        foreach (byte level in Seniority.MostSeniorFirst)
        {
            if (holders[level] > 0)
                cells.Add(new(tables.OrganisationIds.IdOf(side.Organisation), Seniority.Of(level), holders[level], leavers[level]));
        }

        return cells;
    }

    private static bool AnyoneOnBothSides(PartyHolders sides, PairContact pair)
    {
        Side a = sides.Parties[pair.A];
        for (int i = a.Start; i < a.End; i++)
        {
            if (sides.Find(sides.Parties[pair.B], sides.Counting[i].Person) >= 0)
                return true;
        }

        return false;
    }
}
