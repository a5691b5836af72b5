using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>The chance that a side loses every holder (FRAGILITY.md, "Score"): product over the levels present of c + (1 − c)·∏u.</summary>
/// <remarks>Filled anew for each side, without new memory; not safe for concurrent use.</remarks>
internal sealed class SideRisk(FragilityOptions options)
{
    private readonly double[] allLeave = new double[Seniority.Levels];
    private int present;

    /// <summary>The known levels of those who are not known leavers, as bits.</summary>
    public int LevelsStaying { get; private set; }

    /// <summary>Reads the counting holders of a side.</summary>
    public void Read(ReadOnlySpan<SideHolder> holders)
    {
        (present, LevelsStaying) = (0, 0);
        Array.Fill(allLeave, 1);
        foreach (ref readonly SideHolder holder in holders)
        {
            allLeave[holder.Level] *= Leaves(holder.Evidence, holder.Level, holder.IsLeaver);
            present |= 1 << holder.Level;
            if (!holder.IsLeaver && holder.Level != 0)
                LevelsStaying |= 1 << holder.Level;
        }
    }

    /// <summary>f: the chance; 1 where there is no holder.</summary>
    public double Failure()
    {
        double failure = 1;
        for (int level = 0; level < Seniority.Levels; level++)
        {
            if (IsPresent(level))
                failure *= OfLevel(allLeave[level]);
        }

        return failure;
    }

    /// <summary>What one more holder of a level, who is not known to leave, would multiply it by.</summary>
    public double FactorOf(byte level, double evidence)
    {
        double without = IsPresent(level) ? OfLevel(allLeave[level]) : 1;
        double with = OfLevel((IsPresent(level) ? allLeave[level] : 1) * Leaves(evidence, level, isLeaver: false));
        return without == 0 ? 1 : with / without;
    }

    private bool IsPresent(int level) => (present & (1 << level)) != 0;

    private double OfLevel(double all) => options.LevelRisk + ((1 - options.LevelRisk) * all);

    private double Leaves(double evidence, byte level, bool isLeaver) => 1 - (evidence * (1 - (isLeaver ? 1 : options.LeavingRisks.Of(level))));
}
