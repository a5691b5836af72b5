using System.Linq.Expressions;
using System.Reflection;

namespace Graph.Model;

/// <summary>Compiled access to records, so that deriving from the ontology costs no more than code written by hand.</summary>
internal static class FactAccess
{
    public static Func<Fact, object?> Reader(PropertyInfo property)
    {
        ParameterExpression fact = Expression.Parameter(typeof(Fact));
        Expression value = Expression.Property(Expression.Convert(fact, property.ReflectedType!), property);
        return Expression.Lambda<Func<Fact, object?>>(Expression.Convert(value, typeof(object)), fact).Compile();
    }

    public static Func<string, string?, string?, object?[], Fact> Constructor(Type type, IReadOnlyList<PropertyDefinition> properties)
    {
        ParameterExpression id = Expression.Parameter(typeof(string));
        ParameterExpression from = Expression.Parameter(typeof(string));
        ParameterExpression to = Expression.Parameter(typeof(string));
        ParameterExpression values = Expression.Parameter(typeof(object[]));

        List<MemberBinding> bindings = [Expression.Bind(type.GetProperty(nameof(Fact.Id))!, id)];
        if (type.IsAssignableTo(typeof(Edge)))
        {
            bindings.Add(Expression.Bind(type.GetProperty(nameof(Edge.From))!, from));
            bindings.Add(Expression.Bind(type.GetProperty(nameof(Edge.To))!, to));
        }

        foreach (PropertyDefinition property in properties)
        {
            Expression value = Expression.ArrayIndex(values, Expression.Constant(property.Ordinal));
            Type clr = property.ClrProperty.PropertyType;
            Expression converted = Expression.Convert(value, clr);
            if (clr.GetProperty("Empty", BindingFlags.Public | BindingFlags.Static) is { } empty && empty.PropertyType == clr)
                converted = Expression.Coalesce(converted, Expression.Property(null, empty));
            bindings.Add(Expression.Bind(property.ClrProperty, converted));
        }

        return Expression.Lambda<Func<string, string?, string?, object?[], Fact>>(
            Expression.MemberInit(Expression.New(type), bindings), id, from, to, values).Compile();
    }
}
