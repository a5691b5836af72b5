namespace Graph.Store.Neo4j;

/// <summary>Which facts a statement is to read, and what of each: the parameter $wanted.</summary>
internal static class WantedFacts
{
    /// <summary>The ids of each type with the type's properties. Ids of no type are left out: there can be no fact of them.</summary>
    public static IEnumerable<object?[]> Of(IEnumerable<string> ids) => ids
        .Distinct(StringComparer.Ordinal)
        .GroupBy(Ontology.OfId)
        .Where(group => group.Key is not null)
        .Select(group => new object?[] { group, TypeCypher.Of(group.Key!).Properties });
}
