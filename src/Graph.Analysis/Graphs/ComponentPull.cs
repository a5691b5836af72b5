namespace Graph.Analysis.Graphs;

/// <summary>
/// Draws the parts of a network that nothing ties to each other towards the middle, each as a whole, so that its shape stays.
/// The gravity of ForceAtlas2 draws single vertices: weak, it leaves small parts so far away that nothing else can be seen, and
/// strong, it presses the large ones together.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="masses">The masses of its vertices with edges.</param>
/// <param name="scaling">How strongly two of mass one push each other away at a distance of one.</param>
internal sealed class ComponentPull(KeyedNetwork network, double[] masses, double scaling)
{
    /// <summary>How far from the middle small parts come to rest, in radii of the largest.</summary>
    private const double Reach = 1.3;

    private readonly double total = masses.Sum();
    private (double X, double Y, double Mass)[] centres = [];
    private double strength;

    /// <summary>Takes the places anew.</summary>
    public void Build(double[] x, double[] y)
    {
        centres = new (double, double, double)[network.ComponentCount];
        for (int rank = 0; rank < network.TiedCount; rank++)
        {
            ref (double X, double Y, double Mass) centre = ref centres[network.ComponentAt(rank)];
            centre = (centre.X + (x[rank] * masses[rank]), centre.Y + (y[rank] * masses[rank]), centre.Mass + masses[rank]);
        }

        for (int component = 0; component < centres.Length; component++)
            centres[component] = (centres[component].X / centres[component].Mass, centres[component].Y / centres[component].Mass, centres[component].Mass);

        // A pull that grows with the distance spreads parts evenly. With this one a small part comes to rest, where all others push it
        // as much, at reach · radius. Parts that are all small have as much room together as one whose vertices are all tied.
        double radius = Math.Max(Math.Sqrt(scaling * total), LargestRadius(x, y));
        strength = scaling * total / (Reach * radius * Reach * radius);
    }

    /// <summary>How a vertex is drawn, for each of its mass.</summary>
    public (double X, double Y) At(int rank)
    {
        (double x, double y, _) = centres[network.ComponentAt(rank)];
        return (-strength * x, -strength * y);
    }

    private double LargestRadius(double[] x, double[] y)
    {
        int largest = 0;
        for (int component = 1; component < centres.Length; component++)
            largest = centres[component].Mass > centres[largest].Mass ? component : largest;
        double furthest = 0;
        for (int rank = 0; rank < network.TiedCount; rank++)
        {
            if (network.ComponentAt(rank) != largest)
                continue;
            (double dx, double dy) = (x[rank] - centres[largest].X, y[rank] - centres[largest].Y);
            furthest = Math.Max(furthest, (dx * dx) + (dy * dy));
        }

        return Math.Sqrt(furthest);
    }
}
