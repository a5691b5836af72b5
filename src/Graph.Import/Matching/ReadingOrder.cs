using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>The order in which the files of one import are compared with what is known: what others name comes before what names it, whatever the order they were given in.</summary>
internal static class ReadingOrder
{
    /// <summary>The places of the files in the order in which their turns come (see <see cref="Draft.Turn"/>), and among those of one turn, after the files that have what they name.</summary>
    /// <remarks>Files that name each other's rows keep the order they were given in: in no order is all known beforehand.</remarks>
    public static IReadOnlyList<int> Of(IReadOnlyList<Draft> drafts)
    {
        List<int> order = [];
        foreach (IGrouping<int, int> turn in Enumerable.Range(0, drafts.Count).OrderBy(file => drafts[file].Turn).GroupBy(file => drafts[file].Turn.Naming))
            order.AddRange(AfterWhatTheyName(drafts, [.. turn]));
        return order;
    }

    private static List<int> AfterWhatTheyName(IReadOnlyList<Draft> drafts, int[] files)
    {
        Dictionary<(FactType, string), HashSet<int>> filesWith = [];
        foreach (int file in files.Length > 1 ? files : [])
        {
            foreach (DraftNode node in drafts[file].Nodes)
            {
                foreach (string name in MentionMatcher.OwnCaptionsOf(node.Said))
                {
                    (FactType, string) key = (node.Key.Type, Names.Normalise(name));
                    if (!filesWith.TryGetValue(key, out HashSet<int>? with))
                        filesWith.Add(key, with = []);
                    with.Add(file);
                }
            }
        }

        List<int> order = [];
        HashSet<int> seen = [];
        foreach (int file in files)
            Add(file);
        return order;

        void Add(int file)
        {
            if (!seen.Add(file))
                return;
            foreach (int other in NamedBy(file).Order())
                Add(other);
            order.Add(file);
        }

        IEnumerable<int> NamedBy(int file) => drafts[file].Mentions
            .SelectMany(mention => mention.Types.Select(type => filesWith.GetValueOrDefault((type, Names.Normalise(mention.Text)))))
            .OfType<HashSet<int>>()
            .SelectMany(with => with)
            .Where(other => other != file)
            .Distinct();
    }
}
