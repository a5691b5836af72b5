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
        IEnumerable<DraftNode> inOrder = nodes
            .OrderBy(node => NodeKey.NeedsContext(node.Key.Type))
            .ThenBy(node => node.Key.Identifier is null)
            .ThenBy(node => node.Key.Identifier, StringComparer.Ordinal);
        foreach (DraftNode node in inOrder)
        {
            string[] context = [.. node.Context.Select(identities.Resolve)];
            if (context is [var one, var other] && one == other)
                problems.Add(node.At, "both sides are the same organisation. Name two.");
            (string id, MatchReason reason) = Find(node, context);
            known.Nodes.Learn(id, node.Key, context);
            identities.Add(node.Id, id);
            identities.Explain(node.Key.Type, reason, id);
        }
    }

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

        if (named.Count > 1 && NodeKey.NeedsContext(node.Key.Type))
            return (Preferred(named, FactId.Of(node.Key.Type, key)), MatchReason.Name);
        if (named.Count > 1 && node.Key.Identifier is null)
            problems.Add(node.At, $"the {node.Key.Type.FieldName} may be any of {named.Count} that go by these words. Give its identifier where the format has a column for it.");

        return (known.FreeId(node.Key.Type, key), MatchReason.New);
    }

    // Somebody may have recorded the same partnership twice, or again after it had ended, and no column could tell which is meant: a
    // file's row is about the one that an import made, else the later.
    private string Preferred(IReadOnlyList<string> named, string made) => named.Contains(made)
        ? made
        : named.OrderByDescending(id => known.Find(id)?.Since).ThenBy(id => id, StringComparer.Ordinal).First();
}
