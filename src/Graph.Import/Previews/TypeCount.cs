using Graph.Import.Planning;
using Graph.Model;

namespace Graph.Import.Previews;

/// <summary>How many facts of a type an import adds and changes.</summary>
/// <param name="Type">The type.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Changed">How many are known, and become otherwise.</param>
public sealed record TypeCount(FactType Type, int Added, int Changed)
{
    /// <summary>The types of some changes, nodes before edges.</summary>
    internal static IEnumerable<TypeCount> Of(IEnumerable<PlannedChange> changes) => changes.GroupBy(change => Ontology.Of(change.After))
        .OrderBy(type => type.Key.IsNode ? 0 : 1).ThenBy(type => type.Key.Name, StringComparer.Ordinal)
        .Select(type => new TypeCount(type.Key, type.Count(change => change.Before is null), type.Count(change => change.Before is not null)));
}
