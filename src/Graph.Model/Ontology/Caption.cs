using System.Globalization;

namespace Graph.Model;

/// <summary>What the nodes of a type are called, as the record declares it with [Caption]: the one answer for imports, search, sentences and lists.</summary>
public sealed class Caption
{
    private readonly Lazy<FactType?> edge;

    internal Caption(FactType type)
    {
        Properties = [.. type.Properties.Where(property => property.IsCaption)];

        // Edge types are read after the nodes that name them.
        edge = new(() => (Attribute.GetCustomAttribute(type.ClrType, typeof(CaptionAttribute), inherit: false) as CaptionAttribute)?.Edge is { } named ? Ontology.Of(named) : null);
    }

    /// <summary>The properties that say what a node is called, the first before others; empty for edges.</summary>
    public IReadOnlyList<PropertyDefinition> Properties { get; }

    /// <summary>The property that says what a node is called; null for edges.</summary>
    public PropertyDefinition? Property => Properties is [var first, ..] ? first : null;

    /// <summary>The edges to the nodes that a node goes by first of all; null where it goes by what its own record says.</summary>
    public FactType? Edge => edge.Value;

    /// <summary>What a node's own record calls it: a name, a title, the kind of a partnership, the date of a contact; null where it is unknown.</summary>
    public string? Of(Fact node) => Property?.Read(node) switch
    {
        null => null,
        string text => text,
        Enum word => PropertyDefinition.FormatWord(word),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The same as far as it may be seen: null where the property that says it may not.</summary>
    /// <param name="node">The node.</param>
    /// <param name="maySee">Whether a property may be seen.</param>
    public string? Of(Fact node, Func<PropertyDefinition, bool> maySee) => Property is { } property && maySee(property) ? Of(node) : null;

    /// <summary>What a node is called that goes by others, with what its own record calls it, such as Council and Hub: joint service; null where neither is known.</summary>
    /// <param name="others">What the others are called, in any order.</param>
    /// <param name="own">What its own record calls it.</param>
    public static string? Of(IEnumerable<string> others, string? own) => (OfOthers(others), own) switch
    {
        (null, _) => own,
        ({ } names, null) => names,
        ({ } names, _) => $"{names}: {own}",
    };

    /// <summary>The edges whose other ends a node goes by: those that are current, or all where none is, since what has ended is still called by those that it was between.</summary>
    /// <param name="edges">The edges that it has of <see cref="Edge"/>.</param>
    /// <param name="day">The day asked about; null for all times.</param>
    public static IReadOnlyCollection<Edge> Naming(IReadOnlyCollection<Edge> edges, DateOnly? day) =>
        day is { } asOf && edges.Where(edge => edge.IsCurrentOn(asOf)).ToArray() is { Length: > 0 } current ? current : edges;

    /// <summary>What a node is called that goes by others, such as Council and Hub; null where there are none.</summary>
    /// <param name="others">What these are called, in any order.</param>
    public static string? OfOthers(IEnumerable<string> others) => Joined([.. others.Order(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>All that people may write for a node that goes by others: these in any order, with what its own record calls it and without. Of more than four, the usual order only.</summary>
    /// <param name="others">What the others are called.</param>
    /// <param name="own">What its own record calls it; null where that is unknown.</param>
    public static IEnumerable<string> InAnyOrder(IReadOnlyList<string> others, string? own)
    {
        IEnumerable<string[]> orders = others.Count <= MostOrdered ? Orders([.. others]) : [[.. others.Order(StringComparer.OrdinalIgnoreCase)]];
        return orders.Select(Joined).SelectMany(names => new[] { names, names is null || own is null ? own : $"{names}: {own}" }).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    // Four have 24 orders; few partnerships have more parties.
    private const int MostOrdered = 4;

    private static string? Joined(string[] names) => names switch
    {
        [] => null,
        [var only] => only,
        [.. var before, var last] => $"{string.Join(", ", before)} and {last}",
    };

    private static IEnumerable<string[]> Orders(string[] names) => names.Length < 2
        ? [names]
        : Enumerable.Range(0, names.Length).SelectMany(first => Orders([.. names[..first], .. names[(first + 1)..]]).Select(rest => (string[])[names[first], .. rest]));
}
