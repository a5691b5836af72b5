using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>One line of a <see cref="FragilityRanking"/>.</summary>
public readonly struct FragilityRow
{
    private readonly Projection projection;
    private readonly RankedPartnership ranked;

    internal FragilityRow(Projection projection, RankedPartnership ranked)
    {
        this.projection = projection;
        this.ranked = ranked;
    }

    /// <summary>The partnership's id.</summary>
    public string Partnership => projection.Tables.PartnershipIds.IdOf(ranked.Partnership);

    /// <summary>The class.</summary>
    public FragilityClass Class => ranked.Class;

    /// <summary>k: the fewest people whose leaving ends direct contact.</summary>
    public int K => ranked.K;

    /// <summary>0 (safe) to 100 (gone); only to sort within a class.</summary>
    public double Score => ranked.Score;

    /// <summary>Whether one departure ends it and somebody it hangs on is strategic or governance.</summary>
    public bool HangsOnOneSenior => ranked.HangsOnOneSenior;
}
