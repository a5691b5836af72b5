using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.SectorMaps;

/// <summary>Finds who of an organisation is known to those who ask or, where nobody is named, to anybody outside it.</summary>
internal sealed class Acquaintance
{
    private readonly ProjectionTables tables;
    private readonly Posts posts;
    private readonly KnownPeople known;
    private readonly HashSet<int> own = [];

    /// <summary>By person: who knows them; null where nobody was named who asks.</summary>
    private readonly Dictionary<int, SortedSet<(string Of, string Person)>>? knowers;

    /// <param name="session">What is asked about.</param>
    /// <param name="askers">The ids of the people and organisations who ask; empty for anybody.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public Acquaintance(AnalysisSession session, IReadOnlyCollection<string> askers, CancellationToken cancellationToken)
    {
        (tables, posts, known) = (session.Tables, new(session), new(session));
        if (askers.Count == 0)
            return;
        knowers = [];
        foreach (string asker in askers)
        {
            if (tables.PersonIds.Find(asker) is >= 0 and int person)
            {
                posts.AddOrganisations(person, own);
                AddKnown(asker, person);
            }
            else if (tables.OrganisationIds.Find(asker) is >= 0 and int organisation)
            {
                own.Add(organisation);
                foreach (int one in posts.PeopleAt(organisation))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    AddKnown(asker, one);
                }
            }
        }
    }

    /// <summary>An organisation, with those in post there who are known.</summary>
    public MappedOrganisation Map(string id)
    {
        if (tables.OrganisationIds.Find(id) is not (>= 0 and int organisation))
            return new(id, IsOurs: false, 0, []);

        IReadOnlyCollection<int> people = posts.PeopleAt(organisation);
        bool isOurs = own.Contains(organisation);
        KnownPerson[] found = isOurs ? [] : [.. people
            .Select(person => (Level: posts.Of(person, organisation).Level, Id: tables.PersonIds.IdOf(person), Knowers: KnowersOf(person, people)))
            .Where(person => person.Knowers.Count > 0)
            .OrderByDescending(person => Seniority.Rank(person.Level)).ThenBy(person => person.Id, StringComparer.Ordinal)
            .Select(person => new KnownPerson(person.Id, Seniority.Of(person.Level), person.Knowers))];
        return new(id, isOurs, people.Count, found);
    }

    private void AddKnown(string asker, int person)
    {
        string id = tables.PersonIds.IdOf(person);
        foreach (int other in known.Of(person))
        {
            if (!knowers!.TryGetValue(other, out SortedSet<(string Of, string Person)>? those))
                knowers[other] = those = [];
            those.Add((asker, id));
        }
    }

    private IReadOnlyList<Knower> KnowersOf(int person, IReadOnlyCollection<int> colleagues) => knowers is null
        ? [.. known.Of(person).Where(other => !colleagues.Contains(other)).Select(tables.PersonIds.IdOf).Order(StringComparer.Ordinal).Select(id => new Knower(id, null))]
        : knowers.TryGetValue(person, out SortedSet<(string Of, string Person)>? those) ? [.. those.Select(knower => new Knower(knower.Person, knower.Of))] : [];
}
