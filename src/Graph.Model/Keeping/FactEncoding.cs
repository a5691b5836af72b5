using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>A fact as a row of plain values: its id, the two ends of an edge, then its properties in order.</summary>
public sealed class FactEncoding
{
    private static readonly FrozenDictionary<FactType, FactEncoding> ByType =
        Ontology.Types.ToFrozenDictionary(type => type, type => new FactEncoding(type));

    private const int LongestShown = 80;

    private readonly PropertyDefinition[] required;
    private readonly (int Ordinal, Type Target)[] references;

    private FactEncoding(FactType type)
    {
        Type = type;
        required = [.. type.Properties.Where(property => property.IsRequired)];
        references = [.. type.Properties.Where(property => property.Target is not null).Select(property => (property.Ordinal, property.Target!))];
        Values = [.. type.Properties.Select(property => new ValueEncoding(property))];
        FirstProperty = type.IsNode ? 1 : 3;
    }

    /// <summary>The type.</summary>
    public FactType Type { get; }

    /// <summary>How the properties are kept, by ordinal.</summary>
    public IReadOnlyList<ValueEncoding> Values { get; }

    /// <summary>The place of the first property in a row.</summary>
    public int FirstProperty { get; }

    /// <summary>How many values a row has.</summary>
    public int Length => FirstProperty + Values.Count;

    /// <summary>The encoding of a type's facts.</summary>
    public static FactEncoding Of(FactType type) => ByType[type];

    /// <summary>How a property of the type is kept.</summary>
    /// <exception cref="ArgumentException">It is a property of another type, whose place says nothing here.</exception>
    public ValueEncoding ValueOf(PropertyDefinition property) => Type.Properties.Contains(property)
        ? Values[property.Ordinal]
        : throw new ArgumentException($"{property} is not a property of {Type}.", nameof(property));

    /// <summary>Whether the value at a place names a node.</summary>
    public bool IsNodeAt(int place) => place >= FirstProperty ? Values[place - FirstProperty].Property.Kind == PropertyKind.Reference : place > 0;

    /// <summary>The row of a fact, checked for everything that can be seen without a store.</summary>
    /// <exception cref="StoreException">The fact can't be recorded (<see cref="StoreError.InvalidFact"/>).</exception>
    public object?[] Encode(Fact fact)
    {
        object?[] row = new object?[Length];
        int place = 0;
        row[place++] = fact.Id;
        if (fact is Edge edge)
        {
            row[place++] = End(edge, Type.Edge!.FromName, edge.From, Type.MayStartAt);
            row[place++] = End(edge, Type.Edge!.ToName, edge.To, Type.MayLeadTo);
        }

        foreach (ValueEncoding encoding in Values)
        {
            object? value = encoding.Property.Read(fact);
            try
            {
                row[place++] = encoding.Encode(value);
            }
            catch (FormatException problem)
            {
                throw Invalid(fact, encoding.Property.FieldName, $"\"{Shown(value)}\" {problem.Message}");
            }

            if (value is string reference && encoding.Property.Target is { } target && Ontology.OfId(reference)?.ClrType != target)
                throw Invalid(fact, encoding.Property.FieldName, $"\"{reference}\" is not the id of a {target.Name}");
        }

        return row;
    }

    /// <summary>The fact of a row.</summary>
    /// <exception cref="StoreException">The row is damaged (<see cref="StoreError.UnreadableFact"/>).</exception>
    public Fact Decode(object?[] row)
    {
        try
        {
            object?[] values = new object?[Values.Count];
            for (int i = 0; i < values.Length; i++)
                values[i] = Values[i].Decode(row[FirstProperty + i]);
            return Type.IsNode
                ? Create((string?)row[0], null, null, values)
                : Create((string?)row[0], (string?)row[1], (string?)row[2], values);
        }
        catch (Exception problem) when (Refusal.IsAboutStoredValues(problem))
        {
            throw Refusal.Unreadable(row[0] as string, problem);
        }
    }

    /// <summary>The fact of values that were stored, which must be such as <see cref="Encode"/> lets through.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="from">The start of an edge; null for nodes.</param>
    /// <param name="to">The target of an edge; null for nodes.</param>
    /// <param name="values">The values of the properties, by ordinal.</param>
    /// <exception cref="FormatException">They are not.</exception>
    public Fact Create(string? id, string? from, string? to, object?[] values)
    {
        if (id is null || Ontology.OfId(id) != Type)
            throw new FormatException("The id is not one of its type.");
        if (!Type.IsNode && !(Names(from, Type.MayStartAt) && Names(to, Type.MayLeadTo)))
            throw new FormatException("An end is not a node of a type that may be there.");
        foreach (PropertyDefinition property in required)
        {
            if (values[property.Ordinal] is null)
                throw new FormatException("A value is missing that every one has.");
        }

        foreach ((int ordinal, Type target) in references)
        {
            if (values[ordinal] is string reference && Ontology.OfId(reference)?.ClrType != target)
                throw new FormatException("A reference is not to a node of its type.");
        }

        return Type.Create(id, from, to, values);
    }

    private static string? Shown(object? value) => value?.ToString() is { Length: > LongestShown } text ? $"{text.AsSpan(0, LongestShown)}…" : value?.ToString();

    private static string End(Edge edge, string name, string id, Func<FactType, bool> isAllowed) =>
        Names(id, isAllowed)
            ? id
            : throw Invalid(edge, name, $"\"{id}\" is not the id of a type that {Ontology.Of(edge).Name} can have there");

    private static bool Names([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? id, Func<FactType, bool> isAllowed) =>
        id is not null && Ontology.OfId(id) is { } type && isAllowed(type);

    private static StoreException Invalid(Fact fact, string property, string problem) =>
        new(StoreError.InvalidFact, $"{fact.Id}: {property} {problem}.") { FactId = fact.Id };
}
