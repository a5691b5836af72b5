using Graph.Analysis.Graphs;

namespace Graph.Analysis.Networks;

/// <summary>A measure of every vertex of a network.</summary>
public sealed class MeasureValues
{
    /// <summary>The most vertices for which closeness is worked out, and betweenness exactly: both search the network from every vertex.</summary>
    public const int MostSearched = 5_000;

    /// <summary>The greatest error of an estimate of betweenness, as a part of the n(n − 2)/2 that bound a value.</summary>
    public const double SampledError = 0.05;

    /// <summary>The chance that any vertex's estimate is further off.</summary>
    public const double SampledFailure = 0.05;

    private const int Seed = 1;

    /// <summary>The last digits of sums over several cores differ from run to run: without them, equal values rank in the order of their vertices.</summary>
    private const int Decimals = 6;

    private readonly DayNetwork network;

    private MeasureValues(DayNetwork network, NetworkMeasure measure, IReadOnlyList<double> values, BetweennessEstimate? estimate = null)
    {
        this.network = network;
        (Measure, Values, Estimate) = (measure, values, estimate);
        int[] ranked = [.. Enumerable.Range(0, values.Count)];
        Array.Sort(ranked, (left, right) => values[right].CompareTo(values[left]) is var byValue and not 0 ? byValue : left.CompareTo(right));
        Ranked = ranked;
    }

    /// <summary>What was measured.</summary>
    public NetworkMeasure Measure { get; }

    /// <summary>The value of each vertex; not a number where it is not defined.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>The vertices, highest value first, those without a value last; of equal values in their order.</summary>
    public IReadOnlyList<int> Ranked { get; }

    /// <summary>How exact the values are, where they are an estimate.</summary>
    public BetweennessEstimate? Estimate { get; }

    /// <summary>Whether a measure has a meaning in a network: constraint and effective size say nothing new where neighbours can't be tied to each other.</summary>
    public static bool IsDefined(DayNetwork network, NetworkMeasure measure) =>
        network.IsOfOneKind || measure is not (NetworkMeasure.Constraint or NetworkMeasure.EffectiveSize);

    /// <summary>Whether a measure can be worked out in good time.</summary>
    public static bool IsWithinReach(DayNetwork network, NetworkMeasure measure) =>
        measure != NetworkMeasure.Closeness || network.Graph.VertexCount <= MostSearched;

    /// <summary>Measures every vertex.</summary>
    /// <param name="network">The network.</param>
    /// <param name="measure">What to measure.</param>
    /// <param name="progress">Told the part done, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">The measure is not defined in the network, or out of reach.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static MeasureValues Of(DayNetwork network, NetworkMeasure measure, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!IsDefined(network, measure) || !IsWithinReach(network, measure))
            throw new ArgumentOutOfRangeException(nameof(measure), measure, "It can't be measured in this network.");
        NetworkGraph graph = network.Graph;
        return measure switch
        {
            NetworkMeasure.Degree => new(network, measure, Degrees(graph.Simple())),
            NetworkMeasure.Closeness => new(network, measure, Closeness.Of(graph, progress, cancellationToken)),
            NetworkMeasure.Betweenness when graph.VertexCount <= MostSearched => new(network, measure, Rounded(Betweenness.Of(graph, progress, cancellationToken))),
            NetworkMeasure.Betweenness => Sampled(network, Betweenness.Estimate(graph, SampledError, SampledFailure, Seed, progress, cancellationToken)),
            NetworkMeasure.CoreNumber => new(network, measure, [.. CoreNumbers.Of(graph)]),
            NetworkMeasure.Constraint => new(network, measure, StructuralHoles.Of(graph, cancellationToken).Constraint),
            NetworkMeasure.EffectiveSize => new(network, measure, StructuralHoles.Of(graph, cancellationToken).EffectiveSize),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "There is no such measure."),
        };
    }

    /// <summary>
    /// The part of the greatest value that a vertex could have: among as many vertices or, in a network of two modes, among as
    /// many of each (<see cref="TwoModeMaximum"/>). Null where the value has no such greatest, or is its own part already.
    /// </summary>
    public double? Normalised(int vertex)
    {
        bool hasTwoModes = network.Kind == NetworkKind.PeopleAndOrganisations;
        (double own, double other) = network.IsPerson(vertex) ? (network.PersonCount, network.OrganisationCount) : (network.OrganisationCount, network.PersonCount);
        double others = own + other - 1;
        double? most = Measure switch
        {
            NetworkMeasure.Degree => hasTwoModes ? TwoModeMaximum.Degree((int)other) : others,
            NetworkMeasure.Closeness => hasTwoModes && other > 0 ? TwoModeMaximum.Closeness((int)own, (int)other) : 1,
            NetworkMeasure.Betweenness => hasTwoModes && other > 0 ? TwoModeMaximum.Betweenness((int)own, (int)other) : others * (others - 1) / 2,
            _ => null,
        };
        return most > 0 ? Values[vertex] / most : null;
    }

    private static MeasureValues Sampled(DayNetwork network, BetweennessEstimate estimate) => new(network, NetworkMeasure.Betweenness, Rounded(estimate.Values), estimate);

    private static double[] Rounded(IReadOnlyList<double> values) => [.. values.Select(value => Math.Round(value, Decimals))];

    private static double[] Degrees(NetworkGraph simple) => [.. Enumerable.Range(0, simple.VertexCount).Select(vertex => (double)simple.DegreeOf(vertex))];
}

/// <summary>What is measured of each vertex of a network.</summary>
public enum NetworkMeasure
{
    /// <summary>How many others it is tied to.</summary>
    Degree,

    /// <summary>How near it is to those it can reach, times the part of all others that they are: 0 to 1.</summary>
    Closeness,

    /// <summary>How many pairs of others have it on their shortest chains, with each pair counted once.</summary>
    Betweenness,

    /// <summary>How deep in the network it is: the greatest k for which it is among vertices that each have k ties to each other.</summary>
    CoreNumber,

    /// <summary>Burt's constraint: high where all ties lead to the same few. Of networks of one kind only; undefined without ties.</summary>
    Constraint,

    /// <summary>Burt's effective size: the others it is tied to, less those that repeat each other. Of networks of one kind only; undefined without ties.</summary>
    EffectiveSize,
}
