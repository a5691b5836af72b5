using System.Numerics;

namespace Graph.Analysis.Graphs;

/// <summary>
/// Sums up how points push each other away, each pair by the product of their masses divided by their distance. Far points are
/// taken together as one at their centre of mass, so that a round takes O(n log n) (Barnes and Hut, "A hierarchical O(N log N)
/// force-calculation algorithm", 1986).
/// </summary>
/// <remarks>
/// The points are sorted along a Z-shaped curve, where each square of the plane is one stretch. So the tree is a list of
/// stretches, each followed by those within it, and neighbours in the plane are neighbours in memory.
/// </remarks>
/// <param name="count">How many points there are.</param>
public sealed class RepulsionTree(int count)
{
    /// <summary>
    /// A square is taken as one point from so many times its side away. Nearer than √2 times, a point could be in the square itself.
    /// </summary>
    public const double UsualDistance = 1.5;

    /// <summary>Points of exactly the same place push each other as if they were so far apart.</summary>
    public const double LeastDistance = 1e-3;

    private const int Levels = 16;
    private const int PointsOfALeaf = 8;

    private readonly ulong[] codes = new ulong[count];
    private readonly Point[] points = new Point[count];
    private Square[] squares = new Square[Math.Max(1, count)];
    private int squareCount;
    private double side;

    /// <summary>The number of the point at a place in the order of the curve.</summary>
    public int NumberAt(int place) => points[place].Number;

    /// <summary>Takes the points anew.</summary>
    /// <param name="x">Where they are.</param>
    /// <param name="y">The other coordinate.</param>
    /// <param name="masses">Their masses.</param>
    public void Build(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> masses)
    {
        squareCount = 0;
        if (count == 0)
            return;
        (double left, double top) = (double.MaxValue, double.MaxValue);
        (double right, double bottom) = (double.MinValue, double.MinValue);
        for (int point = 0; point < count; point++)
        {
            (left, right) = (Math.Min(left, x[point]), Math.Max(right, x[point]));
            (top, bottom) = (Math.Min(top, y[point]), Math.Max(bottom, y[point]));
        }

        side = Math.Max(right - left, bottom - top);
        double scale = side > 0 ? ((1 << Levels) - 1) / side : 0;
        for (int point = 0; point < count; point++)
            codes[point] = ((ulong)Interleave((uint)((x[point] - left) * scale), (uint)((y[point] - top) * scale)) << 32) | (uint)point;
        codes.AsSpan().Sort();
        for (int place = 0; place < count; place++)
        {
            int number = (int)(uint)codes[place];
            points[place] = new() { X = x[number], Y = y[number], Mass = masses[number], Number = number };
            codes[place] >>= 32;
        }

        Add(0, count);
    }

    /// <summary>How a point is pushed by all others.</summary>
    /// <param name="place">Its place in the order of the curve.</param>
    /// <param name="distance">How many times its side a square is away that is taken as one point; infinite for the exact force.</param>
    public (double X, double Y) PushAt(int place, double distance = UsualDistance)
    {
        Point self = points[place];
        (double forceX, double forceY) = (0, 0);
        double nearest = distance * distance;
        for (int at = 0; at < squareCount;)
        {
            ref readonly Square square = ref squares[at];
            (double dx, double dy) = (self.X - square.X, self.Y - square.Y);
            double squared = (dx * dx) + (dy * dy);
            if (squared > square.SideSquared * nearest)
            {
                double push = square.Mass / squared;
                (forceX, forceY) = (forceX + (dx * push), forceY + (dy * push));
                at = square.Next;
            }
            else if (square.IsLeaf)
            {
                for (int other = square.First; other < square.End; other++)
                {
                    if (other == place)
                        continue;
                    (double x, double y) = Push(self, points[other]);
                    (forceX, forceY) = (forceX + x, forceY + y);
                }

                at = square.Next;
            }
            else
            {
                at++;
            }
        }

        return (forceX * self.Mass, forceY * self.Mass);
    }

    /// <summary>How one point is pushed by another for each of its own mass.</summary>
    private static (double X, double Y) Push(in Point self, in Point other)
    {
        (double dx, double dy) = (self.X - other.X, self.Y - other.Y);
        double squared = (dx * dx) + (dy * dy);
        if (squared > 0)
            return (dx * other.Mass / squared, dy * other.Mass / squared);

        // Which of two in one place gives way to the left is decided by their numbers, so that they part.
        return ((self.Number < other.Number ? -1 : 1) * other.Mass / LeastDistance, 0);
    }

    private static uint Interleave(uint x, uint y) => Spread(x) | (Spread(y) << 1);

    private static uint Spread(uint bits)
    {
        bits = (bits | (bits << 8)) & 0x00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x33333333;
        return (bits | (bits << 1)) & 0x55555555;
    }

    /// <summary>Adds the smallest square that holds a stretch of points, and those within it.</summary>
    private Square Add(int first, int end)
    {
        int at = squareCount++;
        if (at == squares.Length)
            Array.Resize(ref squares, squares.Length * 2);
        uint differing = (uint)(codes[first] ^ codes[end - 1]);
        bool isLeaf = differing == 0 || end - first <= PointsOfALeaf;

        // Two bits of the code are one level; those that all points share are the square that holds them.
        int shift = differing == 0 ? 0 : (31 - BitOperations.LeadingZeroCount(differing)) & ~1;
        double own = side * (differing == 0 ? 1 : 2 << (shift / 2)) / ((1 << Levels) - 1);
        Square square = new() { First = first, End = end, IsLeaf = isLeaf, SideSquared = own * own };
        (double x, double y) = (0, 0);
        if (isLeaf)
        {
            foreach (ref readonly Point point in points.AsSpan(first..end))
            {
                square.Mass += point.Mass;
                (x, y) = (x + (point.X * point.Mass), y + (point.Y * point.Mass));
            }
        }
        else
        {
            for (int begin = first, next; begin < end; begin = next)
            {
                next = EndOf(begin, end, shift);
                Square within = Add(begin, next);
                square.Mass += within.Mass;
                (x, y) = (x + (within.X * within.Mass), y + (within.Y * within.Mass));
            }
        }

        (square.X, square.Y, square.Next) = (x / square.Mass, y / square.Mass, squareCount);
        return squares[at] = square;
    }

    /// <summary>Where the points end that are in the same quarter as the first.</summary>
    private int EndOf(int first, int end, int shift)
    {
        ulong quarter = codes[first] >> shift;
        (int low, int high) = (first, end);
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (codes[middle] >> shift == quarter)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private struct Point
    {
        public double X;
        public double Y;
        public double Mass;
        public int Number;
    }

    private struct Square
    {
        public double X;
        public double Y;
        public double Mass;
        public double SideSquared;
        public int First;
        public int End;
        public int Next;
        public bool IsLeaf;
    }
}
