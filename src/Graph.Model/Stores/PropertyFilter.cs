namespace Graph.Model;

/// <summary>A condition on one property. An unknown value meets none but <see cref="FilterOperator.IsNull"/> = true and <see cref="FilterOperator.NotEquals"/>.</summary>
/// <param name="Property">The property, of the list's type.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Value">
/// What it is compared with: a value of the property's C# type (text, enum value, number, date);
/// a <see cref="ValueList{T}"/> of such values for <see cref="FilterOperator.In"/>, and of texts for <see cref="FilterOperator.HasAny"/>; a text for <see cref="FilterOperator.Contains"/> and
/// <see cref="FilterOperator.StartsWith"/>; a bool for <see cref="FilterOperator.IsNull"/>.
/// </param>
public sealed record PropertyFilter(PropertyDefinition Property, FilterOperator Operator, object Value) : Filter
{
    /// <summary>That a text is one of several, or a list of texts has one of them.</summary>
    /// <param name="property">The property, a text or a list of texts.</param>
    /// <param name="texts">The texts.</param>
    public static PropertyFilter OneOf(PropertyDefinition property, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(property);
        return new(property, property.Kind == PropertyKind.TextList ? FilterOperator.HasAny : FilterOperator.In, (ValueList<string>)[.. texts]);
    }
}
