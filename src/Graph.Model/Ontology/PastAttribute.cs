namespace Graph.Model;

/// <summary>Marks a date of something that has happened when it is recorded. See <see cref="PastDates"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PastAttribute : Attribute
{
    /// <summary>How many years ahead it may be said nevertheless, as an award is that is agreed and made later.</summary>
    public int YearsAhead { get; init; }
}
