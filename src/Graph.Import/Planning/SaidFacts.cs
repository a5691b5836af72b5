using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.SettingAside;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>What the rows of a file say together: each fact once, and one that ended and began again once for each period.</summary>
internal sealed class SaidFacts
{
    private readonly KnownGraph known;
    private readonly ProblemLog problems;
    private readonly RowsBehind behind;
    private readonly Shelf<DraftFact> facts = ShelvedFacts.Said();
    private readonly SortedDictionary<int, List<DraftFact>> severalPeriods = [];
    private readonly List<int> knownEdges = [];
    private readonly List<DraftFact> beside = [];
    private readonly PlacesById<DraftFact> places;

    /// <param name="known">What is known.</param>
    /// <param name="behind">The rows that say it.</param>
    /// <param name="problems">Rows that contradict each other.</param>
    public SaidFacts(KnownGraph known, RowsBehind behind, ProblemLog problems)
    {
        (this.known, this.behind, this.problems) = (known, behind, problems);
        places = new(place => facts[place], said => said.Fact.Id);
    }

    /// <summary>Adds what a row says.</summary>
    /// <param name="said">The fact; an edge by the id of its key, whatever its period.</param>
    public void Add(DraftFact said)
    {
        said = ImpossibleEnds.LeaveOut(said, problems);

        // What the others say counts first, wherever in the file they are.
        if (said.IsBeside)
            beside.Add(said);
        else
            Put(said);
    }

    private void Put(DraftFact said)
    {
        if (places.Find(said.Fact.Id) is not (int place, DraftFact before))
        {
            places.Add(said.Fact.Id, facts.Count);
            if (said.Fact is Edge && known.Contains(said.Fact.Id))
                knownEdges.Add(facts.Count);
            facts.Add(said);
            return;
        }

        if (severalPeriods.TryGetValue(place, out List<DraftFact>? rows))
            rows.Add(said);
        else if (said.Fact is Edge && !said.Corrects && !before.Corrects && !PeriodGroups.AreOne(before.Fact, said.Fact))
            severalPeriods.Add(place, [before, said]);
        else
            facts[place] = Together(before, said);
    }

    /// <summary>Every fact that the file says.</summary>
    public IReadOnlyList<DraftFact> All()
    {
        PutBeside();
        Dictionary<int, int[]> periods = [];
        foreach ((int place, List<DraftFact> rows) in severalPeriods)
        {
            IReadOnlyList<IReadOnlyList<DraftFact>> groups = PeriodGroups.Of(rows, row => row.Fact);
            periods.Add(place, [place, .. Enumerable.Range(facts.Count, groups.Count - 1)]);
            facts[place] = Together(groups[0]);
            foreach (IReadOnlyList<DraftFact> group in groups.Skip(1))
                facts.Add(Together(group));
        }

        // Facts of one key share the id until here: each period gets the one it is known by, or one of its own.
        foreach (int place in knownEdges.Union(periods.Keys).Order())
        {
            if (periods.TryGetValue(place, out int[]? same))
                Identify(same);
            else if (!facts[place].Corrects)
                Identify([place]);
        }

        return facts;
    }

    // Rows that name it so contradict each other, if they do, as those of any other.
    private void PutBeside()
    {
        foreach (IGrouping<string, DraftFact> rows in beside.GroupBy(row => row.Fact.Id, StringComparer.Ordinal))
            Put(Together([.. rows]));
    }

    private void Identify(int[] same)
    {
        EdgeKey key = EdgeKey.Of((Edge)facts[same[0]].Fact);
        Fact[] candidates = known.EdgesOf(key);
        if (candidates.Length == 0 && known.Find(facts[same[0]].Fact.Id) is { } adopted)
            candidates = [adopted];
        Fact?[] found = PeriodGroups.Match([.. same.Select(place => facts[place].Fact)], candidates);
        bool isFree = Array.Exists(found, fact => fact is null) && !known.Contains(key.Id);
        for (int i = 0; i < same.Length; i++)
        {
            DraftFact said = facts[same[i]];
            string id = found[i]?.Id ?? (isFree ? key.Id : known.FreeId(key.Type, key.Id, $"{said.Fact.Since}", said.Fact.Since is null ? $"{said.Fact.Until}" : ""));
            isFree = isFree && id != key.Id;
            if (id != said.Fact.Id)
                facts[same[i]] = said with { Fact = said.Fact with { Id = id } };
        }
    }

    private DraftFact Together(IReadOnlyList<DraftFact> rows) => rows.Skip(1).Aggregate(rows[0], Together);

    private DraftFact Together(DraftFact one, DraftFact other)
    {
        if (other.IsBeside && !one.IsBeside)
            return one with { Fact = FactMerge.Beside(one.Fact, other.Fact) };

        // Names of organisations and people were chosen from all rows before.
        Fact named = (one.Fact, other.Fact) switch
        {
            (Organisation chosen, Organisation organisation) => organisation with { Name = chosen.Name },
            (Person chosen, Person person) => person with { Name = chosen.Name },
            _ => other.Fact,
        };
        Fact merged = FactMerge.Within(one.Fact, named, (property, first, second) => Contradict(property, one, other, first, Shown(property, first), Shown(property, second)), one.IsStrict && other.IsStrict);
        PropertyDefinition[] cleared = [.. one.Cleared.Union(other.Cleared)];
        foreach (PropertyDefinition property in cleared)
        {
            if (property.Read(merged) is { } value)
                Contradict(property, one, other, value, one.Cleared.Contains(property) ? "none" : Shown(property, value), one.Cleared.Contains(property) ? Shown(property, value) : "none");
        }

        if (one.Fact is Role && merged.Until is { } until && PeriodGroups.IsUndated(one.Fact) != PeriodGroups.IsUndated(other.Fact) && cleared.Length == 0)
            problems.Warn(PeriodGroups.IsUndated(one.Fact) ? one.At : other.At, FormattableString.Invariant($"the row has no dates, so it was read as the post that another row says ended on {until}. If the person has the post again, give its beginning."));
        bool isPublished = one.IsPublished && other.IsPublished;
        foreach (PeriodDefinition period in Ontology.Of(merged).Periods.Where(period => period.Contradiction(merged) is not null))
        {
            string contradiction = FormattableString.Invariant($"together with row {one.At.Row}, the {period.Of ?? Noun(merged)} ends ({period.UntilOf(merged)}) before it begins ({period.SinceOf(merged)}).");
            if (isPublished)
                problems.Warn(other.At, $"{contradiction} The end was left out.");
            else
                problems.Add(other.At, $"{contradiction} Correct the dates.");
            merged = FactMerge.Without(merged, [period.Until]);
        }

        return one with { Fact = merged, Cleared = cleared, IsStrict = one.IsStrict || other.IsStrict, Corrects = one.Corrects || other.Corrects, IsPublished = isPublished, IsOfficial = one.IsOfficial && other.IsOfficial };
    }

    private void Contradict(PropertyDefinition property, DraftFact one, DraftFact other, object value, string first, string second)
    {
        DraftFact before = behind.Saying(one.Fact.Id, property, value) is { } row && row.At != other.At ? row : one;
        string remedy = RowsBehind.SharedIdentifier(before.Fact, other.Fact, one.Fact) is { } identifier
            ? FormattableString.Invariant($"Both rows have {Plain.Quote(identifier)}: row {before.At.Row} for {Plain.Quote(Ontology.Of(before.Fact).Caption.Of(before.Fact)!)}, and this row for {Plain.Quote(Ontology.Of(other.Fact).Caption.Of(other.Fact)!)}. If these are two, correct it in the row where it is wrong, or leave it out there. If they are one, make the rows agree.")
            : Remedy(other.Fact, property);
        problems.Add(other.At, FormattableString.Invariant($"the {Noun(other.Fact)} has two values for \"{property.FieldName}\" in this file: {second} here and {first} in row {before.At.Row}. {remedy}"));
    }

    private static string Remedy(Fact fact, PropertyDefinition property) => fact is Funding ? "Give each grant an identifier of its own."
        : property.Name is nameof(Fact.Since) or nameof(Fact.Until) ? "Make the rows agree. If it ended and began again, give the earlier period its end."
        : Ontology.Of(fact).Periods.FirstOrDefault(period => period.Since == property || period.Until == property) is { Of: { } of } ? $"Make the rows agree. If there are several {of}s, give the first beginning and the last end."
        : "Make the rows agree.";

    /// <summary>What people call a fact of its type.</summary>
    public static string Noun(Fact fact) => fact is Funding ? "funding" : Ontology.Of(fact).Name.ToLowerInvariant();

    /// <summary>A value as problems show it.</summary>
    public static string Shown(PropertyDefinition property, object value) => property switch
    {
        { IsPersonal: true } => Plain.Hidden,
        { Kind: PropertyKind.Word } => CellText.Word(PropertyDefinition.FormatWord(value)),
        _ => Plain.Quote(FormattableString.Invariant($"{value}")),
    };
}
