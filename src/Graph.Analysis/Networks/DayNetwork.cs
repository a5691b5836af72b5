namespace Graph.Analysis;

/// <summary>A network of people, of organisations or of both, as it was on a day.</summary>
/// <remarks>
/// Immutable, and safe for any number of readers. Vertices are people first, then organisations, each in the order of their
/// ids, so that whatever depends on the order, such as communities, is the same after a restart.
/// </remarks>
public sealed class DayNetwork
{
    /// <summary>How many networks of one projection are kept.</summary>
    internal const int Kept = 5;

    private const int KeptResults = 16;

    private readonly ProjectionTables tables;
    private readonly int day;
    private readonly int[] people;
    private readonly int[] organisations;

    internal DayNetwork(NetworkKind kind, ProjectionTables tables, int day, int[] people, int[] organisations, NetworkGraph graph)
    {
        (this.tables, this.day, this.people, this.organisations) = (tables, day, people, organisations);
        (Kind, Graph) = (kind, graph);
    }

    /// <summary>What it is a network of.</summary>
    public NetworkKind Kind { get; }

    /// <summary>Who is tied to whom.</summary>
    public NetworkGraph Graph { get; }

    /// <summary>How many of the vertices are people: those with the lowest numbers.</summary>
    public int PersonCount => people.Length;

    /// <summary>How many of the vertices are organisations.</summary>
    public int OrganisationCount => organisations.Length;

    /// <summary>Whether all vertices are of one kind.</summary>
    public bool IsOfOneKind => Kind is not (NetworkKind.Contact or NetworkKind.PeopleAndOrganisations);

    /// <summary>What was worked out of it lately.</summary>
    public SharedResults<object> Results { get; } = new(KeptResults);

    /// <summary>The network of a day, read once for all who ask at the same time.</summary>
    /// <param name="projection">What is known.</param>
    /// <param name="kind">What it is a network of.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">The constants by which holders count.</param>
    /// <param name="computations">Where it is read.</param>
    /// <param name="progress">Told how far reading has come.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetworkTooLargeException">It would have too many ties.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<DayNetwork> ReadAsync(
        Projection projection, NetworkKind kind, DateOnly asOf, FragilityOptions options, Computations computations, IProgress<Advance>? progress, CancellationToken cancellationToken) =>
        projection.DayNetworks.GetAsync(
            (kind, asOf, options),
            (reports, abandoned) => computations.RunAsync(token => Read(projection, kind, asOf, options, new PercentProgress(reports), token), abandoned),
            progress,
            cancellationToken);

    /// <summary>Reads the network of a day.</summary>
    /// <param name="projection">What is known.</param>
    /// <param name="kind">What it is a network of.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">The constants by which holders count.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="NetworkTooLargeException">It would have too many ties.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DayNetwork Read(
        Projection projection, NetworkKind kind, DateOnly asOf, FragilityOptions options, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        new DayNetworkReader(projection.Tables, asOf, options, progress, cancellationToken).Read(kind);

    /// <summary>Whether a vertex is a person.</summary>
    public bool IsPerson(int vertex) => vertex < people.Length;

    /// <summary>The id of the person or organisation that a vertex is.</summary>
    public string IdOf(int vertex) => IsPerson(vertex) ? tables.PersonIds.IdOf(people[vertex]) : tables.OrganisationIds.IdOf(organisations[vertex - people.Length]);

    /// <summary>
    /// The vertices at which chains from somebody or something begin: itself or, of an organisation in a network of people,
    /// everybody in post there. None where the id is of nothing in the network.
    /// </summary>
    public IReadOnlyCollection<int> BeginningsOf(string id)
    {
        int person = tables.PersonIds.Find(id);
        int organisation = tables.OrganisationIds.Find(id);
        if (person >= 0)
            return Vertex(person, people, tables.PersonIds, 0);
        if (organisation < 0)
            return [];
        return Kind == NetworkKind.People ? InPostAt(organisation) : Vertex(organisation, organisations, tables.OrganisationIds, people.Length);
    }

    private static int[] Vertex(int number, int[] sorted, IdSnapshot ids, int first)
    {
        int found = Array.BinarySearch(sorted, number, Comparer<int>.Create(ids.Compare));
        return found < 0 ? [] : [first + found];
    }

    private int[] InPostAt(int organisation)
    {
        Posts posts = new(tables, day);
        return [.. posts.PeopleAt(organisation).SelectMany(person => Vertex(person, people, tables.PersonIds, 0)).Order()];
    }
}
