using Graph.Import.Planning;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Decides which known places, buildings, grants, partnerships and gaps a file names.</summary>
/// <remarks>Those with an identifier are decided first, in its order; of the others none depends on another, so the order of rows does not matter.</remarks>
/// <param name="known">What is known; learns the nodes that are new.</param>
/// <param name="problems">Where ambiguous ones go.</param>
internal sealed class NodeMatcher(KnownGraph known, ProblemLog problems)
{
    public void Match(IEnumerable<DraftNode> nodes, Identities identities)
    {
        ILookup<bool, DraftNode> recurring = nodes.ToLookup(node => NodeKey.Recurs(node.Key.Type));
        IEnumerable<DraftNode> inOrder = recurring[false]
            .OrderBy(node => NodeKey.NeedsContext(node.Key.Type))
            .ThenBy(node => node.Key.Identifier is null)
            .ThenBy(node => node.Key.Identifier, StringComparer.Ordinal);
        foreach (DraftNode node in inOrder)
        {
            string[] context = Context(node, identities);
            Settle([node], context, Find(node, context), identities);
        }

        foreach (IGrouping<(NodeKey Key, string Context), DraftNode> group in recurring[true]
            .GroupBy(node => (node.Key, NodeIndex.Join(Context(node, identities)))))
            MatchPeriods([.. group], identities);
    }

    /// <summary>Settles nodes of one key, which are as many as they have periods.</summary>
    private void MatchPeriods(List<DraftNode> nodes, Identities identities)
    {
        string[] context = Context(nodes[0], identities);
        if (context is [var one, var other] && one == other)
            problems.Add(nodes[0].At, "both sides are the same organisation. Enter two different ones.");

        IReadOnlyList<IReadOnlyList<DraftNode>> groups = PeriodGroups.Of(nodes, node => node.Said);
        Fact[] candidates = [.. known.Nodes.ByWords(nodes[0].Key, context).Select(known.Find).OfType<Fact>()];
        Fact?[] found = PeriodGroups.Match([.. groups.Select(group => PeriodGroups.Whole(group.Select(node => (Fact)node.Said)))], candidates);
        string[] key = ["name", nodes[0].Key.Words ?? "", .. context.Order(StringComparer.Ordinal)];
        for (int i = 0; i < groups.Count; i++)
            Settle(groups[i], context, found[i] is { } same ? (same.Id, MatchReason.Name) : (known.FreeId(nodes[0].Key.Type, key), MatchReason.New), identities);
    }

    private void Settle(IEnumerable<DraftNode> nodes, string[] context, (string Id, MatchReason Reason) found, Identities identities)
    {
        foreach (DraftNode node in nodes)
        {
            known.Nodes.Learn(found.Id, node.Key, context);
            identities.Add(node.Id, found.Id);
            identities.Explain(node.Key.Type, found.Reason, found.Id);
        }
    }

    private static string[] Context(DraftNode node, Identities identities) => [.. node.Context.Select(identities.Resolve)];

    private (string Id, MatchReason Reason) Find(DraftNode node, string[] context)
    {
        if (known.Nodes.ByIdentifier(node.Key) is { } same)
            return (same, MatchReason.Identifier);

        string[] key = node.Key.Identifier is { } identifier
            ? ["identifier", identifier]
            : ["name", node.Key.Words ?? "", .. context.Order(StringComparer.Ordinal)];
        IReadOnlyList<string> named = known.Nodes.ByWords(node.Key, context);
        if (named.Count == 1)
            return (named[0], MatchReason.Name);

        if (named.Count > 1 && node.Key.Identifier is null)
            problems.Add(node.At, $"the {node.Key.Type.FieldName} may be any of {named.Count} with this name. Give its identifier if the format has a column for it.");

        return (known.FreeId(node.Key.Type, key), MatchReason.New);
    }
}
