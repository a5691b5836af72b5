using Graph.Import.Planning;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Which records stand for others since they were merged, and by which of them a row names the one that was kept.</summary>
internal sealed class KnownMerges
{
    private readonly Dictionary<string, string> kept;
    private readonly Dictionary<string, MergedRecord> byId;
    private readonly ILookup<string, MergedRecord> byKept;
    private readonly Lazy<ILookup<EdgeKey, Edge>> edges;

    /// <param name="records">The merged records, in the order in which they were merged.</param>
    public KnownMerges(IReadOnlyList<MergedRecord> records)
    {
        All = records;
        kept = records.ToDictionary(record => record.Node.Id, record => record.Kept, StringComparer.Ordinal);
        byId = records.ToDictionary(record => record.Node.Id, StringComparer.Ordinal);
        byKept = records.ToLookup(record => record.Kept, StringComparer.Ordinal);
        edges = new(() => All.SelectMany(record => record.Edges).ToLookup(edge => EdgeKey.Of(edge, Meant)));
    }

    /// <summary>The merged records, in the order in which they were merged.</summary>
    public IReadOnlyList<MergedRecord> All { get; }

    /// <summary>The id that one means: of the record that stands for it, or itself.</summary>
    public string Meant(string id) => kept.GetValueOrDefault(id, id);

    /// <summary>Whether a record stands for merged ones.</summary>
    public bool StandsForOthers(string id) => byKept.Contains(id);

    /// <summary>The id of the merged record by which a known one is named; null where it is named by itself.</summary>
    /// <param name="id">The id of the known one.</param>
    /// <param name="isNamed">Whether a row names a record, by what tells most of it first: the first of these that any of the records meets decides.</param>
    public string? Through(string id, params ReadOnlySpan<Func<Node, bool>> isNamed)
    {
        if (byKept[id].FirstOrDefault(record => record.Into.Id == id)?.Into is not { } own)
            return null;
        foreach (Func<Node, bool> names in isNamed)
        {
            if (names(own))
                return null;
            if (byKept[id].FirstOrDefault(record => names(record.Node)) is { } merged)
                return merged.Node.Id;
        }

        return null;
    }

    /// <summary>The records that a row with a key may be about: a known node, and those that were merged into it. The node alone where none of them has the key.</summary>
    /// <param name="stored">The node.</param>
    /// <param name="key">The key.</param>
    /// <param name="context">What the row names that it is the same only with.</param>
    /// <param name="known">What the node is known to be the same only with, by its own edges and by those of the others.</param>
    public IReadOnlyList<Node> Named(Node stored, NodeKey key, IReadOnlyCollection<string> context, IEnumerable<string> known)
    {
        if (byKept[stored.Id].FirstOrDefault() is not { } first)
            return [stored];
        string together = NodeIndex.Join(context);
        Node[] merged = [.. byKept[stored.Id].Where(record => Has(record.Node, ContextOf(record))).Select(record => record.Node)];
        bool isItself = merged.Length == 0 || byKept[stored.Id].Where(record => record.Into.Id == stored.Id).Any(record => Has(record.Into, known) || Has(record.Into, ContextOfKept(first)));
        return isItself ? [stored, .. merged] : merged;

        bool Has(Node node, IEnumerable<string> its) => NodeKey.Of(node) is { } other
            && (key.Identifier is { } identifier && other.Identifier is { } same ? identifier == same || other.Others.Contains(identifier) || key.Others.Contains(same)
                : key.Words == other.Words && (context.Count == 0 || NodeIndex.Join(its) == together || (NodeKey.OneIsEnough(key.Type) && its.Any(context.Contains))));
    }

    /// <summary>What a merged record was the same only with.</summary>
    public string[] ContextOf(MergedRecord record) => ContextOf(record.Kept, record.Edges);

    /// <summary>What the record that was kept is the same only with, but for what came to it from merged ones.</summary>
    public string[] ContextOfKept(MergedRecord record) => ContextOf(record.Kept, record.OfKept);

    /// <summary>The records that were merged into one of which values were put in place of its own.</summary>
    public IEnumerable<MergedRecord> TakenFrom(string id) => byKept[id].Where(record => record.Taken.Count > 0 && record.Into.Id == id);

    /// <summary>What was known of merged records that a row is about again.</summary>
    /// <param name="through">The merged record by which the row names what it is about.</param>
    /// <param name="said">What it says.</param>
    public IEnumerable<Fact> Before(string through, Fact said) => said is Edge edge ? edges.Value[EdgeKey.Of(edge)] : Find(through) is { } node ? [node] : [];

    /// <summary>What was last known of a merged record; null where there is none of the id.</summary>
    public Node? Find(string id) => byId.GetValueOrDefault(id)?.Node;

    private string[] ContextOf(string node, IEnumerable<Edge> some) => [.. some
        .Select(edge => (Edge)FactRewriter.With(edge, edge.Id, Meant(edge.From), Meant(edge.To), FactRewriter.ReferenceOf(edge)))
        .Select(ContextEnd.Of)
        .OfType<(string Node, string End)>()
        .Where(context => context.Node == node)
        .Select(context => context.End)
        .Distinct(StringComparer.Ordinal)];
}
