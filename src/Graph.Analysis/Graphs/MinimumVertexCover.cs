using System.Numerics;
using Graph.Analysis.Computing;

namespace Graph.Analysis.Graphs;

/// <summary>
/// The fewest people who cover all tied pairs: a minimum vertex cover, which by König's theorem is a maximum matching where
/// nobody is on both sides. Hopcroft–Karp, in O(pairs × √people).
/// </summary>
/// <remarks>
/// Somebody on both sides is two vertices but leaves as one person, so a matching can overstate the number. It is then the
/// least, over every choice of such people who leave, of their number and the matching of the rest.
/// </remarks>
internal sealed class MinimumVertexCover
{
    /// <summary>
    /// How many people on both sides are tried in every combination. The problem is NP-hard in their number; with more,
    /// those with the fewest ties are taken as two people, and k may be overstated.
    /// </summary>
    private const int MaximumTriedTogether = 12;

    /// <summary>How many pairs are looked at over all combinations; very many pairs leave fewer people to be tried together.</summary>
    private const int MaximumPairsTried = 1 << 22;

    private const int Free = -1;
    private const int Unreached = int.MaxValue;

    private readonly Buffer<(int Left, int LeftPerson, int Right, int RightPerson)> pairs = new();
    private readonly Buffer<int> lefts = new();
    private readonly Buffer<int> queue = new();
    private readonly Buffer<int> path = new();
    private readonly List<(int Left, int Right, int Ties)> onBoth = [];
    private readonly Dictionary<int, (int Left, int Right, int Ties)> vertices = [];
    private int[] firstPair = [];
    private int[] nextPair = [];
    private int[] match = [];
    private int[] distance = [];
    private bool[] gone = [];

    public bool AnyPair => pairs.Count > 0;

    /// <summary>Begins anew.</summary>
    /// <param name="vertexCount">One more than the greatest vertex.</param>
    public void Clear(int vertexCount)
    {
        pairs.Clear();
        lefts.Clear();
        if (match.Length < vertexCount)
        {
            int length = Math.Max(16, (int)BitOperations.RoundUpToPowerOf2((uint)vertexCount));
            (firstPair, nextPair, match, distance, gone) = (new int[length], new int[length], new int[length], new int[length], new bool[length]);
        }
    }

    /// <summary>Adds a pair; those of one left vertex one after the other.</summary>
    public void Add(int left, int leftPerson, int right, int rightPerson)
    {
        if (lefts.Count == 0 || lefts[lefts.Count - 1] != left)
        {
            lefts.Add(left);
            firstPair[left] = pairs.Count;
        }

        pairs.Add((left, leftPerson, right, rightPerson));
        (gone[left], gone[right]) = (false, false);
    }

    /// <summary>The fewest people who must leave for there to be no pair, or <paramref name="enough"/> if it is not fewer.</summary>
    public int Fewest(int enough)
    {
        if (pairs.Count == 0)
            return 0;

        FindPeopleOnBothSides();
        int fewest = enough;
        for (uint choice = 0; choice < 1u << onBoth.Count; choice++)
        {
            int leave = BitOperations.PopCount(choice);
            if (leave >= fewest)
                continue;
            Choose(choice);
            fewest = Math.Min(fewest, leave + Match(fewest - leave));
        }

        Choose(0);
        return fewest;
    }

    /// <summary>Adds the people who are in every pair.</summary>
    public void FindCommonPeople(List<int> people)
    {
        if (pairs.Count == 0)
            return;
        foreach (int person in (ReadOnlySpan<int>)[pairs[0].LeftPerson, pairs[0].RightPerson])
        {
            bool common = !people.Contains(person);
            foreach ((_, int left, _, int right) in pairs.Items)
                common &= left == person || right == person;
            if (common)
                people.Add(person);
        }
    }

    private void FindPeopleOnBothSides()
    {
        onBoth.Clear();
        vertices.Clear();
        foreach ((int left, int leftPerson, _, _) in pairs.Items)
            vertices[leftPerson] = (left, Free, vertices.GetValueOrDefault(leftPerson).Ties + 1);
        foreach ((_, _, int right, int rightPerson) in pairs.Items)
        {
            if (vertices.TryGetValue(rightPerson, out (int Left, int Right, int Ties) known))
                vertices[rightPerson] = (known.Left, right, known.Ties + 1);
        }

        foreach ((int Left, int Right, int Ties) person in vertices.Values)
        {
            if (person.Right != Free)
                onBoth.Add(person);
        }

        int most = Math.Min(MaximumTriedTogether, BitOperations.Log2((uint)Math.Max(1, MaximumPairsTried / pairs.Count)));
        if (onBoth.Count > most)
        {
            onBoth.Sort(static (left, right) => (-left.Ties, left.Left).CompareTo((-right.Ties, right.Left)));
            onBoth.RemoveRange(most, onBoth.Count - most);
        }
    }

    private void Choose(uint choice)
    {
        for (int i = 0; i < onBoth.Count; i++)
        {
            bool leaves = (choice & (1u << i)) != 0;
            (gone[onBoth[i].Left], gone[onBoth[i].Right]) = (leaves, leaves);
        }
    }

    /// <summary>The size of a maximum matching of the pairs of which nobody is gone, or <paramref name="enough"/> if it is not smaller.</summary>
    private int Match(int enough)
    {
        foreach ((int left, _, int right, _) in pairs.Items)
            (match[left], match[right]) = (Free, Free);

        int size = 0;
        while (size < enough && Layer())
        {
            foreach (int left in lefts.Items)
                nextPair[left] = firstPair[left];
            foreach (int left in lefts.Items)
            {
                if (match[left] == Free && !gone[left] && Augment(left))
                    size++;
            }
        }

        return Math.Min(size, enough);
    }

    /// <summary>Numbers the left vertices by their distance from a free one; whether a free right vertex can be reached.</summary>
    private bool Layer()
    {
        queue.Clear();
        foreach (int left in lefts.Items)
        {
            distance[left] = match[left] == Free && !gone[left] ? 0 : Unreached;
            if (distance[left] == 0)
                queue.Add(left);
        }

        bool reached = false;
        for (int head = 0; head < queue.Count; head++)
        {
            int left = queue[head];
            for (int i = firstPair[left]; i < pairs.Count && pairs[i].Left == left; i++)
            {
                int right = pairs[i].Right;
                if (gone[right])
                    continue;
                int behind = match[right];
                if (behind == Free)
                {
                    reached = true;
                }
                else if (distance[behind] == Unreached)
                {
                    distance[behind] = distance[left] + 1;
                    queue.Add(behind);
                }
            }
        }

        return reached;
    }

    /// <summary>Follows the layers from a free left vertex to a free right one, and matches along the way.</summary>
    private bool Augment(int start)
    {
        path.Clear();
        path.Add(start);
        while (path.Count > 0)
        {
            int left = path[path.Count - 1];
            int i = nextPair[left]++;
            if (i >= pairs.Count || pairs[i].Left != left)
            {
                distance[left] = Unreached;
                path.RemoveLast();
                if (path.Count > 0)
                    continue;
                return false;
            }

            int right = pairs[i].Right;
            if (gone[right])
                continue;
            int behind = match[right];
            if (behind == Free)
            {
                foreach (int step in path.Items)
                {
                    int taken = pairs[nextPair[step] - 1].Right;
                    (match[step], match[taken]) = (taken, step);
                }

                return true;
            }

            if (distance[behind] == distance[left] + 1)
                path.Add(behind);
        }

        return false;
    }
}
