using Graph.Import.Planning;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Which records stand for others since they were merged. Files go on telling these apart, so they are compared with what would be known had nobody merged any (<see cref="FactsApart"/>).</summary>
/// <param name="apart">What would be known.</param>
internal sealed class KnownMerges(FactsApart apart)
{
    private readonly Dictionary<string, Fact> stored = new(StringComparer.Ordinal);

    /// <summary>Whether any record was merged into another.</summary>
    public bool IsAny => apart.Facts.Count > 0;

    /// <summary>The facts that would be others than they are, or that are known no more.</summary>
    public IEnumerable<Fact> Apart => apart.Facts.Values;

    /// <summary>The ids of the records that merged ones, and their connections, name: these have to be known with them.</summary>
    public IReadOnlyCollection<string> Named => [.. apart.Facts.Values.SelectMany(fact => Ontology.Of(fact).NodesNamed(fact).Append(Meant(fact.Id))).Where(id => Ontology.OfId(id) is { IsNode: true }).Distinct(StringComparer.Ordinal)];

    /// <summary>The ids of the records that stand for others.</summary>
    public IReadOnlyCollection<string> Kept => apart.Kept;

    /// <summary>Records that were merged into others, of one type.</summary>
    public IEnumerable<T> Merged<T>()
        where T : Node => apart.Facts.Values.OfType<T>().Where(node => apart.IsMerged(node.Id));

    /// <summary>Whether a record was merged into another one.</summary>
    public bool IsMerged(string id) => IsAny && apart.IsMerged(id);

    /// <summary>The id that one means: of the record that stands for it, or itself.</summary>
    public string Meant(string id) => IsAny ? apart.Meant(id) : id;

    /// <summary>Whether two ids mean one record.</summary>
    public bool AreOne(string one, string other) => one == other || (IsAny && Meant(one) == Meant(other));

    /// <summary>The other records that mean the same as one.</summary>
    public IEnumerable<string> UnitedWith(string id) => IsAny ? apart.UnitedIn(Meant(id)).Where(other => other != id).Order(StringComparer.Ordinal) : [];

    /// <summary>Of several records that a name fits those that may be meant: one that is called so now comes before what was merged into another, and several that were merged into one are one.</summary>
    /// <param name="found">The records.</param>
    /// <param name="idOf">The id of one.</param>
    public IReadOnlyList<T> Among<T>(IReadOnlyList<T> found, Func<T, string> idOf)
    {
        if (!IsAny || found.Count < 2)
            return found;
        T[] now = [.. found.Where(one => !apart.IsMerged(idOf(one)))];
        return now.Length > 0 ? now
            : found.All(one => AreOne(idOf(one), idOf(found[0]))) ? [found.MinBy(idOf, StringComparer.Ordinal)!]
            : found;
    }

    /// <summary>A fact of the store as it would be had nobody merged any.</summary>
    /// <param name="fact">The fact as it is recorded.</param>
    public Fact Part(Fact fact)
    {
        if (!apart.Facts.TryGetValue(fact.Id, out Fact? own))
            return fact;
        stored[fact.Id] = fact;
        return own;
    }

    /// <summary>A fact as it is recorded, where it would be another had nobody merged any; null for all others, and for what a merge took back.</summary>
    public Fact? Stored(string id) => stored.GetValueOrDefault(id);

    /// <summary>Whether a merge took a fact back.</summary>
    public bool IsTakenBack(string id) => apart.Facts.ContainsKey(id) && !stored.ContainsKey(id);

    /// <summary>Whether a record was merged into another one, or others into it.</summary>
    public bool IsUnited(string id) => IsAny && (apart.IsMerged(id) || IsKept(id));

    /// <summary>Whether a fact is of merged records, or of those that stand for them.</summary>
    public bool AreIn(Fact fact) => (fact is Edge edge ? IsUnited(edge.From) || IsUnited(edge.To) : IsUnited(fact.Id)) || (FactRewriter.ReferenceOf(fact) is { } named && IsUnited(named));

    /// <summary>Whether a fact is another one, or names others, than had nobody merged any records.</summary>
    public bool Concerns(Fact fact) => AreIn(fact) || apart.Facts.ContainsKey(fact.Id);

    /// <summary>Whether a record stands for others.</summary>
    public bool IsKept(string id) => apart.Kept.Contains(id);

    /// <summary>Does to a fact as it is recorded what is done to it as it would be had nobody merged any.</summary>
    /// <param name="recorded">The fact as it is recorded.</param>
    /// <param name="before">As it would be.</param>
    /// <param name="after">As that becomes.</param>
    public Fact Redo(Fact recorded, Fact before, Fact after) => apart.Redo(recorded, before, after);

    /// <summary>A fact that names the records that stand for those it names.</summary>
    public Fact United(Fact fact) => IsAny ? apart.United(fact) : fact;
}
