using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Warnings;

/// <summary>A reason in numbers; <see cref="None"/> for what it is not about, <see cref="NoDay"/> for a day there is none of.</summary>
internal readonly record struct ReasonFacts(WarningKind Kind, int On, int Since)
{
    public const int None = -1;
    public const int NoDay = int.MinValue;

    public int Person { get; init; } = None;

    public int OtherPerson { get; init; } = None;

    public int Organisation { get; init; } = None;

    public int Subject { get; init; } = None;

    public ContactDay LastContact { get; init; }

    public double UsualGap { get; init; }

    public bool IsAssumed { get; init; }
}
