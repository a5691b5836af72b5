using Graph.Analysis.Fragility;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Networks;

/// <summary>Reads pictures of a network, or of the surroundings of somebody or something in it.</summary>
/// <param name="session">What is asked about.</param>
/// <param name="kind">What it is a network of.</param>
/// <param name="ofAllTimes">Whether it is the network of all times, and not that of the session's day.</param>
/// <param name="place">What is in the place that it is a network of; null for everything.</param>
internal sealed class PictureReader(AnalysisSession session, NetworkKind kind, bool ofAllTimes, PlaceReach? place)
{
    /// <summary>Reads it.</summary>
    /// <param name="around">The id of the person or organisation whose surroundings are wanted, and how many steps they reach; null for all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The picture; null where what it should be around is not in the network.</returns>
    /// <exception cref="NetworkTooLargeException">It would show too much.</exception>
    public NetworkPicture? Read((string Id, int Steps)? around, CancellationToken cancellationToken)
    {
        NetworkTies ties = NetworkTies.Read(session, kind, ofAllTimes, place, null, cancellationToken);
        if (around is null && (ties.VertexCount > NetworkPicture.MostVertices || ties.PairCount > NetworkPicture.MostLines))
            throw TooLarge(ties.VertexCount, ties.PairCount);

        NetworkTie[] all = [.. ties.All()];
        NetworkGraph graph = NetworkGraph.Of(ties.VertexCount, [.. all.Where(IsFirstOfItsPost(all)).Select(tie => (tie.A, tie.B))]);
        int[] shown = [.. Enumerable.Range(0, ties.VertexCount)];
        if (around is { } asked)
        {
            int middle = Array.FindIndex(shown, vertex => ties.IdOf(vertex) == asked.Id);
            if (middle < 0)
                return null;
            shown = Surroundings.Of(graph, [middle], asked.Steps);
        }

        CutAnswer? cuts = ofAllTimes ? null : CutAnswer.Of(graph, cancellationToken);
        return Draw(ties, all, shown, cuts, cancellationToken);
    }

    private NetworkPicture Draw(NetworkTies ties, NetworkTie[] all, int[] shown, CutAnswer? cuts, CancellationToken cancellationToken)
    {
        int[] places = new int[ties.VertexCount];
        Array.Fill(places, NetworkVertices.Outside);
        for (int i = 0; i < shown.Length; i++)
            places[shown[i]] = i;
        int[] cutsOff = new int[shown.Length];
        foreach (CutVertex cut in cuts?.Vertices ?? [])
        {
            if (places[cut.Vertex] != NetworkVertices.Outside)
                cutsOff[places[cut.Vertex]] = cut.CutsOff;
        }

        HashSet<(int, int)> bridges = [.. cuts?.Bridges ?? []];
        Dictionary<string, FragilityClass>? classes = ofAllTimes ? null : ClassesOf(all, cancellationToken);
        PictureLine[] lines = [.. all
            .Where(tie => places[tie.A] != NetworkVertices.Outside && places[tie.B] != NetworkVertices.Outside)
            .GroupBy(tie => (tie.A, tie.B))
            .Select(same => new PictureLine(
                places[same.Key.A],
                places[same.Key.B],
                [.. same.Select(tie => tie.Kind).Distinct()],
                same.Count(),
                same.Select(tie => tie.Through is { } id && classes?.TryGetValue(id, out FragilityClass found) == true ? found : (FragilityClass?)null).Min(),
                bridges.Contains(same.Key),
                Spell.Merge(same.SelectMany(tie => tie.Spells))))];
        if (shown.Length > NetworkPicture.MostVertices || lines.Length > NetworkPicture.MostLines)
            throw TooLarge(shown.Length, lines.Length);
        return new([.. shown.Select(ties.IdOf)], shown.Count(ties.IsPerson), shown, lines, cutsOff);
    }

    private static NetworkTooLargeException TooLarge(int vertices, int lines) => NetworkTooLargeException.Picture(vertices, lines, NetworkPicture.MostVertices, NetworkPicture.MostLines);

    /// <summary>Several roles of one person at one organisation are one post, as in <see cref="DayNetwork"/>.</summary>
    private static Func<NetworkTie, int, bool> IsFirstOfItsPost(NetworkTie[] all) => (tie, at) =>
        tie.Kind != TieKind.Role || at == 0 || all[at - 1].Kind != TieKind.Role || (all[at - 1].A, all[at - 1].B) != (tie.A, tie.B);

    private Dictionary<string, FragilityClass>? ClassesOf(NetworkTie[] all, CancellationToken cancellationToken) =>
        all.Any(tie => tie.Kind is TieKind.Contact or TieKind.Partnership)
            ? FragilityRanking.Of(session, cancellationToken).ToDictionary(row => row.Partnership, row => row.Class, StringComparer.Ordinal)
            : null;
}
