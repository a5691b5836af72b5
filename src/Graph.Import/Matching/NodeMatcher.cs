using System.Globalization;
using Graph.Import.Planning;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Decides which known places, buildings, grants, partnerships, services, gaps and so on a file names.</summary>
/// <remarks>
/// A node waits until it is decided what it is the same only with, so the order of rows does not matter. Of the others those with an
/// identifier are decided first, in its order; of the rest none depends on another.
/// </remarks>
/// <param name="known">What is known; learns the nodes that are new.</param>
/// <param name="problems">Where ambiguous ones go.</param>
internal sealed class NodeMatcher(KnownGraph known, ProblemLog problems)
{
    // The beginnings of the codes of local authorities: counties, districts and boroughs of England, and those of Wales, Scotland and Northern Ireland.
    private static readonly string[] Authorities = ["E06", "E07", "E08", "E09", "E10", "W06", "S12", "N09"];

    private const string SameSides = "both sides are the same organisation. Enter two different ones.";
    private const string MergedSides = "its two sides were merged into one record, which can't work with itself. If they are two, part them with graph unmerge; otherwise take the row out.";

    private OfficialCodes codes = new(known, []);

    /// <summary>Decides what the nodes of a draft stand for.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="mentions">Decides what nodes are told by that no row need be about.</param>
    /// <param name="identities">Who the organisations and people of the file are; learns what the nodes are.</param>
    public void Match(IEnumerable<DraftNode> nodes, MentionMatcher mentions, Identities identities)
    {
        List<DraftNode> waiting = [.. nodes];
        codes = new(known, waiting);
        while (waiting.Count > 0)
        {
            ILookup<bool, DraftNode> ready = waiting.ToLookup(node => node.Context.All(end => mentions.CanTell(end.Id)));
            if (!ready[true].Any())
            {
                // Each of them is told by another of them.
                problems.Add(waiting[0].At, $"the {waiting[0].Key.Type.InWords.ToLowerInvariant()} is told by what it names, and that by this one. Record one of them first, or write the id of what is recorded already.");
                ready = waiting.ToLookup(_ => true);
            }

            Match([.. ready[true].Select(node => (node, Context(node, mentions)))], identities);
            foreach (DraftNode node in ready[true])
                mentions.Settled(node);
            waiting = [.. ready[false]];
        }

        codes.Correct(identities, problems);
    }

    private void Match(List<(DraftNode Node, string[] Context)> nodes, Identities identities)
    {
        IEnumerable<(DraftNode Node, string[] Context)> inOrder = nodes
            .Where(pair => !NodeKey.Recurs(pair.Node.Key.Type) && !NodeKey.OneIsEnough(pair.Node.Key.Type))
            .OrderBy(pair => NodeKey.NeedsContext(pair.Node.Key.Type))
            .ThenBy(pair => pair.Node.Key.Identifier is null)
            .ThenBy(pair => pair.Node.Key.Identifier, StringComparer.Ordinal);
        foreach ((DraftNode node, string[] context) in inOrder)
            Settle([node], context, Find(node, context, identities), identities);

        foreach (var group in nodes.Where(pair => NodeKey.Recurs(pair.Node.Key.Type)).GroupBy(pair => (pair.Node.Key, NodeIndex.Join(pair.Context))))
            MatchPeriods([.. group.Select(pair => pair.Node)], group.First().Context, identities);

        foreach (var group in nodes.Where(pair => NodeKey.OneIsEnough(pair.Node.Key.Type)).GroupBy(pair => pair.Node.Key))
            MatchShared([.. group], identities);
    }

    /// <summary>Settles nodes of one key, which are as many as they have periods.</summary>
    private void MatchPeriods(List<DraftNode> nodes, string[] context, Identities identities)
    {
        bool isPair = nodes[0].Context is [var one, var other] && one.Context == other.Context;
        if (isPair && context.Length == 1)
            problems.Add(nodes[0].At, SameSides);

        IReadOnlyList<IReadOnlyList<DraftNode>> groups = PeriodGroups.Of(nodes, node => node.Said);
        Fact[] said = [.. groups.Select(group => PeriodGroups.Whole(group.Select(node => (Fact)node.Said)))];
        Fact?[] found = PeriodGroups.Match(said, Recorded(known.Nodes.ByWords(nodes[0].Key, context)));
        Fact?[] united = Array.TrueForAll(found, fact => fact is not null) ? found : PeriodGroups.Match(said, Recorded(United(nodes[0].Key, context)));
        for (int i = 0; i < groups.Count; i++)
        {
            (string, MatchReason) settled = (found[i] ?? united[i]) is { } same ? (same.Id, MatchReason.Name) : New(nodes[0].Key, context);
            if (found[i] is null && united[i] is not null)
                groups[i].ToList().ForEach(node => identities.NameBeside(node.Id));
            else if (found[i] is null && isPair && context is [var left, var right] && known.Merges.AreOne(left, right))
                problems.Add(nodes[0].At, MergedSides);
            Settle(groups[i], context, settled, identities);
        }

        Fact[] Recorded(IEnumerable<string> ids) => [.. ids.Select(known.Find).OfType<Fact>()];
    }

    /// <summary>Settles nodes of one key of which two are the same that have one other in common, as services have a provider. A row that names none is about the only one of its key.</summary>
    private void MatchShared(List<(DraftNode Node, string[] Context)> nodes, Identities identities)
    {
        NodeKey key = nodes[0].Node.Key;
        List<string> candidates = [.. known.Nodes.Named(key).Select(named => named.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        HashSet<string> taken = new(StringComparer.Ordinal);
        ILookup<string, string> byEnd = candidates.SelectMany(id => known.Nodes.ContextOf(id).Select(end => (End: end, Id: id))).ToLookup(pair => pair.End, pair => pair.Id, StringComparer.Ordinal);
        ILookup<string, string> byUnited = known.Merges.IsAny ? candidates.SelectMany(id => known.Nodes.ContextOf(id).Select(end => (End: MeantBy(end), Id: id))).ToLookup(pair => pair.End, pair => pair.Id, StringComparer.Ordinal) : byEnd;
        List<string> free = candidates.FindAll(id => !known.Nodes.ContextOf(id).Any());
        foreach ((HashSet<string> ends, List<DraftNode> together) in Together(nodes).OrderBy(group => NodeIndex.Join(group.Ends), StringComparer.Ordinal))
        {
            IReadOnlyList<string> same = Of(byEnd, ends);
            if (same.Count == 0 && known.Merges.IsAny && Of(byUnited, ends.Select(MeantBy)) is { Count: > 0 } united)
            {
                same = united;
                together.ForEach(node => identities.NameBeside(node.Id));
            }

            if (same.Count == 0)
                same = free.FindAll(id => !taken.Contains(id));
            SettleOne(together, [.. ends.Order(StringComparer.Ordinal)], same);
        }

        List<DraftNode> alone = [.. nodes.Where(pair => pair.Context.Length == 0).Select(pair => pair.Node)];
        if (alone.Count == 0)
            return;
        IReadOnlyList<string> all = known.Merges.Among([.. candidates.Union(taken)], id => id);
        SettleOne(alone, [], all.Count > 1 && all.Where(id => !known.Nodes.ContextOf(id).Any()).ToArray() is [var unshared] ? [unshared] : all);

        IReadOnlyList<string> Of(ILookup<string, string> lookup, IEnumerable<string> ends) => known.Merges.Among([.. ends.SelectMany(end => lookup[end]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], id => id);

        void SettleOne(List<DraftNode> together, string[] ends, IReadOnlyList<string> same)
        {
            if (same.Count > 1)
                problems.Add(together[0].At, Ambiguous(together[0], same.Count));
            (string Id, MatchReason Reason) found = same.Count == 1 ? (same[0], MatchReason.Name) : New(key, ends);
            taken.Add(found.Id);
            Settle(together, ends, found, identities);
            foreach (string end in ends)
                known.Nodes.LearnContext(found.Id, end);
        }
    }

    /// <summary>The nodes that name others, those together that have one in common, directly or through others.</summary>
    private static List<(HashSet<string> Ends, List<DraftNode> Nodes)> Together(List<(DraftNode Node, string[] Context)> nodes)
    {
        // Of many nodes, as the reports of one year are, hardly two have an end in common: each end knows its group.
        Dictionary<string, (HashSet<string> Ends, List<DraftNode> Nodes)> byEnd = new(StringComparer.Ordinal);
        foreach ((DraftNode node, string[] context) in nodes.Where(pair => pair.Context.Length > 0))
        {
            (HashSet<string> Ends, List<DraftNode> Nodes) whole = (new(context, StringComparer.Ordinal), [node]);
            foreach ((HashSet<string> Ends, List<DraftNode> Nodes) group in context.Where(byEnd.ContainsKey).Select(end => byEnd[end]).DistinctBy(group => group.Ends).ToArray())
            {
                whole.Ends.UnionWith(group.Ends);
                whole.Nodes.InsertRange(0, group.Nodes);
            }

            foreach (string end in whole.Ends)
                byEnd[end] = whole;
        }

        return [.. byEnd.Values.DistinctBy(group => group.Ends)];
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

    // What was recorded since two records were merged is recorded of one of them, whichever of them a row names.
    private IReadOnlyList<string> United(NodeKey key, string[] context)
    {
        if (!known.Merges.IsAny || context.Length == 0)
            return [];
        string meant = NodeIndex.Join(context.Select(MeantBy));
        return [.. known.Nodes.Named(key).Where(each => NodeIndex.Join(Parts(each.Context).Select(MeantBy)) == meant).Select(each => each.Id).Distinct(StringComparer.Ordinal)];
    }

    // The end of a context is an id, or one after what it is the context by.
    private string MeantBy(string end) => end.LastIndexOf(':') is var colon and >= 0 ? $"{end[..colon]}:{known.Merges.Meant(end[(colon + 1)..])}" : known.Merges.Meant(end);

    private static string[] Parts(string joined) => joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the node is the same only with. What its row leaves open is that of the only known one that is the same otherwise.</summary>
    private string[] Context(DraftNode node, MentionMatcher mentions)
    {
        FactType type = node.Key.Type;
        string[] context = [.. node.Context.Select(end => (end with { Id = mentions.Resolve(end.Id) }).TextFor(type)).Distinct(StringComparer.Ordinal)];
        KeyContext[] open = node.LeavesOpen && !NodeKey.OneIsEnough(type) ? [.. type.Key.Contexts.Where(each => node.Context.All(end => end.Context != each))] : [];
        if (open.Length == 0 || known.Nodes.ByWords(node.Key, context).Count > 0)
            return context;

        string given = NodeIndex.Join(context);
        string[] may = [.. known.Merges.Among([.. known.Nodes.Named(node.Key).Where(each => NodeIndex.Join(Parts(each.Context).Where(part => !IsOpen(part))) == given).DistinctBy(each => each.Id)], each => each.Id).Select(each => each.Context).Distinct(StringComparer.Ordinal)];
        if (may.Length > 1)
            problems.Add(node.At, Ambiguous(node, may.Length));
        return may.Length == 1 ? Parts(may[0]) : context;

        bool IsOpen(string part) => Array.Exists(open, each => new ContextEnd(each, "").TextFor(type) is var start && part.StartsWith(start, StringComparison.Ordinal));
    }

    private IReadOnlyList<string> Meant(IReadOnlyList<string> ids) => known.Merges.Among(known.NotEnded(ids), id => id);

    private (string Id, MatchReason Reason) Find(DraftNode node, string[] context, Identities identities)
    {
        if (known.Nodes.ByIdentifier(node.Key) is { } same && !codes.AreApart(node, same))
        {
            foreach ((string identifier, string other) in known.Nodes.Apart(node.Key, same))
                problems.Warn(node.At, $"its former code {identifier} is that of another {node.Key.Type.FieldName}, {other}. If the two are one, merge them: graph merge {same} {other}.");
            return (same, MatchReason.Identifier);
        }

        IReadOnlyList<string> named = Meant(known.Nodes.ByWords(node.Key, context));
        if (named.Count == 0 && Meant(United(node.Key, context)) is { Count: > 0 } united)
        {
            identities.NameBeside(node.Id);
            named = united;
        }

        if (named.Count == 1)
            return (named[0], MatchReason.Name);

        if (named.Count > 1 && node.Key.Identifier is null && node.IsPublished)
            return (OneOf(node, named), MatchReason.Name);
        if (named.Count > 1 && node.Key.Identifier is null)
            problems.Add(node.At, Ambiguous(node, named.Count));

        // An official file may have given the place another name than other files go on using. Of several that had it, none is more likely.
        if (named.Count == 0 && node.Key.Identifier is null && Meant(known.Nodes.ByOtherName(node.Key)) is [var called])
            return (called, MatchReason.OtherName);

        return New(node.Key, context);
    }

    /// <summary>The one of several that what others publish is about most likely: of places a whole local authority.</summary>
    private string OneOf(DraftNode node, IReadOnlyList<string> named)
    {
        string taken = named.OrderBy(id => known.Find(id) is not Place { Gss: { } code } || !Array.Exists(Authorities, code.StartsWith)).ThenBy(id => id, StringComparer.Ordinal).First();
        problems.Warn(node.At, string.Create(CultureInfo.InvariantCulture, $"the {node.Key.Type.FieldName} may be any of {named.Count} with this name, and was taken for {taken}."));
        return taken;
    }

    private (string Id, MatchReason Reason) New(NodeKey key, string[] context) => (known.FreeId(key.Type, key.Identifier is { } identifier && !NodeKey.Recurs(key.Type)
        ? ["identifier", identifier]
        : ["name", key.Words ?? "", .. context.Order(StringComparer.Ordinal)]), MatchReason.New);

    private static string Ambiguous(DraftNode node, int count)
    {
        FactType type = node.Key.Type;
        return $"the {type.FieldName} may be any of {count} with this name. " + (node.LeavesOpen
            ? $"Fill in {Plain.List([.. type.Columns.Where(column => type.Key.Contexts.Any(context => context.Edge == column.Edge) || (column.Property is { IsIdentifier: true })).Select(column => Plain.Quote(column.Header)).Append(Plain.Quote(TypeColumn.Id))], "or")} to say which."
            : "Give its identifier if the format has a column for it.");
    }
}
