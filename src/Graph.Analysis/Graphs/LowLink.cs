using Graph.Analysis.Computing;

namespace Graph.Analysis.Graphs;

/// <summary>
/// One depth-first search that finds, for every vertex, the earliest vertex its subtree can still reach (Hopcroft and
/// Tarjan, 1973), and from that all that hangs on single vertices and edges. Iterative: a chain of a million people must not
/// exhaust the stack.
/// </summary>
internal sealed class LowLink
{
    private const int None = -1;
    private const int Unfound = int.MaxValue;
    private const int StepsBetweenCancellations = 1 << 16;

    private readonly int[] found;
    private readonly int[] unassigned;
    private readonly Buffer<int> bridges = new();
    private readonly Buffer<int> blockStarts = new();
    private readonly Buffer<int> blockMembers = new();
    private readonly Frame[] frames;
    private readonly int[]? countedUpTo;
    private readonly int counted;
    private int depth;
    private int foundCount;
    private int unassignedCount;

    private LowLink(NetworkGraph graph, int counted)
    {
        this.counted = counted;
        countedUpTo = counted == graph.VertexCount ? null : new int[graph.VertexCount + 1];
        found = new int[graph.VertexCount];
        Array.Fill(found, Unfound);
        unassigned = new int[graph.VertexCount];

        // As many as the longest chain could need: memory that is never written to is never given.
        frames = GC.AllocateUninitializedArray<Frame>(graph.VertexCount);
        Parts = new int[graph.VertexCount];
        CutOff = new int[graph.VertexCount];
        for (int vertex = 0; vertex < graph.VertexCount; vertex++)
            Parts[vertex] = graph.DegreeOf(vertex) > 0 ? 1 : 0;
        blockStarts.Add(0);
    }

    /// <summary>How many components the graph has.</summary>
    public int ComponentCount { get; private set; }

    /// <summary>For each vertex, the number of parts that its component falls into without it; 0 where it has no edges.</summary>
    public int[] Parts { get; }

    /// <summary>For each vertex, how many others that count are cut off from the root without it; 0 where the root can't reach it anyway.</summary>
    public int[] CutOff { get; }

    /// <summary>The numbers of the edges whose loss parts a component, in no order.</summary>
    public ReadOnlySpan<int> Bridges => bridges.Items;

    /// <summary>Where the vertices of each block begin, and after the last where they end.</summary>
    public ReadOnlySpan<int> BlockStarts => blockStarts.Items;

    /// <summary>The vertices of all blocks, one block after the other.</summary>
    public ReadOnlySpan<int> BlockMembers => blockMembers.Items;

    /// <summary>Searches the whole graph, the component of the root first.</summary>
    public static LowLink Of(NetworkGraph graph, int root, CancellationToken cancellationToken) => Of(graph, root, graph.VertexCount, cancellationToken);

    /// <summary>The same, where only so many of the first vertices, the root among them, count as cut off.</summary>
    public static LowLink Of(NetworkGraph graph, int root, int counted, CancellationToken cancellationToken)
    {
        LowLink search = new(graph, counted);
        if (graph.VertexCount == 0)
            return search;
        search.SearchFrom(root, graph, cancellationToken);
        search.CutOff[root] = search.CountedFrom(1) - 1;
        int rootComponent = search.foundCount;
        for (int vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            if (search.found[vertex] == Unfound)
                search.SearchFrom(vertex, graph, cancellationToken);
            if (search.found[vertex] > rootComponent)
                search.CutOff[vertex] = 0;
        }

        return search;
    }

    private void SearchFrom(int start, NetworkGraph graph, CancellationToken cancellationToken)
    {
        ComponentCount++;
        ReadOnlySpan<int> neighbours = graph.Neighbours;
        int untilCancellation = 1;
        Enter(start, graph);
        while (true)
        {
            if (--untilCancellation == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                untilCancellation = StepsBetweenCancellations;
            }

            ref Frame frame = ref frames[depth - 1];
            int at = frame.Next;
            int end = graph.Starts[frame.Vertex + 1];
            while (at < end && found[neighbours[at]] != Unfound)
                at++;
            frame.Next = at + 1;
            if (at < end)
                Enter(neighbours[at], graph);
            else if (depth > 1)
                Leave(graph.Edges);
            else
                break;
        }

        depth = 0;
        unassignedCount = 0;

        // Of the root every subtree is a part, but there is none above it.
        if (Parts[start] > 0)
            Parts[start]--;
    }

    private void Enter(int vertex, NetworkGraph graph)
    {
        int parent = depth == 0 ? None : found[frames[depth - 1].Vertex];
        found[vertex] = ++foundCount;
        if (countedUpTo is not null)
            countedUpTo[foundCount] = countedUpTo[foundCount - 1] + (vertex < counted ? 1 : 0);
        unassigned[unassignedCount++] = vertex;

        // Memory is asked for all numbers at once. Whoever has none yet is found below, from where nothing leads further up
        // than is known there.
        int low = foundCount;
        int edgesToParent = 0;
        foreach (int neighbour in graph.NeighboursOf(vertex))
        {
            int number = found[neighbour];
            edgesToParent += number == parent ? 1 : 0;
            low = Math.Min(low, number == parent ? Unfound : number);
        }

        // Only the edge itself leads back for nothing: a parallel one is a second way to the same vertex.
        if (edgesToParent > 1)
            low = Math.Min(low, parent);
        frames[depth++] = new() { Vertex = vertex, Low = low, Next = graph.Starts[vertex] };
    }

    private void Leave(ReadOnlySpan<int> edges)
    {
        ref readonly Frame child = ref frames[--depth];
        ref Frame parent = ref frames[depth - 1];
        parent.Low = Math.Min(parent.Low, child.Low);
        int number = found[parent.Vertex];
        if (child.Low < number)
            return;

        Parts[parent.Vertex]++;
        CutOff[parent.Vertex] += CountedFrom(found[child.Vertex]);
        if (child.Low > number)
            bridges.Add(edges[parent.Next - 1]);
        int member;
        do
        {
            member = unassigned[--unassignedCount];
            blockMembers.Add(member);
        }
        while (member != child.Vertex);

        blockMembers.Add(parent.Vertex);
        blockStarts.Add(blockMembers.Count);
    }

    /// <summary>How many of those found last count, from one that has a number on.</summary>
    private int CountedFrom(int number) => countedUpTo is null ? foundCount - number + 1 : countedUpTo[foundCount] - countedUpTo[number - 1];

    private struct Frame
    {
        public int Vertex;
        public int Low;

        /// <summary>Where among all rows the search goes on: after the edge to the vertex of the next frame, if there is one.</summary>
        public int Next;
    }
}
