using System.Linq.Expressions;
using System.Reflection;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Copies facts with other ids, by code made once for each type: a large file has a million of them.</summary>
internal static class FactRewriter
{
    private static readonly Dictionary<FactType, Func<Fact, string, string?, string?, string?, Fact>> Copies = Ontology.Types.ToDictionary(type => type, Compile);

    private static readonly Dictionary<FactType, PropertyDefinition?> References = Ontology.Types.ToDictionary(type => type, type => type.Properties.SingleOrDefault(property => property.Kind == PropertyKind.Reference));

    /// <summary>The id in the reference property of a fact; null where it has none.</summary>
    public static string? ReferenceOf(Fact fact) => (string?)References[Ontology.Of(fact)]?.Read(fact);

    /// <summary>The fact with another id, other ends, and another id in its reference property, where it has these.</summary>
    public static Fact With(Fact fact, string id, string? from, string? to, string? reference) => Copies[Ontology.Of(fact)](fact, id, from, to, reference);

    private static Func<Fact, string, string?, string?, string?, Fact> Compile(FactType type)
    {
        ParameterExpression fact = Expression.Parameter(typeof(Fact));
        ParameterExpression id = Expression.Parameter(typeof(string));
        ParameterExpression from = Expression.Parameter(typeof(string));
        ParameterExpression to = Expression.Parameter(typeof(string));
        ParameterExpression reference = Expression.Parameter(typeof(string));
        Expression source = Expression.Convert(fact, type.ClrType);

        List<MemberBinding> bindings = [Bind(nameof(Fact.Id), id)];
        if (!type.IsNode)
            bindings.AddRange([Bind(nameof(Edge.From), from), Bind(nameof(Edge.To), to)]);
        bindings.AddRange(type.Properties.Select(property => Expression.Bind(
            property.ClrProperty,
            property.Kind == PropertyKind.Reference ? reference : Expression.Property(source, property.ClrProperty))));
        return Expression.Lambda<Func<Fact, string, string?, string?, string?, Fact>>(
            Expression.MemberInit(Expression.New(type.ClrType), bindings), fact, id, from, to, reference).Compile();

        MemberAssignment Bind(string name, Expression value) => Expression.Bind(type.ClrType.GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!, value);
    }
}
