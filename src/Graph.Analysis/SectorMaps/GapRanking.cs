using Graph.Analysis.Dependency;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.SectorMaps;

/// <summary>Sorts the gaps of a sector map by how surely somebody could introduce those who seek.</summary>
public static class GapRanking
{
    /// <summary>How many different ways may be sought for one map: each is a search of the whole network.</summary>
    public const int MostSearches = 500;

    /// <summary>
    /// The gaps with most chains of introduction first: by those of colleagues who are recorded as knowing each other, then by those
    /// that take all colleagues to know each other, then the shortest; those to whom nobody could introduce anybody are last.
    /// </summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="gaps">The gaps, in the order in which equals stay.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The gaps; null where more than <see cref="MostSearches"/> would be needed.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<RankedGap>? Rank(AnalysisSession session, IReadOnlyList<SectorMapGap> gaps, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(gaps);
        Dictionary<(int From, int To), IntroductionChains?> found = [];
        Numbers numbers = new();
        List<RankedGap> ranked = [];
        foreach (SectorMapGap gap in gaps)
        {
            (int From, int To) ends = (numbers.Of(gap.Seekers), numbers.Of(gap.Towards));
            if (!found.TryGetValue(ends, out IntroductionChains? introduction))
            {
                if (found.Count == MostSearches)
                    return null;
                found[ends] = introduction = IntroductionChains.Find(session, gap.Seekers, gap.Towards, cancellationToken);
            }

            ranked.Add(new(gap, introduction));
        }

        return [.. ranked
            .OrderByDescending(gap => gap.Introduction?.RecordedSize ?? -1)
            .ThenByDescending(gap => gap.Introduction?.Size ?? -1)
            .ThenBy(gap => gap.Introduction?.Shortest?.Steps.Count ?? 0)];
    }

    /// <summary>Numbers lists of ids, the same for lists with the same ids. A list that many gaps share, which may be long, is looked through once.</summary>
    private sealed class Numbers
    {
        private readonly Dictionary<object, int> byList = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<ValueList<string>, int> byIds = [];

        public int Of(IReadOnlyList<string> list)
        {
            if (byList.TryGetValue(list, out int number))
                return number;
            ValueList<string> ids = [.. list];
            return byList[list] = byIds.TryGetValue(ids, out int known) ? known : byIds[ids] = byIds.Count;
        }
    }
}

/// <summary>A gap of a sector map, and how those who seek could be introduced.</summary>
/// <param name="Gap">The gap.</param>
/// <param name="Introduction">The chains that lead there; null where nobody seeks, no organisation is known where those who are missing are, or one who seeks is there already.</param>
public sealed record RankedGap(SectorMapGap Gap, IntroductionChains? Introduction);
