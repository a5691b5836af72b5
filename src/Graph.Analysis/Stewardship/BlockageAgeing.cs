namespace Graph.Analysis.Stewardship;

/// <summary>How long blockages have been open.</summary>
/// <param name="Bands">How many of them, by how long.</param>
/// <param name="MedianDays">For how many days half of them have been open; null if it is not known of any when it was raised.</param>
/// <param name="LongestDays">For how many days the oldest has been open; null if it is not known of any when it was raised.</param>
/// <param name="NotAcknowledged">How many nobody has acknowledged, taken on or done anything about.</param>
/// <param name="WithoutOwner">How many nobody has taken on.</param>
public sealed record BlockageAgeing(IReadOnlyList<AgeBand> Bands, int? MedianDays, int? LongestDays, int NotAcknowledged, int WithoutOwner)
{
    private static readonly int[] Limits = [30, 90, 180, 365];

    /// <summary>How long some blockages have been open.</summary>
    /// <param name="rows">The blockages.</param>
    public static BlockageAgeing Of(IReadOnlyList<OpenBlockage> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int[] days = [.. rows.Select(row => row.DaysOpen).OfType<int>().Order()];
        List<AgeBand> bands = [];
        for (int band = 0; band <= Limits.Length; band++)
        {
            int atLeast = band == 0 ? 0 : Limits[band - 1];
            int? under = band < Limits.Length ? Limits[band] : null;
            bands.Add(new(atLeast, under, days.Count(known => known >= atLeast && !(known >= under))));
        }

        if (days.Length < rows.Count)
            bands.Add(new(null, null, rows.Count - days.Length));
        return new(
            bands,
            days.Length == 0 ? null : days[(days.Length - 1) / 2],
            days.Length == 0 ? null : days[^1],
            rows.Count(row => row.Stage == BlockageStage.Raised),
            rows.Count(row => row.Owner is null));
    }
}

/// <summary>How many blockages have been open for so long.</summary>
/// <param name="AtLeast">For at least so many days; null for those of which nobody said when they were raised.</param>
/// <param name="Under">For fewer days than this; null if there is no limit.</param>
/// <param name="Count">How many.</param>
public sealed record AgeBand(int? AtLeast, int? Under, int Count);
