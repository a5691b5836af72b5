namespace Graph.Analysis;

/// <summary>
/// One depth-first search that finds, for every vertex, the earliest vertex its subtree can still reach (Hopcroft and
/// Tarjan, 1973), and from that all that hangs on single vertices and edges. Iterative: a chain of a million people must not
/// exhaust the stack.
/// </summary>
internal sealed class LowLink
{
    private const int None = -1;
    private const int StepsBetweenCancellations = 1 << 16;

    private readonly int[] found;
    private readonly int[] unassigned;
    private readonly Buffer<int> bridges = new();
    private readonly Buffer<int> blockStarts = new();
    private readonly Buffer<int> blockMembers = new();
    private Frame[] frames = new Frame[64];
    private int depth;
    private readonly int counted;
    private int foundCount;
    private int countedFound;
    private int unassignedCount;

    private LowLink(int vertexCount, int counted)
    {
        this.counted = counted;
        found = new int[vertexCount];
        unassigned = new int[vertexCount];
        Parts = new int[vertexCount];
        CutOff = new int[vertexCount];
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

    /// <summary>The same, where only the first vertices, the root among them, count as cut off.</summary>
    public static LowLink Of(NetworkGraph graph, int root, int counted, CancellationToken cancellationToken)
    {
        LowLink search = new(graph.VertexCount, counted);
        if (graph.VertexCount == 0)
            return search;
        search.SearchFrom(root, graph, cancellationToken);
        search.CutOff[root] = search.countedFound - 1;
        int rootComponent = search.foundCount;
        for (int vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            if (search.found[vertex] == 0)
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
        ReadOnlySpan<int> edges = graph.Edges;
        int untilCancellation = 1;
        Enter(start, None, None, graph.Starts);
        while (true)
        {
            if (--untilCancellation == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                untilCancellation = StepsBetweenCancellations;
            }

            ref Frame frame = ref frames[depth - 1];
            int child = None;
            int at = frame.Next;
            for (; at < frame.End; at++)
            {
                int other = neighbours[at];
                int number = found[other];
                if (number == 0)
                {
                    child = other;
                    break;
                }

                // Only the edge itself leads back for nothing: a parallel one is a second way to the same vertex.
                if (number < frame.Low && (other != frame.Parent || edges[at] != frame.ParentEdge))
                    frame.Low = number;
            }

            frame.Next = at + 1;
            if (child != None)
                Enter(child, frame.Vertex, edges[at], graph.Starts);
            else if (depth > 1)
                Leave();
            else
                break;
        }

        depth = 0;
        unassignedCount = 0;

        // Of the root every subtree is a part, but there is none above it.
        if (Parts[start] > 0)
            Parts[start]--;
    }

    private void Enter(int vertex, int parent, int parentEdge, ReadOnlySpan<int> starts)
    {
        if (depth == frames.Length)
            Array.Resize(ref frames, depth * 2);
        int countedBefore = countedFound;
        countedFound += vertex < counted ? 1 : 0;
        found[vertex] = ++foundCount;
        unassigned[unassignedCount++] = vertex;
        (int begin, int end) = (starts[vertex], starts[vertex + 1]);
        Parts[vertex] = begin < end ? 1 : 0;
        frames[depth++] = new() { Vertex = vertex, Parent = parent, ParentEdge = parentEdge, Next = begin, End = end, Low = foundCount, CountedBefore = countedBefore };
    }

    private void Leave()
    {
        ref readonly Frame child = ref frames[--depth];
        ref Frame parent = ref frames[depth - 1];
        parent.Low = Math.Min(parent.Low, child.Low);
        int number = found[parent.Vertex];
        if (child.Low < number)
            return;

        Parts[parent.Vertex]++;
        CutOff[parent.Vertex] += countedFound - child.CountedBefore;
        if (child.Low > number)
            bridges.Add(child.ParentEdge);
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

    private struct Frame
    {
        public int Vertex;
        public int Parent;
        public int ParentEdge;
        public int Next;
        public int End;
        public int Low;
        public int CountedBefore;
    }
}
