using System.Collections.Concurrent;
using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>Which partnerships each forum, each funding and each building holds together on a day without a person, and which of these nothing else does.</summary>
public sealed class AnchoredPartnerships : ICountedOnItsOwn
{
    private const int BatchSize = 2048;

    private readonly Projection projection;
    private readonly AnchoringRow[] rows;

    private AnchoredPartnerships(Projection projection, AnchoringRow[] rows) => (this.projection, this.rows) = (projection, rows);

    /// <summary>Those of a day, worked out once for all who ask at the same time and kept, so that asking again costs nothing.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static AnchoredPartnerships Of(AnalysisSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Answer(nameof(AnchoredPartnerships), abandoned => new AnchoredPartnerships(session.Projection, Read(session, abandoned)), cancellationToken);
    }

    /// <summary>Whether those of a day are kept.</summary>
    public static bool IsKept(AnalysisSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Kept<AnchoredPartnerships>(nameof(AnchoredPartnerships)) is not null;
    }

    /// <summary>The partnerships that a forum, funding or building anchors, ordered by id; none where the id is of something else.</summary>
    /// <param name="id">The id of the forum, funding or building.</param>
    /// <param name="organisation">Only those in which it holds this organisation, by id, and another party together; null for all.</param>
    public IReadOnlyList<AnchoredPartnership> By(string id, string? organisation = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ProjectionTables tables = projection.Tables;
        if (AnchoringNode.Of(tables, id) is not { Number: >= 0 } node)
            return [];

        int party = organisation is null ? -1 : tables.OrganisationIds.Find(organisation);
        Dictionary<int, bool> found = [];
        for (int i = FirstOf(node); i < rows.Length && rows[i].Node == node; i++)
        {
            AnchoringRow row = rows[i];
            if (organisation is null || row.A == party || row.B == party)
                found[row.Partnership] = found.GetValueOrDefault(row.Partnership) || row.IsAlone;
        }

        return AnchoredPartnership.InOrder(tables, found);
    }

    private static AnchoringRow[] Read(AnalysisSession session, CancellationToken cancellationToken)
    {
        ProjectionTables tables = session.Tables;
        ConcurrentBag<Worker> workers = [];
        Batches.Run(tables.PartnershipIds.Count, BatchSize, () =>
        {
            Worker worker = new(session);
            workers.Add(worker);
            return worker;
        }, (worker, partnership) => worker.Read(partnership), cancellationToken);

        AnchoringRow[] read = [.. workers.SelectMany(worker => worker.Rows)];
        Array.Sort(read);
        return read;
    }

    private int FirstOf(AnchoringNode node)
    {
        int low = 0;
        int high = rows.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (rows[middle].Node.CompareTo(node) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private sealed class Worker(AnalysisSession session)
    {
        private readonly AnchorReader reader = new(session);

        public List<AnchoringRow> Rows { get; } = [];

        public void Read(int partnership)
        {
            if (!session.Tables.Partnerships[partnership].IsCurrent(session.Day))
                return;
            int[] parties = CurrentParties.Of(session.Tables, partnership, session.Day);
            for (int a = 0; a < parties.Length; a++)
            {
                for (int b = a + 1; b < parties.Length; b++)
                {
                    reader.Read(partnership, parties[a], parties[b]);
                    foreach (AnchoringNode node in reader.Nodes)
                        Rows.Add(new(node, partnership, parties[a], parties[b], reader.IsAlone));
                }
            }
        }
    }

    private readonly record struct AnchoringRow(AnchoringNode Node, int Partnership, int A, int B, bool IsAlone) : IComparable<AnchoringRow>
    {
        public int CompareTo(AnchoringRow other) => Node.CompareTo(other.Node) is var byNode and not 0
            ? byNode
            : (Partnership, A, B).CompareTo((other.Partnership, other.A, other.B));
    }
}

/// <summary>A partnership that something holds together without a person.</summary>
/// <param name="Partnership">The partnership's id.</param>
/// <param name="IsAlone">Whether there are two of its parties that nothing else holds together: no agreement, no other forum, funding or building.</param>
public sealed record AnchoredPartnership(string Partnership, bool IsAlone)
{
    /// <summary>Some, by number, in the order of their ids.</summary>
    internal static IReadOnlyList<AnchoredPartnership> InOrder(ProjectionTables tables, IReadOnlyDictionary<int, bool> areAlone) =>
        [.. areAlone.Select(one => new AnchoredPartnership(tables.PartnershipIds.IdOf(one.Key), one.Value)).OrderBy(one => one.Partnership, StringComparer.Ordinal)];
}
