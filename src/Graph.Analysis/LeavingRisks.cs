using System.Collections;
using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Analysis;

/// <summary>q: the chance that a holder leaves, for each level and for the unknown one; never for a named person.</summary>
/// <remarks>Immutable, and equal where all chances are. Holds every level once, the most senior first and the unknown one last.</remarks>
[CollectionBuilder(typeof(LeavingRisks), nameof(Create))]
public sealed class LeavingRisks : IReadOnlyList<LeavingRisk>, IEquatable<LeavingRisks>
{
    private static readonly Level?[] Order = [Level.Strategic, Level.Governance, Level.Management, Level.FrontLine, Level.Volunteer, null];

    private readonly double[] byLevel = new double[Order.Length];

    /// <summary>The chances of some levels; that of a level that is not named is 0.20.</summary>
    /// <param name="risks">Each level at most once.</param>
    /// <exception cref="ArgumentException">A level is named twice.</exception>
    public LeavingRisks(IEnumerable<LeavingRisk> risks)
    {
        ArgumentNullException.ThrowIfNull(risks);
        Array.Fill(byLevel, 0.20);
        HashSet<int> named = [];
        foreach (LeavingRisk risk in risks)
        {
            if (!named.Add((int)risk.Level.GetValueOrDefault()))
                throw new ArgumentException($"{risk.Level?.ToString() ?? "The unknown level"} is named twice.", nameof(risks));
            byLevel[(int)risk.Level.GetValueOrDefault()] = risk.Risk;
        }
    }

    /// <inheritdoc/>
    public int Count => Order.Length;

    /// <inheritdoc/>
    public LeavingRisk this[int index] => new(Order[index], byLevel[(int)Order[index].GetValueOrDefault()]);

    /// <summary>The chances of some levels.</summary>
    /// <param name="risks">Each level at most once.</param>
    public static LeavingRisks Create(ReadOnlySpan<LeavingRisk> risks) => new(risks.ToArray());

    /// <inheritdoc/>
    public IEnumerator<LeavingRisk> GetEnumerator() => Order.Select((_, index) => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(LeavingRisks? other) => other is not null && byLevel.AsSpan().SequenceEqual(other.byLevel);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LeavingRisks);

    /// <inheritdoc/>
    public override int GetHashCode() => byLevel.Aggregate(0, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", this);

    /// <summary>The chance at a level, in the numbers that rows keep (0 is unknown).</summary>
    internal double Of(byte level) => byLevel[level];
}

/// <summary>The chance that a holder of a level leaves.</summary>
/// <param name="Level">The level; null for those whose level is unknown.</param>
/// <param name="Risk">The chance, 0 to 1.</param>
public sealed record LeavingRisk(Level? Level, double Risk);
