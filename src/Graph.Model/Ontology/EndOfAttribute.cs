namespace Graph.Model;

/// <summary>Marks a date as the end of a period within a fact, such as that of a partnership's agreement. See <see cref="PeriodDefinition"/>.</summary>
/// <param name="of">What lasts so long, as people call it: "agreement".</param>
/// <param name="since">The name of the property that has the beginning.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EndOfAttribute(string of, string since) : Attribute
{
    /// <summary>What lasts so long.</summary>
    public string Of { get; } = of;

    /// <summary>The name of the property that has the beginning.</summary>
    public string Since { get; } = since;
}
