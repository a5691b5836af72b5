using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>Judges how fragile a partnership is, by the definitions of the fragility measure.</summary>
public static class FragilityJudge
{
    /// <summary>The judgement of one partnership on a day, also of one that is not current then; null where the id names none.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="partnershipId">The partnership's id.</param>
    /// <param name="session.AsOf">The day asked about.</param>
    public static FragilityAnswer? Judge(AnalysisSession session, string partnershipId)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        int partnership = tables.PartnershipIds.Find(partnershipId);
        if (partnership < 0 || !tables.Partnerships[partnership].IsKnown)
            return null;

        PairJudge judge = new(session);
        Verdict verdict = judge.Judge(partnership);
        Sides sides = judge.Sides;
        return new()
        {
            Partnership = partnershipId,
            AsOf = session.AsOf,
            Class = verdict.Class,
            K = verdict.K,
            KNow = verdict.KNow,
            KStay = verdict.KStay,
            Score = verdict.Score,
            OrganisationA = OrganisationOf(verdict.A),
            OrganisationB = OrganisationOf(verdict.B),
            Parties = sides.Parties.Length,
            HangsOn = HangsOn(tables, judge, verdict),
            HangsOnOneSenior = judge.HangsOnOneSenior(verdict),
            Anchors = Anchors.Of(verdict.Anchors),
            Grid = [.. PartiesOf(verdict).SelectMany(side => Grid(tables, sides, side))],
            Holders = HolderReport.Of(tables, sides, [.. PartiesOf(verdict).Select(side => sides.Parties[side].Organisation)]),
            OnePersonOnBothSides = verdict.B >= 0 && AnyoneOnBothSides(sides, verdict),
        };

        string? OrganisationOf(int side) => side < 0 ? null : tables.OrganisationIds.IdOf(sides.Parties[side].Organisation);
    }

    private static IEnumerable<int> PartiesOf(Verdict verdict) => new[] { verdict.A, verdict.B }.Where(side => side >= 0);

    private static List<HangsOn> HangsOn(ProjectionTables tables, PairJudge judge, Verdict verdict)
    {
        List<HangsOn> people = [];
        foreach (int person in judge.FindSoleLinks(verdict))
        {
            ref readonly SideHolder holder = ref judge.Sides.Holders[judge.MoreSeniorSideOf(person, verdict)];
            people.Add(new(
                tables.PersonIds.IdOf(person),
                tables.OrganisationIds.IdOf(holder.Organisation),
                Seniority.Of(holder.Level),
                holder.IsLeaver || verdict.KStay == 0));
        }

        string? first = verdict.A < 0 ? null : tables.OrganisationIds.IdOf(judge.Sides.Parties[verdict.A].Organisation);
        return [.. people.OrderBy(person => person.Organisation != first).ThenBy(person => person.Person, StringComparer.Ordinal)];
    }

    private static List<GridCell> Grid(ProjectionTables tables, Sides sides, int party)
    {
        Side side = sides.Parties[party];
        Span<int> holders = stackalloc int[Seniority.Levels];
        Span<int> leavers = stackalloc int[Seniority.Levels];
        foreach (ref readonly SideHolder holder in sides.Holders[side.Start..side.End])
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

    private static bool AnyoneOnBothSides(Sides sides, Verdict verdict)
    {
        Side a = sides.Parties[verdict.A];
        for (int i = a.Start; i < a.End; i++)
        {
            if (sides.Find(sides.Parties[verdict.B], sides.Holders[i].Person) >= 0)
                return true;
        }

        return false;
    }
}
