namespace Graph.Model;

/// <summary>A condition on one property. An unknown value meets none but <see cref="FilterOperator.IsNull"/> = true and <see cref="FilterOperator.NotEquals"/>.</summary>
/// <param name="Property">The property, of the list's type.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Value">
/// What it is compared with: a value of the property's C# type (text, enum value, number, date);
/// a <see cref="ValueList{T}"/> of such values for <see cref="FilterOperator.In"/>; a text for <see cref="FilterOperator.Contains"/> and
/// <see cref="FilterOperator.StartsWith"/>; a bool for <see cref="FilterOperator.IsNull"/>.
/// </param>
public sealed record PropertyFilter(PropertyDefinition Property, FilterOperator Operator, object Value) : Filter;
