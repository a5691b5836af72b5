using System.Numerics;
using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Networks;

/// <summary>A network with a place for everybody in it.</summary>
/// <param name="Picture">The network.</param>
/// <param name="Places">Where each vertex lies; y goes up.</param>
/// <param name="Communities">The community that each is in, numbered from 0.</param>
public sealed record DrawnNetwork(NetworkPicture Picture, IReadOnlyList<Vector2> Places, Communities Communities)
{
    /// <summary>Fixed, so that answers repeat.</summary>
    private const int Seed = 1;

    /// <summary>Draws a network, once for all who ask at the same time; null where what it should be around is not in it.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="question">What is to be drawn.</param>
    /// <param name="place">What is in the place; null for everything.</param>
    /// <param name="sectorOf">The sector of an organisation by its id, from 1; 0 where none is known.</param>
    /// <param name="last">Where everybody lay when it was last drawn.</param>
    /// <param name="threads">Where it is drawn.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetworkTooLargeException">It would show too much.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<DrawnNetwork?> ReadAsync(
        AnalysisSession session,
        PictureQuestion question,
        PlaceReach? place,
        Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<int>>> sectorOf,
        LastPlaces last,
        TaskScheduler threads,
        IProgress<Advance>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(sectorOf);
        ArgumentNullException.ThrowIfNull(last);
        NetworkDrawing found = await session.Projection.Answers.GetAsync(
            session.KeyOf(question),
            async (reports, abandoned) =>
            {
                (string, int)? around = question.Around is { } id ? (id, question.Steps) : null;
                return new PictureReader(session, question.Kind, question.OfAllTimes, place).Read(around, abandoned) is { } picture
                    ? new NetworkDrawing(await DrawAsync(picture, question, sectorOf, last, new PercentProgress(reports), abandoned))
                    : new NetworkDrawing(null);
            },
            progress,
            threads,
            cancellationToken);
        return found.Drawn;
    }

    /// <summary>Whether a drawing is kept.</summary>
    public static bool IsKept(AnalysisSession session, PictureQuestion question)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Kept<NetworkDrawing>(question) is not null;
    }

    private static async Task<DrawnNetwork> DrawAsync(
        NetworkPicture picture,
        PictureQuestion question,
        Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<int>>> sectorOf,
        LastPlaces last,
        IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        ulong[] keys = [.. picture.Ids.Select(KeyOf)];
        Communities communities = Leiden.Of(picture.Graph, Seed, progress: null, cancellationToken);
        switch (question.Arrangement)
        {
            case Arrangement.Sectors:
                IReadOnlyList<int> sectors = await sectorOf(picture.Ids, cancellationToken);
                return new(picture, ClusterLayout.Of(picture.Graph, [.. Enumerable.Range(0, sectors.Count).Select(vertex => SectorAround(picture, sectors, vertex))], keys), communities);
            case Arrangement.Columns:
                return new(picture, ColumnLayout.Of(picture.Graph, vertex => vertex < picture.PersonCount, keys), communities);
            case Arrangement.Rings when question.Around is { } middle:
                return new(picture, RingLayout.Of(picture.Graph, Enumerable.Range(0, picture.Ids.Count).First(vertex => picture.Ids[vertex] == middle), keys), communities);
            default:
                Vector2[] before = last.Of(question, picture);
                int rounds = before.Length > 0 ? ForceAtlas.RoundsAgain : ForceAtlas.Rounds;
                Vector2[] places = ForceAtlas.Of(picture.Graph, keys, before, rounds, progress, cancellationToken);
                last.Keep(question, picture, places);
                return new(picture, places, communities);
        }
    }

    /// <summary>The sector of an organisation; of a person that of the first organisation where they are in post.</summary>
    private static int SectorAround(NetworkPicture picture, IReadOnlyList<int> sectors, int vertex)
    {
        if (vertex >= picture.PersonCount)
            return sectors[vertex];
        foreach (int neighbour in picture.Graph.NeighboursOf(vertex))
        {
            if (neighbour >= picture.PersonCount && sectors[neighbour] > 0)
                return sectors[neighbour];
        }

        return 0;
    }

    /// <summary>A number that follows from an id, the same on every machine (FNV-1a: Fowler, Noll and Vo).</summary>
    private static ulong KeyOf(string id)
    {
        ulong key = 14695981039346656037;
        foreach (char letter in id)
            key = (key ^ letter) * 1099511628211;
        return key;
    }

    /// <summary>What is kept of a question: the drawing, or that what it should be around is not there.</summary>
    private sealed record NetworkDrawing(DrawnNetwork? Drawn);
}

/// <summary>What is to be drawn: which network, of what, and how it is arranged.</summary>
/// <param name="Kind">Who is tied to whom.</param>
/// <param name="Place">The id of the place that it is of; null for everything.</param>
/// <param name="OfAllTimes">Whether it is the network of all times, and not that of a day.</param>
/// <param name="Around">The id of the person or organisation whose surroundings are wanted; null for the whole.</param>
/// <param name="Steps">How many steps these reach; 0 for the whole.</param>
/// <param name="Arrangement">How it is arranged.</param>
public sealed record PictureQuestion(NetworkKind Kind, string? Place, bool OfAllTimes, string? Around, int Steps, Arrangement Arrangement);

/// <summary>How the picture of a network is arranged.</summary>
public enum Arrangement
{
    /// <summary>Those with much in common lie together.</summary>
    Forces = 1,

    /// <summary>Each sector is a group of its own; people are with their organisation's.</summary>
    Sectors,

    /// <summary>People in one column and organisations in the other.</summary>
    Columns,

    /// <summary>In rings around one person or organisation.</summary>
    Rings,
}
