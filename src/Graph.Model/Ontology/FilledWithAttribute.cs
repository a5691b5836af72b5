namespace Graph.Model;

/// <summary>Says what a required property is in facts that were recorded before there was one; otherwise a store that has such facts is not opened. See <see cref="Filling"/>.</summary>
/// <param name="value">The value, written as in JSON: a text, a word such as FRONT_LINE, a date, a whole number, true or false.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class FilledWithAttribute(string value) : Attribute
{
    /// <summary>The value.</summary>
    public string Value { get; } = value;
}
