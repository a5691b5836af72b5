using System.Collections.Concurrent;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>Themes with their broader ones, or places with those they lie within, as they are known after some change. Immutable.</summary>
/// <param name="ids">The ids by number.</param>
/// <param name="words">The words of the names by number; null of those that are not known.</param>
/// <param name="links">What lies within what, and when.</param>
internal sealed class Hierarchy(IdSnapshot ids, int[]?[] words, (int Narrow, int Wide, Period Period)[] links)
{
    private const int MostDays = 16;

    private readonly ConcurrentDictionary<int, DayHierarchy> days = new();

    /// <summary>How many there are, those that are not known any more among them.</summary>
    public int Count => words.Length;

    /// <summary>The number of one that is known; -1 where there is none.</summary>
    public int Find(string id) => ids.Find(id) is >= 0 and int number && number < Count && words[number] is not null ? number : -1;

    /// <summary>The id of a number.</summary>
    public string IdOf(int number) => ids.IdOf(number);

    /// <summary>Compares two by their ids.</summary>
    public int Compare(int left, int right) => ids.Compare(left, right);

    /// <summary>The words of its name.</summary>
    public ReadOnlySpan<int> WordsOf(int number) => words[number];

    /// <summary>How they lie within each other on a day; kept for the days asked about last.</summary>
    public DayHierarchy On(int day)
    {
        if (days.TryGetValue(day, out DayHierarchy? kept))
            return kept;
        if (days.Count >= MostDays)
            days.Clear();
        return days.GetOrAdd(day, asked => new DayHierarchy(Count, [.. links.Where(link => link.Period.Holds(asked)).Select(link => (link.Narrow, link.Wide))]));
    }
}

/// <summary>What lies within what on a day, at any depth.</summary>
internal sealed class DayHierarchy
{
    private readonly int[][] within;
    private readonly Lazy<int[][]> below;

    /// <param name="count">How many there are.</param>
    /// <param name="links">What lies within what, each step by itself.</param>
    public DayHierarchy(int count, IReadOnlyCollection<(int Narrow, int Wide)> links)
    {
        ILookup<int, int> wider = links.ToLookup(link => link.Narrow, link => link.Wide);
        within = [.. Enumerable.Range(0, count).Select(number => Closure(number, wider))];
        below = new(() => Invert(within));
    }

    /// <summary>Itself, and all it lies within.</summary>
    public ReadOnlySpan<int> From(int number) => within[number];

    /// <summary>All that lie within it, without itself.</summary>
    public ReadOnlySpan<int> Below(int number) => below.Value[number];

    /// <summary>Whether one is another or lies within it.</summary>
    public bool IsIn(int number, int wide) => within[number].AsSpan().Contains(wide);

    private static int[] Closure(int start, ILookup<int, int> wider)
    {
        if (!wider.Contains(start))
            return [start];
        List<int> reached = [start];
        for (int i = 0; i < reached.Count; i++)
        {
            foreach (int next in wider[reached[i]])
            {
                if (!reached.Contains(next))
                    reached.Add(next);
            }
        }

        return [.. reached];
    }

    private static int[][] Invert(int[][] within)
    {
        List<int>[] lists = [.. within.Select(_ => new List<int>())];
        for (int number = 0; number < within.Length; number++)
        {
            foreach (int wide in within[number])
            {
                if (wide != number)
                    lists[wide].Add(number);
            }
        }

        return [.. lists.Select(list => list.ToArray())];
    }
}

/// <summary>Takes up themes, or places, and what lies within what. For one writer at a time.</summary>
/// <param name="nodeIds">Numbers the nodes.</param>
/// <param name="linkIds">Numbers the edges between them.</param>
/// <param name="vocabulary">Numbers words.</param>
internal sealed class HierarchyWriter(IdTable nodeIds, IdTable linkIds, VocabularyWriter vocabulary)
{
    private readonly List<int[]?> words = [];
    private readonly List<(int Narrow, int Wide, Period Period)> links = [];
    private Hierarchy? published;

    /// <summary>The number of a node, whether it is known already or not.</summary>
    public int Number(string id)
    {
        int number = nodeIds.Add(id);
        while (words.Count <= number)
        {
            words.Add(null);
            published = null;
        }

        return number;
    }

    /// <summary>Puts a node in place of what was known of it; null takes it away.</summary>
    public void SetNode(string id, Fact? node)
    {
        int number = Number(id);
        words[number] = node is null ? null : vocabulary.Read(SearchEntry.Of(node).Name);
        published = null;
    }

    /// <summary>Puts an edge from a node to a wider one in place of what was known of it; null takes it away.</summary>
    public void SetLink(string id, Edge? link)
    {
        int number = linkIds.Add(id);
        while (links.Count <= number)
            links.Add(default);
        links[number] = link is null ? default : (Number(link.From), Number(link.To), Period.Of(link));
        published = null;
    }

    /// <summary>What is known now.</summary>
    public Hierarchy Publish() => published ??= new(nodeIds.Snapshot(), [.. words], [.. links]);
}
