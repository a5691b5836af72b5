using System.Reflection;

namespace Graph.Model;

/// <summary>One type of fact: what stores keep, interfaces show and documents describe of a record.</summary>
public sealed class FactType
{
    private readonly Func<string, string?, string?, object?[], Fact> construct;
    private readonly Lazy<IReadOnlyList<TypeColumn>> columns;

    internal FactType(Type clrType, DocComments comments)
    {
        ClrType = clrType;
        Description = comments.Of(clrType);
        NodeAttribute? node = clrType.GetCustomAttribute<NodeAttribute>();
        Edge = clrType.GetCustomAttribute<EdgeAttribute>();
        if (node is null == Edge is null || (Edge is not null) != clrType.IsAssignableTo(typeof(Edge)))
            throw new InvalidOperationException($"{clrType.Name} must be a node with [Node] or an edge with [Edge].");

        Nature = node?.Nature;
        Plural = node?.Plural ?? Casing.Camel(clrType.Name);
        Properties = [.. clrType.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property is { CanWrite: true, Name: not (nameof(Fact.Id) or nameof(Model.Edge.From) or nameof(Model.Edge.To)) })
            .OrderBy(property => property.DeclaringType == clrType ? 0 : property.DeclaringType == typeof(Fact) ? 2 : 1)
            .ThenBy(property => property.MetadataToken)
            .Select((property, ordinal) => new PropertyDefinition(property, ordinal, comments.Of(property)))];
        FormerNames = [.. clrType.GetCustomAttributes<FormerNameAttribute>().Select(former => new FormerName(former.Name))];
        if (Properties.SelectMany(property => property.FormerNames.Select(former => former.ColumnName).Append(property.ColumnName)).CountBy(name => name).FirstOrDefault(name => name.Value > 1) is { Key: { } twice })
            throw new InvalidOperationException($"{clrType.Name} has two properties that are or were called {twice}. Give one of them another name, or take its [FormerName] away.");
        Fillings = Properties.Select(property => (property, Filling.Of(this, property))).Where(pair => pair.Item2 is not null).ToDictionary(pair => pair.property, pair => pair.Item2!);
        Periods =
        [
            new(null, Property(nameof(Fact.Since)), Property(nameof(Fact.Until))),
            .. from property in Properties
               let end = property.ClrProperty.GetCustomAttribute<EndOfAttribute>()
               where end is not null
               select new PeriodDefinition(end.Of, Property(end.Since), property),
        ];
        Key = new(this);
        Caption = new(this);
        construct = FactAccess.Constructor(clrType, Properties);
        columns = new(() => TypeColumn.Of(this));
    }

    /// <summary>The record.</summary>
    public Type ClrType { get; }

    /// <summary>Its name, such as Organisation.</summary>
    public string Name => ClrType.Name;

    /// <summary>The name of its table, such as key_holder.</summary>
    public string TableName => Casing.Snake(Name);

    /// <summary>The name of one of them in GraphQL and JSON, such as organisation.</summary>
    public string FieldName => Casing.Camel(Name);

    /// <summary>The name of a list of them, such as organisations.</summary>
    public string Plural { get; }

    /// <summary>Its name in words, such as Key holder.</summary>
    public string InWords => Casing.Words(Name);

    /// <summary>What its records were called before.</summary>
    public IReadOnlyList<FormerName> FormerNames { get; }

    /// <summary>How its required properties get values in facts that were recorded before there were any.</summary>
    public IReadOnlyDictionary<PropertyDefinition, Filling> Fillings { get; }

    /// <summary>What its new ids begin with, before the hyphen.</summary>
    public string IdPrefix => ClrType.Name.ToLowerInvariant();

    /// <summary>What its ids begin with: an id keeps the name that its type had.</summary>
    public IEnumerable<string> IdPrefixes => FormerNames.Select(former => former.Name.ToLowerInvariant()).Prepend(IdPrefix);

    /// <summary>What it means: the doc comment of the record.</summary>
    public string Description { get; }

    /// <summary>What it connects, where it is an edge; null for nodes.</summary>
    public EdgeAttribute? Edge { get; }

    /// <summary>How its nodes last; null for edges.</summary>
    public Nature? Nature { get; }

    /// <summary>Whether it is a node.</summary>
    public bool IsNode => Edge is null;

    /// <summary>Its properties, own ones first; id and ends are apart.</summary>
    public IReadOnlyList<PropertyDefinition> Properties { get; }

    /// <summary>Those of its properties that name a node.</summary>
    public IEnumerable<PropertyDefinition> References => Properties.Where(property => property.Kind == PropertyKind.Reference);

    /// <summary>The periods that its properties are the beginnings and ends of: its own first, then those within it.</summary>
    public IReadOnlyList<PeriodDefinition> Periods { get; }

    /// <summary>What makes two facts of this type the same.</summary>
    public NaturalKey Key { get; }

    /// <summary>What nodes of this type are called.</summary>
    public Caption Caption { get; }

    /// <summary>The columns of its table: of edges the two ends first, then the properties, of nodes the edges at them, and the id last.</summary>
    public IReadOnlyList<TypeColumn> Columns => columns.Value;

    /// <summary>The property of a name, in any of its spellings for C# or JSON.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public PropertyDefinition Property(string name) =>
        Properties.FirstOrDefault(property => property.Name == name || property.FieldName == name)
        ?? throw new ArgumentException($"{Name} has no property {name}.", nameof(name));

    /// <summary>The period that a property is the end of.</summary>
    /// <param name="until">The name of the property, in any of its spellings.</param>
    /// <exception cref="ArgumentException">There is no such property, or it is not the end of a period.</exception>
    public PeriodDefinition Period(string until) =>
        Periods.FirstOrDefault(period => period.Until == Property(until)) ?? throw new ArgumentException($"{Name}.{until} is not the end of a period.", nameof(until));

    /// <summary>Whether an edge of this type may start at a node of a type.</summary>
    public bool MayStartAt(FactType node) => Edge is { } edge && node.IsNode && (edge.From.Length == 0 || edge.From.Contains(node.ClrType));

    /// <summary>Whether an edge of this type may lead to a node of a type.</summary>
    public bool MayLeadTo(FactType node) => Edge is { } edge && node.IsNode && (edge.To.Length == 0 || edge.To.Contains(node.ClrType));

    /// <summary>The types of the nodes that an edge of this type may have at an end; empty for nodes.</summary>
    /// <param name="end">The start or the target.</param>
    public IReadOnlyList<FactType> NodesAt(EdgeEnd end) => [.. Ontology.Nodes.Where(end == EdgeEnd.From ? MayStartAt : MayLeadTo)];

    /// <summary>The ids of the nodes that a fact of this type names: at the ends of an edge, and by references.</summary>
    public IEnumerable<string> NodesNamed(Fact fact)
    {
        IEnumerable<string> named = References.Select(reference => reference.Read(fact)).OfType<string>();
        return fact is Edge edge ? [edge.From, edge.To, .. named] : named;
    }

    /// <summary>Makes a fact of this type.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="from">The start of an edge; null for nodes.</param>
    /// <param name="to">The target of an edge; null for nodes.</param>
    /// <param name="values">A value for each of <see cref="Properties"/>, by ordinal; of the property's C# type, or null.</param>
    public Fact Create(string id, string? from, string? to, object?[] values) => construct(id, from, to, values);

    /// <summary>A fact of this type that says something else, with the id and the ends of another one.</summary>
    /// <param name="fact">The other fact.</param>
    /// <param name="values">The values of all properties, in their order.</param>
    public Fact With(Fact fact, object?[] values)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Create(fact.Id, (fact as Edge)?.From, (fact as Edge)?.To, values);
    }

    /// <summary>The same, of what each property says.</summary>
    /// <param name="fact">The other fact.</param>
    /// <param name="value">The value of a property.</param>
    public Fact With(Fact fact, Func<PropertyDefinition, object?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        object?[] values = new object?[Properties.Count];
        foreach (PropertyDefinition property in Properties)
            values[property.Ordinal] = value(property);
        return With(fact, values);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
