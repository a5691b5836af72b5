using GraphQL.Types;

namespace Graph.Api.Derivation;

/// <summary>The types of a schema while it is put together.</summary>
internal sealed class SchemaParts
{
    private readonly Dictionary<string, IGraphType> types = new(StringComparer.Ordinal);

    /// <summary>The root of reads.</summary>
    public ObjectGraphType Query { get; } = new() { Name = "Query", Description = "The questions you can ask." };

    /// <summary>The root of writes.</summary>
    public ObjectGraphType Mutation { get; } = new() { Name = "Mutation", Description = "What you can record." };

    /// <summary>All types but the roots.</summary>
    public IEnumerable<IGraphType> Types => types.Values;

    /// <summary>Adds a type.</summary>
    /// <exception cref="InvalidOperationException">Another has its name.</exception>
    public T Add<T>(T type)
        where T : IGraphType => types.TryAdd(type.Name, type)
            ? type
            : throw new InvalidOperationException($"Two types would be named {type.Name}. Rename the record, or what GraphQL adds to it.");

    /// <summary>Whether a type of a name was added.</summary>
    public bool Has(string name) => types.ContainsKey(name);

    /// <summary>An object type that was added.</summary>
    public ObjectGraphType Object(string name) => (ObjectGraphType)types[name];

    /// <summary>A new object type.</summary>
    public ObjectGraphType AddObject(string name, string description) => Add(new ObjectGraphType { Name = name, Description = description });

    /// <summary>A new input type.</summary>
    public InputObjectGraphType AddInput(string name, string description) => Add(new InputObjectGraphType { Name = name, Description = description });
}
