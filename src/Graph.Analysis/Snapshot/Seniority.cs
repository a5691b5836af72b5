using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>Orders levels, in the numbers that rows keep (0 is unknown).</summary>
internal static class Seniority
{
    /// <summary>The number of levels, the unknown one among them.</summary>
    public const int Levels = 6;

    /// <summary>Greater is more senior; unknown is least.</summary>
    public static int Rank(byte level) => (Level)level switch
    {
        Level.Strategic => 5,
        Level.Governance => 4,
        Level.Management => 3,
        Level.FrontLine => 2,
        Level.Volunteer => 1,
        _ => 0,
    };

    /// <summary>All levels, the unknown one last.</summary>
    public static ReadOnlySpan<byte> MostSeniorFirst =>
        [(byte)Level.Strategic, (byte)Level.Governance, (byte)Level.Management, (byte)Level.FrontLine, (byte)Level.Volunteer, 0];

    /// <summary>Whether a person of this level is a senior individual: strategic or governance.</summary>
    public static bool IsSenior(byte level) => (Level)level is Level.Strategic or Level.Governance;

    /// <summary>The level as others know it; null where unknown.</summary>
    public static Level? Of(byte level) => level == 0 ? null : (Level)level;
}
