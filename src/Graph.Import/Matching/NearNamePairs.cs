using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Finds records whose names are the same or near each other: people within one organisation, all else that is told by its name.</summary>
public sealed class NearNamePairs : ICandidatePairs
{
    private const double SameName = 3;
    private const double NearlySameName = 2;

    /// <inheritdoc/>
    public IReadOnlyList<FactType> Types { get; } = [.. Ontology.Nodes.Where(type => NearNames.IsKnownByName(type) || type.ClrType == typeof(Person))];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CandidatePair>> FindAsync(IGraphStore store, FactType type, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(type);
        return type.ClrType == typeof(Person) ? await PeopleAsync(store, cancellationToken) : await NamedAsync(store, type, cancellationToken);
    }

    private static async Task<IReadOnlyList<CandidatePair>> NamedAsync(IGraphStore store, FactType type, CancellationToken cancellationToken)
    {
        List<Fact> nodes = await store.StreamAsync([type], ReadPoint.Now, cancellationToken).OrderBy(node => node.Id, StringComparer.Ordinal).ToListAsync(cancellationToken);
        Named<NearName>[] names = [.. nodes.SelectMany(node => PairWording.NamesOf(node).Select(name => new Named<NearName>(node, name, Names.Normalise(name), "", new(name))))];
        HashSet<string> acronyms = [.. names.SelectMany(named => named.Parts.Acronyms)];
        NearPairs<Named<NearName>> pairs = new(names, (one, other) => one.Node.Id != other.Node.Id && (one.Folded == other.Folded || one.Parts.IsNear(other.Parts)));
        return Pairs(pairs.Find(named => named.Parts.Keys(acronyms)).Where(pair => !NearNames.AreToldApart(type, pair.First.Node, pair.Second.Node)), new Dictionary<string, string?>());
    }

    private static async Task<IReadOnlyList<CandidatePair>> PeopleAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        Dictionary<string, HashSet<string>> organisations = new(StringComparer.Ordinal);
        await foreach (Fact edge in store.StreamAsync([Ontology.Of<Role>(), Ontology.Of<Holds>()], ReadPoint.Now, cancellationToken))
        {
            (string person, string at) = edge is Holds holds ? (holds.From, holds.Organisation) : (((Edge)edge).From, ((Edge)edge).To);
            if (!organisations.TryGetValue(person, out HashSet<string>? known))
                organisations.Add(person, known = new(1, StringComparer.Ordinal));
            known.Add(at);
        }

        List<Fact> people = await store.StreamAsync([Ontology.Of<Person>()], ReadPoint.Now, cancellationToken).OrderBy(person => person.Id, StringComparer.Ordinal).ToListAsync(cancellationToken);
        Named<NearPersonName>[] names =
        [
            .. from person in people
               from name in PairWording.NamesOf(person)
               where !Placeholder.IsUnnamed(name)
               let folded = PersonNames.Fold(name)
               from scope in organisations.GetValueOrDefault(person.Id) ?? []
               select new Named<NearPersonName>(person, name, folded, scope, new(folded)),
        ];
        NearPairs<Named<NearPersonName>> pairs = new(names, (one, other) => one.Node.Id != other.Node.Id && one.Scope == other.Scope && (one.Folded == other.Folded || one.Parts.IsNear(other.Parts)));
        (Named<NearPersonName> First, Named<NearPersonName> Second)[] found = [.. pairs.Find(named => named.Parts.Keys(named.Scope))];
        Dictionary<string, string?> called = new(StringComparer.Ordinal);
        await foreach (Organisation organisation in store.EachAsync<Organisation>(found.Select(pair => pair.First.Scope).Distinct(StringComparer.Ordinal), ReadPoint.Now, cancellationToken))
            called[organisation.Id] = organisation.Name;
        return Pairs(found, called);
    }

    // A pair may have several names in common: the ones that are nearest tell it.
    private static IReadOnlyList<CandidatePair> Pairs<T>(IEnumerable<(Named<T> First, Named<T> Second)> found, Dictionary<string, string?> scopes) =>
    [
        .. found
            .GroupBy(pair => Judgements.InOrder(pair.First.Node.Id, pair.Second.Node.Id))
            .Select(group =>
            {
                (Named<T> first, Named<T> second) = group.OrderBy(pair => pair.First.Folded != pair.Second.Folded).First();
                bool isSame = first.Folded == second.Folded;
                PairWording wording = new(first.Node, second.Node);
                PairEvidence[] evidence = [PairWording.OfNames(first.Name, second.Name, isSame), .. scopes.TryGetValue(first.Scope, out string? at) && at is not null ? (PairEvidence[])[PairWording.OfScope(at)] : [], .. wording.OfProperties()];
                return new CandidatePair(group.Key.One, group.Key.Other, (isSame ? SameName : NearlySameName) + wording.Score, evidence);
            }),
    ];

    private sealed record Named<T>(Fact Node, string Name, string Folded, string Scope, T Parts);
}
