namespace Graph.Model;

/// <summary>The days on which a fact holds: those on which <see cref="Fact.IsCurrentOn"/> is true.</summary>
/// <param name="First">The first day.</param>
/// <param name="End">The day after the last.</param>
public readonly record struct CurrentDays(DateOnly First, DateOnly End)
{
    /// <summary>The days of a fact; from the first day or to the last there is where nobody has said.</summary>
    public static CurrentDays Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(fact.Since?.FirstDay ?? DateOnly.MinValue, fact.Until?.LastDay ?? DateOnly.MaxValue);
    }

    /// <summary>Whether it has no day.</summary>
    public bool IsEmpty => First >= End;

    /// <summary>The days that two have in common.</summary>
    public CurrentDays And(CurrentDays other) => new(First > other.First ? First : other.First, End < other.End ? End : other.End);

    /// <summary>Whether it has all days of another.</summary>
    public bool Contains(CurrentDays other) => First <= other.First && End >= other.End;
}
