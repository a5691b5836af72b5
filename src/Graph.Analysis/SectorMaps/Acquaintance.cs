using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.SectorMaps;

/// <summary>Finds who of an organisation is known to those who ask or, where nobody is named, to anybody outside it: those to whom a chain of recorded contact leads at once.</summary>
internal sealed class Acquaintance
{
    private readonly ProjectionTables tables;
    private readonly Posts posts;
    private readonly ContactFlow flow;
    private readonly HashSet<int> own = [];

    /// <summary>By person: the one knower that stands for them wherever they know somebody, as there are many such places on a large map.</summary>
    private readonly Dictionary<int, Knower> anybody = [];

    /// <summary>By person: who knows them, and whether only by a tie without a date; null where nobody was named who asks.</summary>
    private readonly Dictionary<int, SortedDictionary<Knower, bool>>? knowers;

    /// <param name="session">What is asked about.</param>
    /// <param name="askers">The ids of the people and organisations who ask; empty for anybody.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public Acquaintance(AnalysisSession session, IReadOnlyCollection<string> askers, CancellationToken cancellationToken)
    {
        (tables, posts, flow) = (session.Tables, new(session), ContactFlow.Recorded(session, cancellationToken));
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
                    Add(knowers, one, new(tables.PersonIds.IdOf(one), asker), isUndated: false);
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
            .Select(person => new KnownPerson(person.Id, Seniority.Of(person.Level), [.. person.Knowers.Keys], person.Knowers.Values.All(isUndated => isUndated)))];
        return new(id, isOurs, people.Count, found);
    }

    private void AddKnown(string asker, int person)
    {
        Knower knower = new(tables.PersonIds.IdOf(person), asker);
        foreach ((int other, int hub) in flow.Next(person))
        {
            if (other != person)
                Add(knowers!, other, knower, flow.IsUndatedTie(hub));
        }
    }

    private SortedDictionary<Knower, bool> KnowersOf(int person, IReadOnlyCollection<int> colleagues)
    {
        if (knowers is not null)
            return knowers.GetValueOrDefault(person, []);
        Dictionary<int, SortedDictionary<Knower, bool>> known = new() { [person] = new(ById) };
        foreach ((int other, int hub) in flow.Next(person))
        {
            if (other != person && !colleagues.Contains(other))
                Add(known, person, Anybody(other), flow.IsUndatedTie(hub));
        }

        return known[person];
    }

    private Knower Anybody(int person) => anybody.TryGetValue(person, out Knower? known) ? known : anybody[person] = new(tables.PersonIds.IdOf(person), null);

    private static Comparer<Knower> ById { get; } = Comparer<Knower>.Create((one, other) =>
        string.CompareOrdinal(one.Of, other.Of) is not 0 and int order ? order : string.CompareOrdinal(one.Person, other.Person));

    private static void Add(Dictionary<int, SortedDictionary<Knower, bool>> all, int person, Knower knower, bool isUndated)
    {
        if (!all.TryGetValue(person, out SortedDictionary<Knower, bool>? those))
            all[person] = those = new(ById);
        those[knower] = isUndated && those.GetValueOrDefault(knower, true);
    }
}
