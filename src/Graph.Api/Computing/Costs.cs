using Graph.Analysis.Snapshot;

namespace Graph.Api.Computing;

/// <summary>What is worked out for an answer, as so many rows of lists: rough, but the same on every machine.</summary>
internal static class Costs
{
    /// <summary>Short work, which needs no place of its own: a few milliseconds.</summary>
    public const int MostShort = 1_000;

    /// <summary>Something that looks at everything that is known.</summary>
    public const int Everything = 1_500;

    /// <summary>Something about one person, or a few.</summary>
    public const int Departure = 50;

    /// <summary>What gaps make of one partnership.</summary>
    public const int Range = 25;

    /// <summary>How fragile one partnership is.</summary>
    public const int Judgement = 5;

    /// <summary>Who holds one partnership.</summary>
    public const int Holders = 2;

    private const int JudgedForARow = 10;
    private const int ReadForARow = 25;

    /// <summary>The ranking of all partnerships by fragility.</summary>
    public static int Ranking(Projection projection) => Math.Min(projection.PartnershipCount / JudgedForARow, Everything);

    /// <summary>A look through a list for rows that meet conditions, for an order or for a count. How long it is nobody knows before; about as long as that of partnerships.</summary>
    public static int Scan(Projection projection) => Math.Min(projection.PartnershipCount / ReadForARow, Everything);
}
