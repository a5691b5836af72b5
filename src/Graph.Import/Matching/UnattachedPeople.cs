using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>
/// Finds the people whom a file names without an organisation, as a sector map does with those through whom somebody is known: one who
/// is already recorded as knowing the same people, else the one who is known without an organisation, else the only one of that name.
/// </summary>
/// <remarks>
/// Ties come first because they are what an earlier import of the same rows left behind: somebody of the same name who turned up since
/// must not turn that decision over, or importing the file again would change something.
/// </remarks>
internal sealed class UnattachedPeople
{
    private readonly KnownGraph known;
    private readonly Identities identities;
    private readonly ILookup<string, KnownPerson> named;
    private readonly ILookup<string, Tie> ties;

    /// <param name="mentions">The people whom the file names without an organisation.</param>
    /// <param name="facts">What the file says.</param>
    /// <param name="known">What is known, everybody with an organisation in the file included.</param>
    /// <param name="identities">Who those are.</param>
    public UnattachedPeople(IEnumerable<PersonMention> mentions, IEnumerable<DraftFact> facts, KnownGraph known, Identities identities)
    {
        this.known = known;
        this.identities = identities;
        Dictionary<string, string> names = mentions.ToDictionary(mention => mention.Id, mention => PersonNames.Fold(mention.Name));
        HashSet<string> wanted = [.. names.Values];
        named = known.People.All
            .SelectMany(person => person.Names.Where(wanted.Contains), (person, name) => (person, name))
            .ToLookup(pair => pair.name, pair => pair.person);
        ties = facts
            .Select(fact => fact.Fact)
            .OfType<Tie>()
            .Where(tie => names.ContainsKey(tie.From))
            .ToLookup(tie => names[tie.From]);
    }

    /// <summary>The known person of a folded name; null where there is none, or where nothing tells several apart.</summary>
    public KnownPerson? Find(string name)
    {
        IReadOnlyList<KnownPerson> candidates = known.Merges.Among([.. named[name]], person => person.Id);
        if (candidates.Count < 2)
            return candidates.SingleOrDefault();

        var best = candidates
            .Select(person => (Person: person, Ties: ties[name].Count(tie => IsKnown(tie, person)), IsUnattached: !known.People.IsAnywhere(person.Id)))
            .OrderByDescending(candidate => candidate.Ties)
            .ThenByDescending(candidate => candidate.IsUnattached)
            .ThenBy(candidate => candidate.Person.Id, StringComparer.Ordinal)
            .First();
        return best.Ties > 0 || best.IsUnattached ? best.Person : null;
    }

    private bool IsKnown(Tie tie, KnownPerson person)
    {
        EdgeKey key = EdgeKey.Of(tie, id => id == tie.From ? person.Id : identities.Resolve(id));
        return key.From == key.To || known.Knows(key);
    }
}
