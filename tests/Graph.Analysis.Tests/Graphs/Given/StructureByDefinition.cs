namespace Graph.Analysis.Tests.Graphs.Given;

/// <summary>What the measures mean, worked out the long way: by removing, enumerating and trying.</summary>
internal static class StructureByDefinition
{
    /// <summary>The components of the vertices that stay, each as an ordered list.</summary>
    public static List<int[]> Components(int vertices, IEnumerable<(int A, int B)> edges, params int[] without)
    {
        (int A, int B)[] kept = [.. edges.Where(edge => !without.Contains(edge.A) && !without.Contains(edge.B))];
        List<int[]> components = [];
        for (int start = 0; start < vertices; start++)
        {
            if (without.Contains(start) || components.Exists(component => component.Contains(start)))
                continue;
            HashSet<int> reached = [start];
            while (kept.Any(edge => reached.Contains(edge.A) != reached.Contains(edge.B)))
            {
                foreach ((int a, int b) in kept.Where(edge => reached.Contains(edge.A) != reached.Contains(edge.B)))
                    reached.UnionWith([a, b]);
            }

            components.Add([.. reached.Order()]);
        }

        return components;
    }

    /// <summary>Whether a set of at least two vertices holds together, and does so without any one of them.</summary>
    public static bool IsBiconnected(int vertices, (int A, int B)[] edges, int[] members)
    {
        int[] others = [.. Enumerable.Range(0, vertices).Except(members)];
        return Components(vertices, edges, others).Count == 1
            && (members.Length == 2 || members.All(member => Components(vertices, edges, [.. others, member]).Count == 1));
    }

    /// <summary>The sets of at least two vertices that are biconnected and in no greater such set.</summary>
    public static List<int[]> Blocks(int vertices, (int A, int B)[] edges)
    {
        List<int[]> blocks = [];
        IEnumerable<int[]> largestFirst = Enumerable.Range(0, 1 << vertices)
            .Select(set => Enumerable.Range(0, vertices).Where(vertex => (set & (1 << vertex)) != 0).ToArray())
            .Where(set => set.Length >= 2)
            .OrderByDescending(set => set.Length);
        foreach (int[] set in largestFirst)
        {
            if (!blocks.Exists(block => set.All(block.Contains)) && IsBiconnected(vertices, edges, set))
                blocks.Add(set);
        }

        return blocks;
    }

    /// <summary>The fewest new edges after which the network is connected and stays so without any one vertex.</summary>
    public static int FewestIntroductions(int vertices, (int A, int B)[] edges) => FewestIntroductions(vertices, edges, people: vertices);

    /// <summary>The same where only the first of the vertices are people, who may leave; no two of the others can be tied.</summary>
    public static int FewestIntroductions(int vertices, (int A, int B)[] edges, int people)
    {
        (int A, int B)[] possible = [.. from a in Enumerable.Range(0, vertices) from b in Enumerable.Range(0, Math.Min(a, people)) select (a, b)];
        int fewest = 0;
        while (!Choices(possible, fewest, 0).Any(added => Holds([.. edges, .. added])))
            fewest++;
        return fewest;

        bool Holds((int A, int B)[] all) => Components(vertices, all).Count == 1 && Enumerable.Range(0, people).All(vertex => Components(vertices, all, vertex).Count <= 1);
    }

    private static IEnumerable<(int A, int B)[]> Choices((int A, int B)[] possible, int count, int from)
    {
        if (count == 0)
        {
            yield return [];
            yield break;
        }

        for (int i = from; i <= possible.Length - count; i++)
        {
            foreach ((int A, int B)[] rest in Choices(possible, count - 1, i + 1))
                yield return [possible[i], .. rest];
        }
    }
}
