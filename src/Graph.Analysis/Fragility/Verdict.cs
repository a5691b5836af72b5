using Graph.Analysis.Contact;

namespace Graph.Analysis.Fragility;

/// <summary>The judgement of one pair of parties, in numbers of <see cref="Sides.Parties"/>; -1 for a party there is none of.</summary>
internal readonly record struct Verdict(int A, int B, int KNow, int KStay, FragilityClass Class, double Score, int Anchors)
{
    /// <summary>k: known leavers are taken as gone while anybody else can talk; as long as they are here, it is 1 at least.</summary>
    public int K => FewestOf(KNow, KStay);

    public static int FewestOf(int now, int stay) => now == 0 ? 0 : Math.Max(1, stay);

    /// <summary>Whether this pair answers for the partnership rather than another of the same k.</summary>
    public bool IsWorseThan(in Verdict other) => Class != other.Class ? Class < other.Class : Score > other.Score;
}
