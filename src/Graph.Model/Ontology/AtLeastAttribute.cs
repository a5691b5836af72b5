namespace Graph.Model;

/// <summary>Marks a number that can't be smaller than another, as nobody employs less than 0 people.</summary>
/// <param name="minimum">The smallest number that it can be.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AtLeastAttribute(int minimum) : Attribute
{
    /// <summary>The smallest number that it can be.</summary>
    public int Minimum { get; } = minimum;
}
