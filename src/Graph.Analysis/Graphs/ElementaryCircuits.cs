namespace Graph.Analysis.Graphs;

/// <summary>The elementary circuits of a directed graph: ways along its arcs that come back to where they began and pass no vertex twice.</summary>
/// <remarks>
/// D. B. Johnson, "Finding all the elementary circuits of a directed graph", SIAM Journal on Computing 4 (1975): a vertex from which
/// the start was not reached is left alone until something on its way there is free again. There may be more circuits than
/// anybody can count, so they are searched for by length: as all of up to 3 vertices, say, if there are too many of up to 4. Which ones
/// these are does not depend on the order of the arcs. A length is skipped if no circuit can have it.
/// </remarks>
public sealed class ElementaryCircuits
{
    private ElementaryCircuits(IReadOnlyList<int[]> all, int longest, bool isComplete) => (All, Longest, IsComplete) = (all, longest, isComplete);

    /// <summary>The vertices of each circuit in order, from its lowest one; the shortest circuits first, and those of one length by their vertices.</summary>
    public IReadOnlyList<IReadOnlyList<int>> All { get; }

    /// <summary>All circuits of up to so many vertices are there.</summary>
    public int Longest { get; }

    /// <summary>Whether there are no others.</summary>
    public bool IsComplete { get; }

    /// <summary>Finds them.</summary>
    /// <param name="vertexCount">How many vertices there are.</param>
    /// <param name="arcs">The arcs; parallel ones count as one, and one from a vertex to itself is a circuit.</param>
    /// <param name="most">The most circuits that may be found; if there are more, the longest are left out.</param>
    /// <param name="effort">How many arcs may be looked at before the search ends with the length that it has finished.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ElementaryCircuits Of(int vertexCount, IReadOnlyList<(int From, int To)> arcs, int most, long effort, CancellationToken cancellationToken = default)
    {
        CircuitSearch search = new(vertexCount, arcs, most, effort, cancellationToken);
        List<int[]> found = [];
        int longest = 0;
        for (int length = 1; search.TryFind(length, out List<int[]>? upTo, out int? next); length = next.Value)
        {
            (found, longest) = (upTo, length);
            if (next is null)
                return new(InOrder(found), longest, isComplete: true);
        }

        return new(InOrder(found), longest, isComplete: false);
    }

    private static List<int[]> InOrder(List<int[]> circuits)
    {
        circuits.Sort((one, other) => one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.AsSpan().SequenceCompareTo(other));
        return circuits;
    }
}

/// <summary>A search for circuits of up to a length, start by start: of each circuit, the start is its lowest vertex.</summary>
internal sealed class CircuitSearch
{
    private const int Unreachable = int.MaxValue;

    private readonly int[][] next;
    private readonly int[][] previous;
    private readonly int most;
    private readonly CancellationToken cancellationToken;
    private readonly int[] distances;
    private readonly bool[] isBlocked;
    private readonly HashSet<int>[] waiting;
    private readonly List<int> path = [];
    private List<int[]> found = [];
    private long effort;
    private int start;
    private int length;
    private int? cutAt;

    public CircuitSearch(int vertexCount, IReadOnlyList<(int From, int To)> arcs, int most, long effort, CancellationToken cancellationToken)
    {
        (this.most, this.effort, this.cancellationToken) = (most, effort, cancellationToken);
        ILookup<int, int> byStart = arcs.ToLookup(arc => arc.From, arc => arc.To);
        ILookup<int, int> byEnd = arcs.ToLookup(arc => arc.To, arc => arc.From);
        next = [.. Enumerable.Range(0, vertexCount).Select(vertex => byStart[vertex].Distinct().Order().ToArray())];
        previous = [.. Enumerable.Range(0, vertexCount).Select(vertex => byEnd[vertex].Distinct().ToArray())];
        distances = new int[vertexCount];
        isBlocked = new bool[vertexCount];
        waiting = [.. Enumerable.Range(0, vertexCount).Select(_ => new HashSet<int>())];
    }

    private bool IsOver => effort < 0 || found.Count > most;

    /// <summary>Finds all circuits of up to a length, and the least length that a longer one can have.</summary>
    /// <returns>Whether that was possible within what the search may take.</returns>
    public bool TryFind(int upTo, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out List<int[]>? circuits, out int? nextLength)
    {
        (found, length, cutAt) = ([], upTo, null);
        for (start = 0; start < next.Length && !IsOver; start++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Measure();
            Array.Clear(isBlocked);
            foreach (HashSet<int> each in waiting)
                each.Clear();
            Visit(start);
        }

        (circuits, nextLength) = (found, cutAt);
        return !IsOver;
    }

    /// <summary>How many arcs it is from each vertex to the start, past no vertex below it.</summary>
    private void Measure()
    {
        Array.Fill(distances, Unreachable);
        distances[start] = 0;
        Queue<int> queue = new([start]);
        while (queue.TryDequeue(out int vertex))
        {
            foreach (int before in previous[vertex])
            {
                effort--;
                if (before <= start || distances[before] != Unreachable)
                    continue;
                distances[before] = distances[vertex] + 1;
                queue.Enqueue(before);
            }
        }
    }

    /// <summary>Goes on from a vertex, the last of the path.</summary>
    /// <returns>Whether the start was reached, or would perhaps have been by a longer way: if not, the vertex stays blocked.</returns>
    private bool Visit(int vertex)
    {
        bool isOpen = false;
        isBlocked[vertex] = true;
        path.Add(vertex);
        foreach (int to in next[vertex])
        {
            if (--effort < 0 || IsOver)
                break;
            if (to == start)
            {
                found.Add([.. path]);
                isOpen = true;
            }
            else if (distances[to] != Unreachable && !isBlocked[to])
            {
                int shortest = path.Count + distances[to];
                if (shortest > length)
                    cutAt = Math.Min(cutAt ?? shortest, shortest);
                isOpen |= shortest > length || Visit(to);
            }
        }

        path.RemoveAt(path.Count - 1);
        if (isOpen)
            Unblock(vertex);
        else
            WaitForNext(vertex);
        return isOpen;
    }

    private void WaitForNext(int vertex)
    {
        foreach (int to in next[vertex].Where(to => distances[to] != Unreachable))
            waiting[to].Add(vertex);
    }

    private void Unblock(int vertex)
    {
        Stack<int> free = new([vertex]);
        while (free.TryPop(out int one))
        {
            isBlocked[one] = false;
            foreach (int other in waiting[one].Where(other => isBlocked[other]))
                free.Push(other);
            waiting[one].Clear();
        }
    }
}
