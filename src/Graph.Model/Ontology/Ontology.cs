using System.Collections.Frozen;

namespace Graph.Model;

/// <summary>All types of fact, read once from the records of this assembly.</summary>
public static class Ontology
{
    private static readonly Dictionary<Type, FactType> ByClrType;
    private static readonly FrozenDictionary<string, FactType>.AlternateLookup<ReadOnlySpan<char>> ByPrefix;

    static Ontology()
    {
        DocComments = DocComments.Load(typeof(Fact).Assembly);
        Types = [.. typeof(Fact).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(Fact)) && !type.IsAbstract)
            .OrderBy(type => type.IsAssignableTo(typeof(Edge)))
            .ThenBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => new FactType(type, DocComments))];
        ByClrType = Types.ToDictionary(type => type.ClrType);
        ByPrefix = Prefixes(Types).ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every type: nodes by name, then edges by name.</summary>
    public static IReadOnlyList<FactType> Types { get; }

    /// <summary>The node types, by name.</summary>
    public static IEnumerable<FactType> Nodes => Types.Where(type => type.IsNode);

    /// <summary>The edge types, by name.</summary>
    public static IEnumerable<FactType> Edges => Types.Where(type => !type.IsNode);

    /// <summary>The doc comments of the assembly's public types and members.</summary>
    public static DocComments DocComments { get; }

    /// <summary>The type of a record.</summary>
    public static FactType Of<T>()
        where T : Fact => ByClrType[typeof(T)];

    /// <summary>The type of a record.</summary>
    public static FactType Of(Type clrType) => ByClrType[clrType];

    /// <summary>The type of a fact.</summary>
    public static FactType Of(Fact fact) => ByClrType[fact.GetType()];

    /// <summary>The type that an id names; null where it names none.</summary>
    public static FactType? OfId(string id)
    {
        int hyphen = id.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && ByPrefix.TryGetValue(id.AsSpan(0, hyphen), out FactType? type) ? type : null;
    }

    /// <summary>The types by what their ids begin with.</summary>
    /// <exception cref="InvalidOperationException">Two types are or were called the same.</exception>
    internal static Dictionary<string, FactType> Prefixes(IEnumerable<FactType> types)
    {
        Dictionary<string, FactType> prefixes = new(StringComparer.Ordinal);
        foreach (FactType type in types)
        {
            foreach (string prefix in type.IdPrefixes)
            {
                if (!prefixes.TryAdd(prefix, type))
                    throw new InvalidOperationException($"{type} and {prefixes[prefix]} are or were both called {prefix}, so that it can't be told what an id is of. Give one of them another name.");
            }
        }

        return prefixes;
    }

    /// <summary>By which of their ids facts may name a node of a type: edges at their ends, and all by references.</summary>
    public static IEnumerable<(FactType Type, EdgeEnd End)> LinksTo(FactType node)
    {
        foreach (FactType type in Types)
        {
            if (type.MayStartAt(node))
                yield return (type, EdgeEnd.From);
            if (type.MayLeadTo(node))
                yield return (type, EdgeEnd.To);
            foreach (PropertyDefinition reference in type.References.Where(property => property.Target == node.ClrType))
                yield return (type, EdgeEnd.By(reference));
        }
    }

    /// <summary>Whether edges that name a node of a type still have to be ended once the node has: not those that outlast it, nor those that are what it is, as the parties of a partnership are.</summary>
    /// <param name="node">The type of the node.</param>
    /// <param name="type">The type of the edges.</param>
    /// <param name="end">By which of their ids they name it.</param>
    public static bool HasToEndBeside(FactType node, FactType type, EdgeEnd end) =>
        type.Edge is { Outlasts: false } && !node.Key.Contexts.Any(context => context.AtLeast > 0 && context.Edge == type && context.End == end);
}
