using Graph.Analysis.Fragility;

namespace Graph.Analysis.Succession;

/// <summary>An introduction that would make a partnership less fragile.</summary>
public sealed record Introduction
{
    /// <summary>The partnership's id.</summary>
    public required string Partnership { get; init; }

    /// <summary>Who would hold it afterwards: one person, who meets those who hold it on the other side, or one on each side, who meet each other.</summary>
    public required IReadOnlyList<Newcomer> People { get; init; }

    /// <summary>The id of the organisation whose people one newcomer would meet; null where two newcomers meet each other.</summary>
    public required string? Meets { get; init; }

    /// <summary>How fragile it is now.</summary>
    public required Standing Now { get; init; }

    /// <summary>How fragile it would be, were the contact as recent and as strong as any.</summary>
    public required Standing Then { get; init; }

    /// <summary>What is gained: the drop in score. Every partnership is worth as much as any other, since nobody records what one is worth.</summary>
    public double Gain => Now.Score - Then.Score;

    /// <summary>Who could make the introduction; null if nobody is recorded who could.</summary>
    public required Introducer? Introducer { get; init; }
}
