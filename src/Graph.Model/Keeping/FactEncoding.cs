using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>A fact as a row of plain values: its id, the two ends of an edge, then its properties in order.</summary>
public sealed class FactEncoding
{
    private static readonly FrozenDictionary<FactType, FactEncoding> ByType =
        Ontology.Types.ToFrozenDictionary(type => type, type => new FactEncoding(type));

    private FactEncoding(FactType type)
    {
        Type = type;
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
                throw Invalid(fact, encoding.Property.FieldName, $"\"{value}\" {problem.Message}");
            }

            if (value is string reference && encoding.Property.Target is { } target && Ontology.OfId(reference)?.ClrType != target)
                throw Invalid(fact, encoding.Property.FieldName, $"\"{reference}\" is not the id of a {target.Name}");
        }

        return row;
    }

    /// <summary>The fact of a row that begins at a place among other values.</summary>
    public Fact Decode(object?[] row, int first = 0)
    {
        object?[] values = new object?[Values.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = Values[i].Decode(row[first + FirstProperty + i]);
        return Type.IsNode
            ? Type.Create((string)row[first]!, null, null, values)
            : Type.Create((string)row[first]!, (string)row[first + 1]!, (string)row[first + 2]!, values);
    }

    private static string End(Edge edge, string name, string id, Func<FactType, bool> isAllowed) =>
        id is not null && Ontology.OfId(id) is { } type && isAllowed(type)
            ? id
            : throw Invalid(edge, name, $"\"{id}\" is not the id of a type that {Ontology.Of(edge).Name} can have there");

    private static StoreException Invalid(Fact fact, string property, string problem) =>
        new(StoreError.InvalidFact, $"{fact.Id}: {property} {problem}.") { FactId = fact.Id };
}
