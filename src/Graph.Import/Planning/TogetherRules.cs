using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Holds what the files of an import say to the rules that look at what else is known: no circles (<see cref="CircleSearch"/>), and holdings for parties only (<see cref="AmongRule"/>).</summary>
internal sealed class TogetherRules
{
    private readonly KnownGraph known;
    private readonly DateOnly today;
    private readonly Func<Fact, Fact?> stored;
    private readonly List<(Edge Edge, CellAddress At, bool IsTable, ProblemLog Log)> said = [];
    private readonly Dictionary<string, Fact> after = new(StringComparer.Ordinal);

    /// <param name="known">What is known, perhaps with what files say.</param>
    /// <param name="today">Today's date.</param>
    /// <param name="files">What each file changes, what it says, and where its problems go.</param>
    /// <param name="stored">A fact as the store has it; null where the files add it.</param>
    public TogetherRules(KnownGraph known, DateOnly today, IReadOnlyList<(ImportPlan Plan, Draft Draft, ProblemLog Log)> files, Func<Fact, Fact?> stored)
    {
        (this.known, this.today, this.stored) = (known, today, stored);
        foreach ((ImportPlan plan, Draft draft, ProblemLog log) in files)
        {
            foreach (PlannedChange change in plan.Changes)
            {
                after[change.After.Id] = change.After;
                if (change.After is Edge edge && IsRuled(Ontology.Of(edge)))
                    said.Add((edge, change.At, draft.Tables.Contains(Ontology.Of(edge)), log));
            }
        }
    }

    /// <summary>Reports what they refuse, at the row that says it.</summary>
    public void Check()
    {
        foreach (FactType type in said.Select(each => Ontology.Of(each.Edge)).Distinct().ToList().Where(type => type.Edge!.IsAcyclic))
            CheckCircles(type);
        foreach (PropertyDefinition property in AmongRule.Properties)
            CheckAmong(property);
    }

    private static bool IsRuled(FactType type) => type.Edge!.IsAcyclic || type.Properties.Any(property => property.Among is not null);

    private void CheckCircles(FactType type)
    {
        ILookup<string, Edge> edges = EdgesFrom(type, _ => true);
        CircleSearch search = new(node => edges[node]);
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach ((Edge edge, CellAddress at, bool isTable, ProblemLog log) in said.Where(each => Ontology.Of(each.Edge) == type))
        {
            if (told.Contains(edge.Id) || !CircleSearch.MayClose(stored(edge), edge) || search.Through(edge) is not { } circle)
                continue;
            told.UnionWith(circle.Select(each => each.Id));
            log.Add(isTable ? at.In(type.Columns.First(column => column.End == EdgeEnd.To).Header) : at, CircleSearch.Sentence(circle, NameOf));
        }
    }

    private void CheckAmong(PropertyDefinition property)
    {
        var asked = said.Where(each => Ontology.Of(each.Edge).Properties.Contains(property) && AmongRule.IsSaid(property, stored(each.Edge), each.Edge)).ToList();
        if (asked.Count == 0)
            return;
        HashSet<string> targets = [.. asked.Select(each => each.Edge.To)];
        ILookup<string, Edge> edges = EdgesFrom(Ontology.Of(property.Among!), targets.Contains);
        foreach ((Edge edge, CellAddress at, bool isTable, ProblemLog log) in asked)
        {
            if (!AmongRule.IsMet(property, edge, edges[edge.To], other => after.ContainsKey(other.Id), today))
                log.Add(isTable ? at.In(Ontology.Of(edge).Columns.First(column => column.Property == property).Header) : at, AmongRule.Sentence(property, edge));
        }
    }

    private ILookup<string, Edge> EdgesFrom(FactType type, Func<string, bool> isAsked) => known.Facts
        .Where(fact => !after.ContainsKey(fact.Id))
        .Concat(after.Values)
        .Where(fact => Ontology.Of(fact) == type)
        .Cast<Edge>()
        .Where(edge => isAsked(edge.From))
        .ToLookup(edge => edge.From, StringComparer.Ordinal);

    private string? NameOf(string id) => known.NameOf(id) ?? (after.TryGetValue(id, out Fact? node) ? Ontology.Of(node).Caption.Of(node) : null);
}
