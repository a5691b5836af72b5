using Graph.Model;

namespace Graph.Analysis.CausalMaps;

/// <summary>A way along the influences of a causal map on which a change comes back to the variable that it began with.</summary>
/// <param name="Name">What it is called: R, B or U for its kind, and its number among those.</param>
/// <param name="Kind">Whether it reinforces a change or balances it.</param>
/// <param name="Steps">Its steps in order, from the variable with the lowest id. The effect of the last one is the cause of the first.</param>
public sealed record FeedbackLoop(string Name, LoopKind Kind, IReadOnlyList<LoopStep> Steps)
{
    /// <summary>Whether one of its effects takes long to show.</summary>
    public bool IsDelayed => Steps.Any(step => step.IsDelayed);

    /// <summary>What kind of loop some steps make: an even number of effects in the opposite direction cancel each other out.</summary>
    /// <param name="steps">The steps.</param>
    internal static LoopKind KindOf(IEnumerable<LoopStep> steps)
    {
        LoopKind kind = LoopKind.Reinforcing;
        foreach (LoopStep step in steps)
        {
            if (step.Polarity is not { } polarity)
                return LoopKind.Unknown;
            if (polarity == Polarity.Negative)
                kind = kind == LoopKind.Reinforcing ? LoopKind.Balancing : LoopKind.Reinforcing;
        }

        return kind;
    }
}

/// <summary>A step of a loop: one variable and its effect on the next.</summary>
/// <param name="Cause">The id of the variable.</param>
/// <param name="Effect">The id of the next one.</param>
/// <param name="Influences">What is recorded of it; more than one where several people saw it.</param>
public sealed record LoopStep(string Cause, string Effect, IReadOnlyList<Influences> Influences)
{
    /// <summary>The direction of the effect; null if it is not recorded, or recorded in both ways.</summary>
    public Polarity? Polarity => Influences.Select(influence => influence.Polarity).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>Whether it takes long before the effect shows.</summary>
    public bool IsDelayed => Influences.Any(influence => influence.Delayed == true);
}

/// <summary>What a feedback loop does to a change.</summary>
public enum LoopKind
{
    /// <summary>The change comes back in the same direction, so it grows: none, or an even number, of the effects go in the opposite direction.</summary>
    Reinforcing = 1,

    /// <summary>The change comes back in the opposite direction, so it is held back: an odd number of the effects go in the opposite direction.</summary>
    Balancing,

    /// <summary>Of one of the effects, it is not known in which direction it goes.</summary>
    Unknown,
}
