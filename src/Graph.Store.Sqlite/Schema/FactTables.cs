using System.Collections.Frozen;

namespace Graph.Store.Sqlite;

/// <summary>The tables of all fact types.</summary>
internal static class FactTables
{
    private static readonly FrozenDictionary<FactType, FactTable> ByType =
        Ontology.Types.ToFrozenDictionary(type => type, type => new FactTable(type));

    /// <summary>Every table, those of nodes first.</summary>
    public static IReadOnlyList<FactTable> All { get; } = [.. Ontology.Types.Select(type => ByType[type])];

    public static FactTable Of(FactType type) => ByType[type];
}
