using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Networks;

/// <summary>A network with what each of its ties is, and when it held: of a day, or of all times.</summary>
/// <remarks>
/// Of a day, vertices and ties are those of <see cref="DayNetwork"/>, but for several roles of one person at one organisation, each of
/// which is a tie here. Of all times, they are all that ever were. Whether somebody was in contact lately is a question of a day:
/// of all times, everybody who held a partnership on two sides at the same time could talk about it.
/// </remarks>
public sealed class NetworkTies
{
    private readonly ProjectionTables tables;
    private readonly NetworkVertices vertices;
    private readonly TieTimes times;
    private readonly KeptTie[] ties;

    internal NetworkTies(NetworkKind kind, ProjectionTables tables, NetworkVertices vertices, TieTimes times, KeptTie[] ties)
    {
        (Kind, this.tables, this.vertices, this.times, this.ties) = (kind, tables, vertices, times, ties);
        Array.Sort(ties, Compare);
        PairCount = CountPairs(ties);
    }

    /// <summary>What it is a network of.</summary>
    public NetworkKind Kind { get; }

    /// <summary>How many vertices there are: people first, then organisations, each in the order of their ids.</summary>
    public int VertexCount => vertices.Count;

    /// <summary>How many of them are people.</summary>
    public int PersonCount => vertices.PersonCount;

    /// <summary>How many ties there are.</summary>
    public int Count => ties.Length;

    /// <summary>How many pairs of vertices are tied.</summary>
    public int PairCount { get; }

    /// <summary>Reads a network.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="kind">What it is a network of.</param>
    /// <param name="ofAllTimes">Whether it is the network of all times, and not that of the session's day.</param>
    /// <param name="place">What is in the place that it is a network of; null for everything.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="Graphs.NetworkTooLargeException">It would have too many ties.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static NetworkTies Read(
        AnalysisSession session,
        NetworkKind kind,
        bool ofAllTimes,
        PlaceReach? place = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new TieReader(session, kind, ofAllTimes, place, progress, cancellationToken).Read();
    }

    /// <summary>Some of its people and organisations alone, with the ties between them.</summary>
    /// <param name="ids">Their ids. Those of nobody and nothing in the network add nothing: see <see cref="Has"/>.</param>
    public NetworkTies Among(IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        int[] chosen = [.. ids.Select(vertices.OfId).Where(vertex => vertex != NetworkVertices.Outside).Distinct().Order()];
        int[] places = new int[vertices.Count];
        Array.Fill(places, NetworkVertices.Outside);
        for (int i = 0; i < chosen.Length; i++)
            places[chosen[i]] = i;
        return new(Kind, tables, vertices.Among(chosen), times, [.. ties
            .Select(tie => tie with { A = places[tie.A], B = places[tie.B] })
            .Where(tie => tie.A != NetworkVertices.Outside && tie.B != NetworkVertices.Outside)]);
    }

    /// <summary>Whether the person or organisation of an id is in it.</summary>
    public bool Has(string id) => vertices.OfId(id) != NetworkVertices.Outside;

    /// <summary>Whether a vertex is a person.</summary>
    public bool IsPerson(int vertex) => vertices.IsPerson(vertex);

    /// <summary>The id of the person or organisation that a vertex is.</summary>
    public string IdOf(int vertex) => vertices.IdOf(vertex);

    /// <summary>All ties, in the order of their vertices; those between the same two by kind, then by the id of what ties them.</summary>
    public IEnumerable<NetworkTie> All()
    {
        foreach (KeptTie tie in ties)
            yield return times.Tie(tie, vertices.NumberOf(tie.A), vertices.NumberOf(tie.B), ThroughOf(tie));
    }

    private static int CountPairs(KeptTie[] sorted)
    {
        int pairs = 0;
        for (int i = 0; i < sorted.Length; i++)
            pairs += i == 0 || (sorted[i - 1].A, sorted[i - 1].B) != (sorted[i].A, sorted[i].B) ? 1 : 0;
        return pairs;
    }

    private string? ThroughOf(KeptTie tie) => IdsOf(tie.Kind)?.IdOf(tie.Through);

    private IdSnapshot? IdsOf(TieKind kind) => kind switch
    {
        TieKind.Role => tables.RoleIds,
        TieKind.Colleagues => tables.OrganisationIds,
        TieKind.SharedPerson => tables.PersonIds,
        TieKind.Contact or TieKind.Partnership => tables.PartnershipIds,
        _ => null,
    };

    private int Compare(KeptTie left, KeptTie right)
    {
        int order = (left.A, left.B, left.Kind).CompareTo((right.A, right.B, right.Kind));
        return order != 0 ? order : IdsOf(left.Kind)?.Compare(left.Through, right.Through) ?? 0;
    }

    /// <summary>What is kept of a tie: the numbers of its vertices, and of what ties them (a role by the number of its edge).</summary>
    internal readonly record struct KeptTie(int A, int B, TieKind Kind, int Through);
}
