using System.Numerics;

namespace Graph.Analysis.Graphs;

/// <summary>
/// Draws a network so that vertices with much in common lie together: all push each other away, and edges pull their ends
/// together (ForceAtlas2: Jacomy, Venturini, Heymann and Bastian, "ForceAtlas2, a continuous graph layout algorithm for handy
/// network visualization", 2014).
/// </summary>
/// <remarks>Parallel edges pull as one. Vertices without edges have no place among the others: they lie in rows below them (<see cref="RowsBelow"/>).</remarks>
public static class ForceAtlas
{
    /// <summary>Rounds from nothing.</summary>
    public const int Rounds = 400;

    /// <summary>Rounds from an earlier picture.</summary>
    public const int RoundsAgain = 60;

    /// <summary>Where each vertex lies.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="keys">What each vertex is known by, whatever its number: the same keys and ties, the same picture. No two are equal.</param>
    /// <param name="before">Where vertices lay in an earlier picture, from which this one is to differ little; not numbers where they were not in it, and empty where there is none.</param>
    /// <param name="rounds">How often the forces move the vertices; they stop earlier if they are at rest.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Vector2[] Of(
        NetworkGraph graph, ReadOnlySpan<ulong> keys, ReadOnlySpan<Vector2> before = default, int rounds = Rounds, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        KeyedNetwork network = new(graph.Simple(), keys);
        StartPlaces start = StartPlaces.Of(network, before);
        ForceAtlasRounds moving = new(network, start.X, start.Y);
        bool isAtRest = false;
        for (int round = 0; round < rounds && !isAtRest; round++)
        {
            isAtRest = moving.Move(cancellationToken);
            progress?.Report((double)(round + 1) / rounds);
        }

        Vector2[] places = new Vector2[graph.VertexCount];
        for (int rank = 0; rank < network.TiedCount; rank++)
            places[network.VertexAt(rank)] = new((float)start.X[rank], (float)start.Y[rank]);
        RowsBelow.Put(places, network.Tied, network.Untied);
        return places;
    }
}

/// <summary>The rounds of <see cref="ForceAtlas"/>: each moves every vertex once. The scaling and the speeds are those of Gephi's own.</summary>
internal sealed class ForceAtlasRounds
{
    private const double Scaling = 10;
    private const double Jitter = 1;
    private const double LeastEfficiency = 0.05;
    private const int PointsOfAShare = 256;

    /// <summary>All are at rest when they move less than this part of the picture's size in a round, on average.</summary>
    private const double Rest = 2e-4;

    private readonly KeyedNetwork network;
    private readonly double[] x;
    private readonly double[] y;
    private readonly double[] masses;
    private readonly RepulsionTree tree;
    private readonly ComponentPull pull;
    private double[] forceX;
    private double[] forceY;
    private double[] lastX;
    private double[] lastY;
    private double speed = 1;
    private double efficiency = 1;

    public ForceAtlasRounds(KeyedNetwork network, double[] x, double[] y)
    {
        (this.network, this.x, this.y) = (network, x, y);
        masses = [.. Enumerable.Range(0, network.TiedCount).Select(rank => network.DegreeAt(rank) + 1.0)];
        tree = new(network.TiedCount);
        pull = new(network, masses, Scaling);
        forceX = new double[x.Length];
        forceY = new double[x.Length];
        lastX = new double[x.Length];
        lastY = new double[x.Length];
    }

    /// <summary>Moves every vertex once; whether all are at rest.</summary>
    public bool Move(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (x.Length == 0)
            return true;
        tree.Build(x, y, masses);
        pull.Build(x, y);
        int shares = ((x.Length - 1) / PointsOfAShare) + 1;
        EverySource.Visit(shares, () => this, (rounds, share) => rounds.Sum(share * PointsOfAShare, Math.Min(rounds.x.Length, (share + 1) * PointsOfAShare)), progress: null, cancellationToken);
        double moved = Go();
        (lastX, lastY, forceX, forceY) = (forceX, forceY, lastX, lastY);
        return moved < Rest * Extent();
    }

    /// <summary>Sums up the forces on some vertices, whose places in the tree follow each other.</summary>
    private void Sum(int first, int end)
    {
        for (int place = first; place < end; place++)
        {
            (double pushX, double pushY) = tree.PushAt(place);
            int rank = tree.NumberAt(place);
            (double inwardsX, double inwardsY) = pull.At(rank);
            double sumX = (Scaling * pushX) + (masses[rank] * inwardsX);
            double sumY = (Scaling * pushY) + (masses[rank] * inwardsY);
            foreach (int neighbour in network.NeighboursAt(rank))
            {
                sumX += x[neighbour] - x[rank];
                sumY += y[neighbour] - y[rank];
            }

            (forceX[rank], forceY[rank]) = (sumX, sumY);
        }
    }

    /// <summary>Follows the forces, each vertex the faster the less it swings; how far they go, on average.</summary>
    private double Go()
    {
        Adapt();
        double moved = 0;
        for (int rank = 0; rank < x.Length; rank++)
        {
            double part = speed / (1 + Math.Sqrt(speed * masses[rank] * Swing(rank)));
            (double byX, double byY) = (forceX[rank] * part, forceY[rank] * part);
            (x[rank], y[rank]) = (x[rank] + byX, y[rank] + byY);
            moved += Math.Sqrt((byX * byX) + (byY * byY));
        }

        return moved / x.Length;
    }

    /// <summary>Finds the speed of the round: high while vertices go on in their directions, low while they swing to and fro.</summary>
    private void Adapt()
    {
        (double swinging, double traction) = (0, 0);
        for (int rank = 0; rank < x.Length; rank++)
        {
            (double alongX, double alongY) = (forceX[rank] + lastX[rank], forceY[rank] + lastY[rank]);
            swinging += masses[rank] * Swing(rank);
            traction += masses[rank] * Math.Sqrt((alongX * alongX) + (alongY * alongY)) / 2;
        }

        if (swinging == 0 || traction == 0)
            return;
        double usual = 0.05 * Math.Sqrt(x.Length);
        double tolerance = Jitter * Math.Max(Math.Sqrt(usual), Math.Min(10, usual * traction / ((double)x.Length * x.Length)));
        if (swinging / traction > 2)
        {
            efficiency = efficiency > LeastEfficiency ? efficiency / 2 : efficiency;
            tolerance = Math.Max(tolerance, Jitter);
        }

        double target = tolerance * efficiency * traction / swinging;
        if (swinging > tolerance * traction)
            efficiency = efficiency > LeastEfficiency ? efficiency * 0.7 : efficiency;
        else if (speed < 1000)
            efficiency *= 1.3;
        speed += Math.Min(target - speed, speed / 2);
    }

    private double Swing(int rank)
    {
        (double byX, double byY) = (forceX[rank] - lastX[rank], forceY[rank] - lastY[rank]);
        return Math.Sqrt((byX * byX) + (byY * byY));
    }

    private double Extent()
    {
        double squares = 0;
        for (int rank = 0; rank < x.Length; rank++)
            squares += (x[rank] * x[rank]) + (y[rank] * y[rank]);
        return Math.Sqrt(squares / x.Length);
    }
}
