using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Finds records whose names are the same or near each other: people who have something to do with the same, all else that is told by its name.</summary>
public sealed class NearNamePairs : ICandidatePairs
{
    private const double SameName = 3;
    private const double NearlySameName = 2;
    private const double OneMore = 1;

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
        return Pairs(pairs.Find(named => named.Parts.Keys(acronyms)).Where(pair => !NearNames.AreToldApart(type, pair.First.Node, pair.Second.Node)), new Dictionary<string, PairEvidence>());
    }

    private static async Task<IReadOnlyList<CandidatePair>> PeopleAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        List<Person> people = await store.StreamAsync<Person>(ReadPoint.Now, cancellationToken).OrderBy(person => person.Id, StringComparer.Ordinal).ToListAsync(cancellationToken);
        PeopleContexts contexts = await PeopleContexts.ReadAsync(store, people, cancellationToken);
        Named<NearPersonName>[] names =
        [
            .. from person in people
               from name in PairWording.NamesOf(person)
               where !Placeholder.IsUnnamed(name)
               let folded = PersonNames.Fold(name)
               from scope in contexts.Of(person.Id)
               select new Named<NearPersonName>(person, name, folded, scope, new(folded)),
        ];
        NearPairs<Named<NearPersonName>> pairs = new(names, (one, other) => one.Node.Id != other.Node.Id && one.Scope == other.Scope && (one.Folded == other.Folded || one.Parts.IsNear(other.Parts)));
        (Named<NearPersonName> First, Named<NearPersonName> Second)[] found = [.. pairs.Find(named => named.Parts.Keys(named.Scope))];
        return Pairs(found, await PeopleContexts.TellAsync(store, [.. found.Select(pair => pair.First.Scope).Distinct(StringComparer.Ordinal)], cancellationToken));
    }

    // A pair may have several names in common: the ones that are nearest tell it. All that it has to do with tells.
    private static IReadOnlyList<CandidatePair> Pairs<T>(IEnumerable<(Named<T> First, Named<T> Second)> found, IReadOnlyDictionary<string, PairEvidence> scopes) =>
    [
        .. found
            .GroupBy(pair => Judgements.InOrder(pair.First.Node.Id, pair.Second.Node.Id))
            .Select(group =>
            {
                (Named<T> first, Named<T> second) = group.OrderBy(pair => pair.First.Folded != pair.Second.Folded).First();
                bool isSame = first.Folded == second.Folded;
                PairWording wording = new(first.Node, second.Node);
                string[] common = [.. group.Select(pair => pair.First.Scope).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                bool areInitials = (first.Parts, second.Parts) is (NearName left, NearName right) && left.SharesInitials(right);
                PairEvidence[] evidence = [PairWording.OfNames(first.Name, second.Name, isSame, areInitials), .. common.Where(scopes.ContainsKey).Select(scope => scopes[scope]), .. wording.OfProperties()];
                return new CandidatePair(group.Key.One, group.Key.Other, (isSame ? SameName : NearlySameName) + (Math.Max(0, common.Count(scope => !PeopleContexts.IsAddress(scope)) - 1) * OneMore) + wording.Score, evidence)
                {
                    FoundBy = Array.TrueForAll(common, PeopleContexts.IsAddress) ? Ontology.Of<Person>().Property(nameof(Person.Email)) : null,
                };
            }),
    ];

    private sealed record Named<T>(Fact Node, string Name, string Folded, string Scope, T Parts);
}
