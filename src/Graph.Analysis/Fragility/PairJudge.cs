using System.Numerics;
using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>Judges partnerships one after the other: class, k and score of the pair of parties that answers for each.</summary>
/// <remarks>Not safe for concurrent use; each thread has its own.</remarks>
internal sealed class PairJudge(AnalysisSession session, GapReading? reading = null)
{
    private readonly ProjectionTables tables = session.Tables;
    /// <summary>Digits of a score: sums and products taken in another order differ only beyond them.</summary>
    private const int ScoreDigits = 9;

    private readonly int day = session.Day;
    private readonly Buffer<int> fewestNow = new();
    private readonly Buffer<(int A, int B, int KNow, int KStay)> lowest = new();
    private readonly List<int> soleLinks = [];
    private readonly SideRisk risk = new(session.Options);
    private DirectContact? directContact;

    public Sides Sides { get; } = new(session, reading);

    private DirectContact Direct => directContact ??= new(Sides);

    /// <summary>Judges a partnership; its sides can be read afterwards, known leavers taken as gone.</summary>
    public Verdict Judge(int partnership)
    {
        Sides.Read(partnership);
        Span<Side> parties = Sides.Parties;
        if (parties.Length < 2)
        {
            int anchors = Anchors.Agreement(tables, partnership, day);
            return new(parties.Length - 1, -1, 0, 0, FragilityClass.Unheld, Score(1, 1, anchors), anchors);
        }

        FindLowestPairs(parties);
        Verdict answer = Weigh(lowest[0]);
        for (int i = 1; i < lowest.Count; i++)
        {
            Verdict next = Weigh(lowest[i]);
            // Of pairs that are equal in all else, one that hangs on somebody senior answers: ids must not decide that.
            if (next.IsWorseThan(answer) || (!answer.IsWorseThan(next) && HangsOnOneSenior(next) && !HangsOnOneSenior(answer)))
                answer = next;
        }

        return answer;
    }

    /// <summary>The people on whom the judged pair hangs, where one departure ends it; the list is filled anew by the next call.</summary>
    public IReadOnlyList<int> FindSoleLinks(in Verdict verdict)
    {
        soleLinks.Clear();
        if (verdict.K != 1)
            return soleLinks;

        ref readonly Side a = ref Sides.Parties[verdict.A];
        ref readonly Side b = ref Sides.Parties[verdict.B];
        if (verdict.KStay > 0)
        {
            Direct.FindSoleLinks(a, b, soleLinks);
            return soleLinks;
        }

        foreach (Side side in (ReadOnlySpan<Side>)[a, b])
        {
            foreach (ref readonly SideHolder holder in Sides.Holders[side.Start..side.End])
            {
                if (holder.IsLeaver && !soleLinks.Contains(holder.Person))
                    soleLinks.Add(holder.Person);
            }
        }

        return soleLinks;
    }

    /// <summary>Where a person of the judged pair is more senior: the number of that counting holder.</summary>
    public int MoreSeniorSideOf(int person, in Verdict verdict)
    {
        int inA = Sides.Find(Sides.Parties[verdict.A], person);
        int inB = Sides.Find(Sides.Parties[verdict.B], person);
        if (inA < 0 || inB < 0)
            return Math.Max(inA, inB);
        return Seniority.Rank(Sides.Holders[inB].Level) > Seniority.Rank(Sides.Holders[inA].Level) ? inB : inA;
    }

    /// <summary>Whether the judged pair hangs on a single senior individual.</summary>
    public bool HangsOnOneSenior(in Verdict verdict)
    {
        if (verdict.K != 1)
            return false;
        foreach (int person in FindSoleLinks(verdict))
        {
            if (Seniority.IsSenior(Sides.Holders[MoreSeniorSideOf(person, verdict)].Level))
                return true;
        }

        return false;
    }

    /// <summary>Leaves the pairs of lowest k in the order of their ids, and known leavers taken as gone.</summary>
    private void FindLowestPairs(Span<Side> parties)
    {
        fewestNow.Clear();
        Sides.EverybodyHere();
        for (int a = 0; a < parties.Length; a++)
        {
            for (int b = a + 1; b < parties.Length; b++)
                fewestNow.Add(Direct.Fewest(parties[a], parties[b]));
        }

        lowest.Clear();
        Sides.LeaversGone();
        int fewest = int.MaxValue;
        int pair = 0;
        for (int a = 0; a < parties.Length; a++)
        {
            for (int b = a + 1; b < parties.Length; b++)
            {
                int now = fewestNow[pair++];
                int stay = now == 0 ? 0 : Direct.Fewest(parties[a], parties[b]);
                int k = Verdict.FewestOf(now, stay);
                if (k > fewest)
                    continue;
                if (k < fewest)
                    lowest.Clear();
                fewest = k;
                lowest.Add((a, b, now, stay));
            }
        }
    }

    private Verdict Weigh(in (int A, int B, int KNow, int KStay) pair)
    {
        ref readonly Side a = ref Sides.Parties[pair.A];
        ref readonly Side b = ref Sides.Parties[pair.B];
        int anchors = Anchors.Between(tables, Sides.Partnership, a.Organisation, b.Organisation, day, session.Options);
        double failureA = SideFailure(a, out int levelsA);
        double failureB = SideFailure(b, out int levelsB);
        FragilityClass judged = (Verdict.FewestOf(pair.KNow, pair.KStay), anchors) switch
        {
            (0, _) => FragilityClass.Unheld,
            (1, 0) => FragilityClass.Personal,
            (1, _) => FragilityClass.AnchoredSingle,
            (_, not 0) when levelsA >= 2 && levelsB >= 2 => FragilityClass.Thick,
            _ => FragilityClass.Thin,
        };
        return new(pair.A, pair.B, pair.KNow, pair.KStay, judged, Score(failureA, failureB, anchors), anchors);
    }

    private double Score(double failureA, double failureB, int anchors) =>
        Math.Round(100 * (1 - ((1 - failureA) * (1 - failureB))) * Anchors.Relief(anchors, session.Options), ScoreDigits);

    /// <summary>The chance that a side loses every holder.</summary>
    /// <param name="side">The side.</param>
    /// <param name="levels">How many known levels those span who are not known leavers; one more for each unknown one that is read as not present.</param>
    private double SideFailure(in Side side, out int levels)
    {
        ReadOnlySpan<SideHolder> holders = Sides.Holders[side.Start..side.End];
        risk.Read(holders);
        levels = BitOperations.PopCount((uint)risk.LevelsStaying) + (reading is null ? 0 : LevelsGuessed(holders, reading));
        return risk.Failure();
    }

    private static int LevelsGuessed(ReadOnlySpan<SideHolder> holders, GapReading reading)
    {
        int guessed = 0;
        foreach (ref readonly SideHolder holder in holders)
        {
            if (!holder.IsLeaver && holder.Level == 0 && reading.IsGood(new(GapKind.Level, holder.Organisation, holder.Person)))
                guessed++;
        }

        return guessed;
    }
}

/// <summary>The judgement of one pair of parties, in numbers of <see cref="Sides.Parties"/>; -1 for a party there is none of.</summary>
internal readonly record struct Verdict(int A, int B, int KNow, int KStay, FragilityClass Class, double Score, int Anchors)
{
    /// <summary>k: known leavers are taken as gone while anybody else can talk; as long as they are here, it is 1 at least.</summary>
    public int K => FewestOf(KNow, KStay);

    public static int FewestOf(int now, int stay) => now == 0 ? 0 : Math.Max(1, stay);

    /// <summary>Whether this pair answers for the partnership rather than another of the same k.</summary>
    public bool IsWorseThan(in Verdict other) => Class != other.Class ? Class < other.Class : Score > other.Score;
}
