using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.SettingAside;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>What files change in what is recorded, where they were compared with what would be known had nobody merged any records: what changes of a merged record changes of the one that stands for it.</summary>
/// <remarks>What a file says of the record that stands for others comes before what it says of these, which are still called as they were, and whose end is not the end of the other.</remarks>
/// <param name="known">What is known; asked before it learns what files say.</param>
internal sealed class UnitedChanges(KnownGraph known)
{
    private readonly Dictionary<string, Fact> now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> settled = new(StringComparer.Ordinal);
    private Dictionary<EdgeKey, List<string>>? edges;

    /// <summary>The changes of a file as they are recorded, nodes before edges.</summary>
    /// <param name="apart">The changes.</param>
    /// <param name="said">All that the file says.</param>
    /// <param name="problems">Told of what was left out.</param>
    public IReadOnlyList<PlannedChange> Of(IReadOnlyList<PlannedChange> apart, IReadOnlyList<DraftFact> said, ProblemLog problems)
    {
        if (!known.Merges.IsAny)
            return apart;
        Lazy<Dictionary<string, DraftFact>> own = new(() => said.Where(each => known.Merges.AreIn(each.Fact)).DistinctBy(each => each.Fact.Id, StringComparer.Ordinal).ToDictionary(each => each.Fact.Id, StringComparer.Ordinal));
        Shelf<PlannedChange> nodes = ShelvedFacts.Changes();
        Shelf<PlannedChange> connections = ShelvedFacts.Changes();
        foreach (PlannedChange change in apart)
        {
            if (Of(change, id => own.Value.TryGetValue(id, out DraftFact row) ? row : null, problems) is { } united)
                (united.After is Node ? nodes : connections).Add(united);
        }

        return new JoinedChanges(nodes, connections);
    }

    /// <summary>A change of something that is recorded, as it is recorded.</summary>
    public PlannedChange Of(PlannedChange change) => known.Merges.IsAny ? Of(change, _ => null, problems: null) ?? change with { After = change.Before! } : change;

    /// <summary>The id under which something is recorded that is said.</summary>
    /// <param name="said">What is said, of records as they would be had nobody merged any.</param>
    public string IdOf(Fact said) => !known.Merges.IsAny ? said.Id : said is Edge edge ? Recorded(edge)?.Id ?? said.Id : known.Merges.Meant(said.Id);

    private PlannedChange? Of(PlannedChange change, Func<string, DraftFact?> own, ProblemLog? problems)
    {
        // A row that gives the id of what is recorded was compared with that.
        bool isOfRecorded = change.Before is not null && known.Merges.Stored(change.After.Id) is { } stored && stored.Equals(change.Before);
        Fact after = known.Merges.United(change.After);
        if (after is Edge connection && connection.From == connection.To)
        {
            problems?.Note(change.At, $"{Nouns.One(Nouns.Of(Ontology.Of(after)))} of two records that were merged into one was left out: nothing is connected so with itself.");
            return null;
        }

        string id = isOfRecorded ? after.Id : IdOf(change.Before ?? change.After);
        if (after is Edge)
            settled.TryAdd(after.Id, id);
        Fact? before = now.GetValueOrDefault(id) ?? known.Recorded(id);
        Fact then = before is null ? after
            : isOfRecorded || id == after.Id ? known.Merges.Redo(before, change.Before ?? before, after)
            : WithNews(before, change, after, own(id), problems);
        if (then.Equals(before))
            return null;
        now[then.Id] = then;
        if (then is Edge added && before is null && edges is not null)
            Learn(edges, added);
        return new(before, then, change.At);
    }

    private Fact WithNews(Fact before, PlannedChange change, Fact after, DraftFact? own, ProblemLog? problems)
    {
        FactType type = Ontology.Of(after);
        bool isBesideIt = after is Node || known.Contains(before.Id);
        object?[] values = [.. type.Properties.Select(property => IsLeftOut(property) ? change.Before is null ? null : property.Read(change.Before) : property.Read(after))];
        Fact news = type.Create(before.Id, (before as Edge)?.From, (before as Edge)?.To, values);
        return change.Before is { } was ? known.Merges.Redo(before, known.Merges.United(was), news) : FactMerge.Onto(before, news, [], corrects: false);

        bool IsLeftOut(PropertyDefinition property)
        {
            object? became = property.Read(after);
            if (property.IsRequired || (change.Before is { } was && Equals(property.Read(was), became)))
                return false;
            if (property.IsKey || property.IsCaption || (property.Name == nameof(Fact.Until) && isBesideIt) || (became is PartialDate day && property.Read(before) is PartialDate later && property.Name == nameof(Holds.LastContact) && later.FirstDay > day.FirstDay))
                return true;
            if (own is not { } row || property.Read(row.Fact) is not { } stays || Equals(stays, became) || property.Kind is PropertyKind.TextList or PropertyKind.IdentifierList || property.Name == nameof(Node.Notes))
                return false;
            problems?.Note(change.At, FormattableString.Invariant($"its {Plain.Quote(property.InWords)} was left out: the record was merged into another one, of which row {row.At.Row} says {SaidFacts.Shown(property, stays)}. To record it, correct that row. If the two are not one, part them."));
            return true;
        }
    }

    /// <summary>What is recorded of an edge: itself, or what says the same since the records were merged that it connects; null where nothing does.</summary>
    private Fact? Recorded(Edge edge)
    {
        string id = settled.GetValueOrDefault(edge.Id, edge.Id);
        if ((now.GetValueOrDefault(id) ?? known.Recorded(id)) is { } itself)
            return itself;
        Edge united = (Edge)known.Merges.United(edge);
        edges ??= AtMerged();
        return edges.TryGetValue(EdgeKey.Of(united), out List<string>? same)
            ? PeriodGroups.Match([united], [.. same.Select(id => now.GetValueOrDefault(id) ?? known.Recorded(id)).OfType<Fact>()])[0]
            : null;
    }

    private Dictionary<EdgeKey, List<string>> AtMerged()
    {
        Dictionary<EdgeKey, List<string>> found = [];
        foreach (Edge edge in known.AtMerged.Select(known.Recorded).OfType<Edge>())
            Learn(found, edge);
        return found;
    }

    private static void Learn(Dictionary<EdgeKey, List<string>> edges, Edge edge)
    {
        EdgeKey key = EdgeKey.Of(edge);
        if (!edges.TryGetValue(key, out List<string>? ids))
            edges.Add(key, ids = new(1));
        if (!ids.Contains(edge.Id))
            ids.Add(edge.Id);
    }
}
