using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Networks;

/// <summary>A network of people, of organisations or of both, as it was on a day: everybody's, or that of a place.</summary>
/// <remarks>
/// The network of a place has the organisations that are in it, the people in post at one of them, and the ties of the whole
/// network between two of these. Chains that leave the place are not in it.
/// Immutable, and safe for any number of readers. Vertices are people first, then organisations, each in the order of their
/// ids, so that whatever depends on the order, such as communities, is the same after a restart.
/// </remarks>
public sealed class DayNetwork : ICountedOnItsOwn
{
    private readonly ProjectionTables tables;
    private readonly object key;
    private readonly AnalysisSession session;
    private readonly NetworkVertices vertices;

    internal DayNetwork(NetworkKind kind, AnalysisSession session, PlaceReach? place, NetworkVertices vertices, NetworkGraph graph)
    {
        (this.session, tables, key) = (session, session.Tables, session.KeyOf(QuestionOf(kind, place)));
        this.vertices = vertices;
        (Kind, Graph, Answers) = (kind, graph, session.Projection.Answers);
    }

    /// <summary>What it is a network of.</summary>
    public NetworkKind Kind { get; }

    /// <summary>Who is tied to whom.</summary>
    public NetworkGraph Graph { get; }

    /// <summary>Where answers about it are kept, under <see cref="KeyOf(object)"/>.</summary>
    public SharedResults<object> Answers { get; }

    /// <summary>How many of the vertices are people: those with the lowest numbers.</summary>
    public int PersonCount => vertices.PersonCount;

    /// <summary>How many of the vertices are organisations.</summary>
    public int OrganisationCount => vertices.OrganisationCount;

    /// <summary>Whether all vertices are of one kind.</summary>
    public bool IsOfOneKind => Kind is not (NetworkKind.Contact or NetworkKind.PeopleAndOrganisations);

    /// <summary>The network of a day, read once for all who ask at the same time.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="kind">What it is a network of.</param>
    /// <param name="place">What is in the place that it is a network of; null for everything.</param>
    /// <param name="threads">Where it is read.</param>
    /// <param name="progress">Told how far reading has come.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetworkTooLargeException">It would have too many ties.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<DayNetwork> ReadAsync(
        AnalysisSession session, NetworkKind kind, PlaceReach? place, TaskScheduler threads, IProgress<Advance>? progress, CancellationToken cancellationToken) =>
        session.Projection.Answers.GetAsync(
            session.KeyOf(QuestionOf(kind, place)),
            (reports, abandoned) => Task.FromResult(Read(session, kind, place, new PercentProgress(reports), abandoned)),
            progress,
            threads,
            cancellationToken);

    /// <summary>The network of a day, where it is kept.</summary>
    public static DayNetwork? Kept(AnalysisSession session, NetworkKind kind, PlaceReach? place = null) =>
        session.Kept<DayNetwork>(QuestionOf(kind, place));

    /// <summary>Reads the network of a day.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="kind">What it is a network of.</param>
    /// <param name="place">What is in the place that it is a network of; null for everything.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="NetworkTooLargeException">It would have too many ties.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DayNetwork Read(
        AnalysisSession session, NetworkKind kind, PlaceReach? place = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        new DayNetworkReader(session, place, progress, cancellationToken).Read(kind);

    /// <summary>What an answer to a question about this network is kept under.</summary>
    public object KeyOf(object question) => (key, question);

    /// <summary>Whether a vertex is a person.</summary>
    public bool IsPerson(int vertex) => vertices.IsPerson(vertex);

    /// <summary>The id of the person or organisation that a vertex is.</summary>
    public string IdOf(int vertex) => vertices.IdOf(vertex);

    /// <summary>
    /// The vertices at which chains from somebody or something begin: itself or, of an organisation in a network of people,
    /// everybody in post there. None where the id is of nothing in the network.
    /// </summary>
    public IReadOnlyCollection<int> BeginningsOf(string id)
    {
        int person = tables.PersonIds.Find(id);
        int organisation = tables.OrganisationIds.Find(id);
        if (person >= 0)
            return Known([vertices.OfPerson(person)]);
        if (organisation < 0)
            return [];
        return Known(Kind == NetworkKind.People ? new Posts(session).PeopleAt(organisation).Select(vertices.OfPerson) : [vertices.OfOrganisation(organisation)]);
    }

    private static object QuestionOf(NetworkKind kind, PlaceReach? place) => (nameof(DayNetwork), kind, place?.Place);

    private static int[] Known(IEnumerable<int> found) => [.. found.Where(vertex => vertex != NetworkVertices.Outside).Order()];
}

/// <summary>Who is tied to whom, and by what.</summary>
public enum NetworkKind
{
    /// <summary>People tied to the people they can talk to about a partnership, and to the organisations where they are in post. This is the network of dependencyProof.</summary>
    Contact,

    /// <summary>People tied only to the organisations where they are in post: a two-mode network.</summary>
    PeopleAndOrganisations,

    /// <summary>People tied once for each organisation where both are in post, and once for each partnership they can talk about.</summary>
    People,

    /// <summary>Organisations tied once for each person who is in post at both.</summary>
    OrganisationsByPeople,

    /// <summary>Organisations tied once for each current partnership that both are parties to.</summary>
    OrganisationsByPartnership,
}
