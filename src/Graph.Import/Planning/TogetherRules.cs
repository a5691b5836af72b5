using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Holds what the files of an import say to the rules that look at what else is known: no circles (<see cref="CircleSearch"/>), and holdings for parties only (<see cref="AmongRule"/>).</summary>
internal sealed class TogetherRules
{
    private readonly KnownGraph known;
    private readonly DateOnly today;
    private readonly List<(Edge Edge, CellAddress At, bool IsTable, ProblemLog Log)> said = [];
    private readonly Dictionary<string, (Fact? Before, Edge After)> edges = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, Fact>> nodes;

    /// <param name="known">What is known, perhaps with what files say.</param>
    /// <param name="today">Today's date.</param>
    /// <param name="files">What each file changes, what it says, and where its problems go.</param>
    public TogetherRules(KnownGraph known, DateOnly today, IReadOnlyList<(ImportPlan Plan, Draft Draft, ProblemLog Log)> files)
    {
        (this.known, this.today) = (known, today);
        nodes = new(() => NodesOf(files.Select(file => file.Plan)));
        foreach ((ImportPlan plan, Draft draft, ProblemLog log) in files)
        {
            foreach (PlannedChange change in plan.Apart)
            {
                if (change.After is not Edge edge || !LookAt(Ontology.Of(edge)))
                    continue;
                edges[edge.Id] = (edges.TryGetValue(edge.Id, out (Fact? Before, Edge) earlier) ? earlier.Before : change.Before, edge);
                if (IsRuled(Ontology.Of(edge)))
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

    /// <summary>Whether they look at edges of a type.</summary>
    public static bool LookAt(FactType type) => IsRuled(type) || AmongRule.Properties.Any(property => Ontology.Of(property.Among!) == type);

    private static bool IsRuled(FactType type) => type.Edge!.IsAcyclic || type.Properties.Any(property => property.Among is not null);

    private void CheckCircles(FactType type)
    {
        ILookup<string, Edge> all = EdgesFrom(type, _ => true);
        CircleSearch search = new(node => all[node]);
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach ((Edge edge, CellAddress at, bool isTable, ProblemLog log) in said.Where(each => Ontology.Of(each.Edge) == type))
        {
            if (told.Contains(edge.Id) || !CircleSearch.MayClose(edges[edge.Id].Before, edge) || search.Through(edge) is not { } circle)
                continue;
            told.UnionWith(circle.Select(each => each.Id));
            log.Add(isTable ? at.In(type.Columns.First(column => column.End == EdgeEnd.To).Header) : at, CircleSearch.Sentence(circle, NameOf));
        }
    }

    private void CheckAmong(PropertyDefinition property)
    {
        var asked = said.Where(each => Ontology.Of(each.Edge).Properties.Contains(property) && AmongRule.IsSaid(property, edges[each.Edge.Id].Before, each.Edge)).ToList();
        if (asked.Count == 0)
            return;
        HashSet<string> targets = [.. asked.Select(each => each.Edge.To)];
        ILookup<string, Edge> among = EdgesFrom(Ontology.Of(property.Among!), targets.Contains);
        foreach ((Edge edge, CellAddress at, bool isTable, ProblemLog log) in asked)
        {
            if (!AmongRule.IsMet(property, edge, among[edge.To], other => edges.ContainsKey(other.Id), today))
                log.Add(isTable ? at.In(Ontology.Of(edge).Columns.First(column => column.Property == property).Header) : at, AmongRule.Sentence(property, edge));
        }
    }

    private ILookup<string, Edge> EdgesFrom(FactType type, Func<string, bool> isAsked) => known.Of(type)
        .Where(edge => !edges.ContainsKey(edge.Id))
        .Concat(edges.Values.Select(changed => changed.After).Where(edge => Ontology.Of(edge) == type))
        .Cast<Edge>()
        .Where(edge => isAsked(edge.From))
        .ToLookup(edge => edge.From, StringComparer.Ordinal);

    // Asked for only to tell of what is refused.
    private static Dictionary<string, Fact> NodesOf(IEnumerable<ImportPlan> plans)
    {
        Dictionary<string, Fact> all = new(StringComparer.Ordinal);
        foreach (Fact node in plans.SelectMany(plan => plan.Apart).Select(change => change.After).Where(fact => fact is Node))
            all[node.Id] = node;
        return all;
    }

    private string? NameOf(string id) => known.NameOf(id) ?? (nodes.Value.TryGetValue(id, out Fact? node) ? Ontology.Of(node).Caption.Of(node) : null);
}
