using System.Globalization;
using System.Reflection;

namespace Graph.Model;

/// <summary>The rule by which a required property gets its value in facts that were recorded before there was one.</summary>
/// <param name="Value">The value; null where it is another property's.</param>
/// <param name="From">The other property, which is of the same kind; null where the value is given.</param>
public sealed record Filling(object? Value, PropertyDefinition? From)
{
    /// <summary>The rule that a record has for a property; null where it has none.</summary>
    /// <exception cref="InvalidOperationException">It can't be followed.</exception>
    internal static Filling? Of(FactType type, PropertyDefinition property)
    {
        FilledWithAttribute? with = property.ClrProperty.GetCustomAttribute<FilledWithAttribute>();
        FilledFromAttribute? from = property.ClrProperty.GetCustomAttribute<FilledFromAttribute>();
        return (with, from) switch
        {
            (null, null) => null,
            (not null, not null) => throw Wrong(property, "has both [FilledWith] and [FilledFrom]. Use one of them."),
            _ when !property.IsRequired => throw Wrong(property, "need not be filled: it is not required."),
            ({ } given, null) => With(property, given.Value),
            (null, { } other) => Taken(property, type.Property(other.Property)),
        };
    }

    /// <summary>The rule that a property is filled with a value.</summary>
    /// <param name="property">The property.</param>
    /// <param name="text">The value, written as in JSON.</param>
    /// <exception cref="InvalidOperationException">It is not one of the property's.</exception>
    public static Filling With(PropertyDefinition property, string text)
    {
        try
        {
            return new(property.Kind switch
            {
                PropertyKind.Text => text,
                PropertyKind.Word => property.ParseWord(text),
                PropertyKind.Boolean => bool.Parse(text),
                PropertyKind.Integer => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
                PropertyKind.Date => PartialDate.Parse(text),
                _ => throw new FormatException("Values of its kind can't be given. Use [FilledFrom]."),
            }, null);
        }
        catch (FormatException problem)
        {
            throw Wrong(property, $"can't be filled with \"{text}\". {problem.Message}");
        }
    }

    /// <summary>The rule that a property is filled with what another has.</summary>
    /// <exception cref="InvalidOperationException">They are not of one kind.</exception>
    public static Filling Taken(PropertyDefinition property, PropertyDefinition other) => other.Kind == property.Kind && other.ValueType == property.ValueType && other.Target == property.Target
        ? new(null, other)
        : throw Wrong(property, $"can't be filled from {other.Name}, which is of another kind.");

    private static InvalidOperationException Wrong(PropertyDefinition property, string problem) => new($"{property} {problem}");
}
