using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Networks;

/// <summary>The vertices of a network: people first, then organisations, each in the order of their ids.</summary>
internal sealed class NetworkVertices
{
    /// <summary>Stands for a vertex where there is none.</summary>
    public const int Outside = -1;

    private readonly ProjectionTables tables;
    private readonly int[] people;
    private readonly int[] organisations;

    public NetworkVertices(ProjectionTables tables, IReadOnlyCollection<int> people, IReadOnlyCollection<int> organisations)
    {
        this.tables = tables;
        this.people = Sorted(people, tables.PersonIds);
        this.organisations = Sorted(organisations, tables.OrganisationIds);
    }

    public int PersonCount => people.Length;

    public int OrganisationCount => organisations.Length;

    public int Count => people.Length + organisations.Length;

    public bool IsPerson(int vertex) => vertex < people.Length;

    /// <summary>The number of the person or organisation that a vertex is.</summary>
    public int NumberOf(int vertex) => IsPerson(vertex) ? people[vertex] : organisations[vertex - people.Length];

    public string IdOf(int vertex) => (IsPerson(vertex) ? tables.PersonIds : tables.OrganisationIds).IdOf(NumberOf(vertex));

    /// <summary>The vertex of a person; <see cref="Outside"/> where there is none.</summary>
    public int OfPerson(int person) => Find(person, people, tables.PersonIds, 0);

    /// <summary>The vertex of an organisation; <see cref="Outside"/> where there is none.</summary>
    public int OfOrganisation(int organisation) => Find(organisation, organisations, tables.OrganisationIds, people.Length);

    /// <summary>The vertex of a person or an organisation by its id; <see cref="Outside"/> where there is none.</summary>
    public int OfId(string id) =>
        tables.PersonIds.Find(id) is >= 0 and int person ? OfPerson(person)
        : tables.OrganisationIds.Find(id) is >= 0 and int organisation ? OfOrganisation(organisation)
        : Outside;

    /// <summary>Some of the vertices alone.</summary>
    /// <param name="chosen">Their numbers, each once.</param>
    public NetworkVertices Among(IReadOnlyCollection<int> chosen)
    {
        ILookup<bool, int> numbers = chosen.ToLookup(IsPerson, NumberOf);
        return new(tables, [.. numbers[true]], [.. numbers[false]]);
    }

    /// <summary>The vertices of all people by their numbers, for those who ask often; <see cref="Outside"/> for those who are not in it.</summary>
    public int[] OfPeople() => Places(people, tables.PersonIds.Count, 0);

    /// <summary>The vertices of all organisations by their numbers.</summary>
    public int[] OfOrganisations() => Places(organisations, tables.OrganisationIds.Count, people.Length);

    private static int[] Sorted(IReadOnlyCollection<int> numbers, IdSnapshot ids)
    {
        int[] sorted = [.. numbers];
        Array.Sort(sorted, ids.Compare);
        return sorted;
    }

    private static int Find(int number, int[] sorted, IdSnapshot ids, int first)
    {
        int found = Array.BinarySearch(sorted, number, Comparer<int>.Create(ids.Compare));
        return found < 0 ? Outside : first + found;
    }

    private static int[] Places(int[] sorted, int count, int first)
    {
        int[] places = new int[count];
        Array.Fill(places, Outside);
        for (int i = 0; i < sorted.Length; i++)
            places[sorted[i]] = first + i;
        return places;
    }
}
