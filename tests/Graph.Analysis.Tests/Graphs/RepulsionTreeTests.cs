using CsCheck;
using Graph.Analysis.Graphs;

namespace Graph.Analysis.Tests.Graphs;

public sealed class RepulsionTreeTests
{
    private static readonly Gen<(double X, double Y, double Mass)[]> AnyPoints =
        Gen.Select(Gen.Int[-50, 50].Select(whole => whole / 4.0), Gen.Double[-100, 100], Gen.Double[1, 20]).Array[2, 300];

    [Fact]
    public void Without_taking_points_together_the_force_is_exact() => AnyPoints.Sample(
        points =>
        {
            foreach (((double X, double Y) found, (double X, double Y) exact) in Pushes(points, double.PositiveInfinity).Zip(ByDefinition(points)))
                Assert.True(Distance(found, exact) <= 1e-9 * (1 + Length(exact)));
        },
        iter: 300);

    [Fact]
    public void The_force_differs_little_from_the_exact_one() => AnyPoints.Sample(
        points =>
        {
            (double X, double Y)[] exact = ByDefinition(points);
            (double X, double Y)[] found = Pushes(points, RepulsionTree.UsualDistance);

            Assert.True(found.Zip(exact, Distance).Average() <= 0.05 * exact.Average(Length));
        },
        iter: 300);

    [Fact]
    public void Two_points_in_one_place_push_each_other_in_opposite_directions()
    {
        (double X, double Y)[] found = Pushes([(3, 4, 1), (3, 4, 2)], RepulsionTree.UsualDistance);

        Assert.True(found[0].X < 0);
        Assert.Equal(-found[0].X, found[1].X, 9);
    }

    private static (double X, double Y)[] Pushes((double X, double Y, double Mass)[] points, double distance)
    {
        RepulsionTree tree = new(points.Length);
        tree.Build([.. points.Select(point => point.X)], [.. points.Select(point => point.Y)], [.. points.Select(point => point.Mass)]);
        (double X, double Y)[] pushes = new (double, double)[points.Length];
        for (int place = 0; place < points.Length; place++)
            pushes[tree.NumberAt(place)] = tree.PushAt(place, distance);
        return pushes;
    }

    private static (double X, double Y)[] ByDefinition((double X, double Y, double Mass)[] points)
    {
        (double X, double Y)[] pushes = new (double, double)[points.Length];
        for (int a = 0; a < points.Length; a++)
        {
            for (int b = 0; b < points.Length; b++)
            {
                (double dx, double dy) = (points[a].X - points[b].X, points[a].Y - points[b].Y);
                double squared = (dx * dx) + (dy * dy);
                if (a == b)
                    continue;
                double push = points[a].Mass * points[b].Mass;
                pushes[a] = squared > 0
                    ? (pushes[a].X + (push * dx / squared), pushes[a].Y + (push * dy / squared))
                    : (pushes[a].X + ((a < b ? -1 : 1) * push / RepulsionTree.LeastDistance), pushes[a].Y);
            }
        }

        return pushes;
    }

    private static double Length((double X, double Y) force) => Math.Sqrt((force.X * force.X) + (force.Y * force.Y));

    private static double Distance((double X, double Y) one, (double X, double Y) other) => Length((one.X - other.X, one.Y - other.Y));
}
