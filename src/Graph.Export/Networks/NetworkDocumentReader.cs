using System.Runtime.CompilerServices;
using Graph.Analysis.Fragility;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Export.Networks;

/// <summary>Makes a network as formats write it: who is tied to whom from the projection, what they are from the store, a thousand at a time.</summary>
public sealed class NetworkDocumentReader
{
    private const int BatchSize = 1_000;

    private readonly IGraphStore store;
    private readonly NetworkTies ties;
    private readonly ReadPoint at;
    private readonly IReadOnlyList<ReadAttribute> nodeAttributes;
    private readonly TieAttributes tieAttributes;
    private readonly IProgress<double>? progress;

    private NetworkDocumentReader(
        IGraphStore store, NetworkTies ties, ExportQuestion question, IReadOnlyDictionary<string, FragilityClass>? fragility, IProgress<double>? progress)
    {
        (this.store, this.ties, this.progress) = (store, ties, progress);

        // What a vertex or a tie is called is read whenever it was: the network says who is in it.
        at = question.At with { AsOf = null };
        nodeAttributes = ReadAttribute.OfNodes(TypesOf(question.Network), question.WithPersonal);
        tieAttributes = new(question.Network, question.WithPersonal, fragility);
    }

    /// <summary>Reads a network: its structure at once, and what is written of it when it is written.</summary>
    /// <param name="store">The store.</param>
    /// <param name="session">What is known, and the day: that of the question, where it has one.</param>
    /// <param name="header">What the file says of itself, with the question; the counts are put in.</param>
    /// <param name="place">What is in the place asked about; null for all places.</param>
    /// <param name="progress">Told the part done, 0 to 1, while it is written; null for nobody.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ExportRefusedException">A node is named that is not in the network.</exception>
    /// <exception cref="Analysis.Graphs.NetworkTooLargeException">It would have too many ties.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static NetworkDocument Read(
        IGraphStore store,
        AnalysisSession session,
        ExportHeader header,
        PlaceReach? place = null,
        IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(header);
        ExportQuestion question = header.Question;
        bool ofAllTimes = question.At.AsOf is null;
        NetworkTies read = NetworkTies.Read(session, question.Network, ofAllTimes, place, null, cancellationToken);
        if (question.Nodes.Count > 0)
            read = Among(read, question.Nodes);
        return new NetworkDocumentReader(store, read, question, ofAllTimes || !TieAttributes.IsByPartnership(question.Network) ? null : FragilityOf(session, cancellationToken), progress)
            .Document(header);
    }

    private static NetworkTies Among(NetworkTies network, IReadOnlyList<string> nodes) => nodes.FirstOrDefault(id => !network.Has(id)) is { } other
        ? throw new ExportRefusedException($"\"{other}\" is not the id of a person or organisation in this network on that day. Leave it out of nodes, or ask about another network or day.")
        : network.Among(nodes);

    private NetworkDocument Document(ExportHeader header)
    {
        bool isAdded = header.Question.Parallel == ParallelTies.Add;
        int edges = isAdded ? ties.PairCount : ties.Count;
        return new(header with { Counts = Counts(edges) })
        {
            NodeAttributes = [.. nodeAttributes.Select(read => read.Attribute)],
            EdgeAttributes = isAdded ? AddedTies.Attributes(tieAttributes.All) : tieAttributes.All,
            NodeCount = ties.VertexCount,
            EdgeCount = edges,
            ReadNodes = NodesAsync,
            ReadEdges = isAdded ? cancellationToken => AddedTies.AddAsync(EdgesAsync(cancellationToken), cancellationToken) : EdgesAsync,
        };
    }

    private static Dictionary<string, FragilityClass> FragilityOf(AnalysisSession session, CancellationToken cancellationToken) =>
        FragilityRanking.Of(session, cancellationToken).ToDictionary(row => row.Partnership, row => row.Class, StringComparer.Ordinal);

    private static FactType[] TypesOf(NetworkKind network) => network switch
    {
        NetworkKind.People => [Ontology.Of<Person>()],
        NetworkKind.OrganisationsByPeople or NetworkKind.OrganisationsByPartnership => [Ontology.Of<Organisation>()],
        _ => [Ontology.Of<Person>(), Ontology.Of<Organisation>()],
    };

    private KeyValuePair<string, long>[] Counts(int edges) =>
        [new("people", ties.PersonCount), new("organisations", ties.VertexCount - ties.PersonCount), new("ties", edges)];

    private async IAsyncEnumerable<NetworkNode> NodesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (int[] batch in Enumerable.Range(0, ties.VertexCount).Chunk(BatchSize))
        {
            string[] ids = [.. batch.Select(ties.IdOf)];
            IReadOnlyDictionary<string, Fact> facts = await store.GetAsync(ids, at, cancellationToken);
            foreach (string id in ids)
            {
                Fact? fact = facts.GetValueOrDefault(id);
                yield return new(
                    id,
                    (fact is null ? null : Ontology.Of(fact).Caption.Of(fact)) ?? id,
                    Ontology.OfId(id)!.InWords,
                    [.. nodeAttributes.Select(read => read.Of(fact))],
                    fact is not null && Spell.Of(fact) is { } spell ? [spell] : []);
            }

            Report(batch[^1] + 1);
        }
    }

    private async IAsyncEnumerable<NetworkEdge> EdgesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        NetworkTie? last = null;
        (int parallel, int read) = (0, 0);
        foreach (NetworkTie[] batch in ties.All().Chunk(BatchSize))
        {
            string[] ids = [.. batch.Select(tie => tie.Through).OfType<string>().Distinct(StringComparer.Ordinal)];
            IReadOnlyDictionary<string, Fact> facts = await store.GetAsync(ids, at, cancellationToken);
            foreach (NetworkTie tie in batch)
            {
                parallel = last is not null && (last.A, last.B, last.Kind) == (tie.A, tie.B, tie.Kind) ? parallel + 1 : 1;
                last = tie;
                Fact? through = tie.Through is { } id ? facts.GetValueOrDefault(id) : null;
                yield return Edge(tie, through) with { Parallel = parallel };
            }

            read += batch.Length;
            Report(ties.VertexCount + read);
        }
    }

    private void Report(int done) => progress?.Report((double)done / (ties.VertexCount + ties.Count));

    private NetworkEdge Edge(NetworkTie tie, Fact? through)
    {
        (string from, string to) = (ties.IdOf(tie.A), ties.IdOf(tie.B));
        string own = tie.Through is null ? $"{from}:{to}" : $"{from}:{to}:{tie.Through}";
        return new(tie.Kind == TieKind.Role ? tie.Through! : own, from, to, TieAttributes.InWords(tie.Kind), tieAttributes.Of(tie, through), tie.Spells)
        {
            Label = through switch
            {
                null => null,
                Role role => role.Title,
                _ => Ontology.Of(through).Caption.Of(through),
            },
        };
    }
}
