using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.SettingAside;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>What files change in what is recorded, where they were compared with what would be known had nobody merged any records: what changes of a merged record changes of the one that stands for it.</summary>
/// <remarks>What a file says of the record that stands for others comes before what it says of these, which are still called as they were, and whose end is not the end of the other.</remarks>
/// <param name="known">What is known; asked before it learns what files say.</param>
/// <param name="isOnly">Whether there is no other file in the import.</param>
internal sealed class UnitedChanges(KnownGraph known, bool isOnly = true)
{
    private readonly Dictionary<string, Fact> now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> settled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DraftFact> kept = new(StringComparer.Ordinal);
    private readonly MergedMentions mentions = new();
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
        OrderedDictionary<string, PlannedChange> merged = new(StringComparer.Ordinal);
        List<PlannedChange> absorbed = [];
        foreach (PlannedChange change in apart)
        {
            if (!known.Merges.Concerns(change.After))
                Shelf(change).Add(change);
            else if (known.Merges.IsMerged(change.After.Id) || known.Merges.IsTakenBack(change.After.Id))
                absorbed.Add(change);
            else
                Unite(change);
        }

        // What is said of the records that stand for others comes first.
        absorbed.ForEach(Unite);
        if (!isOnly)
            KeepRows(said, merged, problems);
        foreach (PlannedChange change in merged.Values.Where(change => !change.After.Equals(change.Before)))
            Shelf(change).Add(change);
        return new JoinedChanges(nodes, connections);

        void Unite(PlannedChange change)
        {
            if (Of(change, RowOf, problems) is { } united)
                merged[united.After.Id] = merged.TryGetValue(united.After.Id, out PlannedChange? earlier) ? united with { Before = earlier.Before } : united;
        }

        (DraftFact Row, bool IsHere)? RowOf(string id) => own.Value.TryGetValue(id, out DraftFact row) ? (row, true) : kept.TryGetValue(id, out row) ? (row, false) : null;

        Shelf<PlannedChange> Shelf(PlannedChange change) => change.After is Node ? nodes : connections;
    }

    /// <summary>A change of something that is recorded, as it is recorded.</summary>
    public PlannedChange Of(PlannedChange change) => known.Merges.IsAny ? Of(change, _ => null, problems: null) ?? change with { After = change.Before! } : change;

    /// <summary>The id under which something is recorded that is said.</summary>
    /// <param name="said">What is said, of records as they would be had nobody merged any.</param>
    public string IdOf(Fact said) => !known.Merges.IsAny ? said.Id : said is Edge edge ? Recorded(edge)?.Id ?? said.Id : known.Merges.Meant(said.Id);

    private PlannedChange? Of(PlannedChange change, Func<string, (DraftFact Row, bool IsHere)?> own, ProblemLog? problems)
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
            : isOfRecorded || id == after.Id ? known.Merges.Redo(before, change.Before ?? before, isOfRecorded ? after : WithoutMixed(change, after, problems))
            : WithNews(before, change, after, own(id), problems);
        if (then.Equals(before))
            return null;
        now[then.Id] = then;
        mentions.Learn(change.After, before, then, isOfRecorded);
        if (then is Edge added && before is null && edges is not null)
            Learn(edges, added);
        return new(before, then, change.At) { Merged = mentions.Of(then.Id) };
    }

    // Which of several files comes first does not matter: what one says of the record that stands for others comes before what another says of these.
    private void KeepRows(IReadOnlyList<DraftFact> said, OrderedDictionary<string, PlannedChange> merged, ProblemLog problems)
    {
        foreach (DraftFact row in said.Where(row => row.Fact is Node node && known.Merges.IsKept(node.Id)))
        {
            if (!kept.TryAdd(row.Fact.Id, row) || !now.TryGetValue(row.Fact.Id, out Fact? united))
                continue;
            foreach (PropertyDefinition property in Ontology.Of(united).Properties.Where(property => mentions.Speaks(united.Id, property) && IsOneValue(property) && property.Read(row.Fact) is { } value && !value.Equals(property.Read(united))))
            {
                problems.Note(row.At, $"its {Plain.Quote(property.InWords)} comes before what another file says of a record that was merged into it. Correct whichever is wrong, or part the two if they are not one.");
                Fact then = Ontology.Of(united).With(now[united.Id], each => each.Read(each == property ? row.Fact : now[united.Id]));
                mentions.Learn(row.Fact, now[united.Id], then, isOfRecorded: false);
                merged[united.Id] = new(merged.GetValueOrDefault(united.Id)?.Before ?? now[united.Id], then, row.At) { Merged = mentions.Of(united.Id) };
                now[united.Id] = then;
            }
        }
    }

    private static bool IsOneValue(PropertyDefinition property) => property.Kind is not (PropertyKind.TextList or PropertyKind.IdentifierList) && property.Name != nameof(Node.Notes);

    private Fact WithoutMixed(PlannedChange change, Fact after, ProblemLog? problems) => change.Before is { } was
        ? Ontology.Of(after).With(after, property => !Equals(property.Read(was), property.Read(after)) && IsMixed(after.Id, property, change, problems) ? property.Read(was) : property.Read(after))
        : after;

    // Of a list to which two records add in one import, nobody could tell later what is whose.
    private bool IsMixed(string id, PropertyDefinition property, PlannedChange change, ProblemLog? problems)
    {
        if (IsOneValue(property) || !mentions.SpeaksOfAnother(id, property, change.After.Id))
            return false;
        problems?.Note(change.At, $"its {Plain.Quote(property.InWords)} was left for the next import of the file: of a record that was merged with this one, other rows add to the same.");
        return true;
    }

    private Fact WithNews(Fact before, PlannedChange change, Fact after, (DraftFact Row, bool IsHere)? own, ProblemLog? problems)
    {
        bool isBesideIt = after is Node || known.Contains(before.Id);
        Fact news = Ontology.Of(before).With(before, property => IsLeftOut(property) ? change.Before is null ? null : property.Read(change.Before) : property.Read(after));
        return change.Before is { } was ? known.Merges.Redo(before, known.Merges.United(was), news) : FactMerge.Onto(before, news, [], corrects: false);

        bool IsLeftOut(PropertyDefinition property)
        {
            object? became = property.Read(after);
            if (property.IsRequired || (change.Before is { } was && Equals(property.Read(was), became)))
                return false;
            if (property.IsKey || property.IsCaption || (property.Name == nameof(Fact.Until) && isBesideIt) || (became is PartialDate day && property.Read(before) is PartialDate later && property.Name == nameof(Holds.LastContact) && later.FirstDay > day.FirstDay))
                return true;
            if (IsMixed(before.Id, property, change, problems))
                return true;
            if (own is not ({ } row, var isHere) || property.Read(row.Fact) is not { } stays || Equals(stays, became) || !IsOneValue(property))
                return false;
            problems?.Note(change.At, FormattableString.Invariant($"its {Plain.Quote(property.InWords)} was left out: the record was merged into another one, of which {(isHere ? FormattableString.Invariant($"row {row.At.Row}") : "a file before it")} says {SaidFacts.Shown(property, stays)}. To record it, correct that row. If the two are not one, part them."));
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
