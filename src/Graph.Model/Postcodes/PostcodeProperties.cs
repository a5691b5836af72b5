namespace Graph.Model;

/// <summary>The properties that say where something is by a postcode. What is personal is none of them: it would show on a map where somebody lives.</summary>
public static class PostcodeProperties
{
    private static readonly Dictionary<FactType, PropertyDefinition> ByType = Ontology.Nodes
        .Select(type => (Type: type, Property: type.Properties.FirstOrDefault(property => property is { Form: TextForm.Postcode, IsPersonal: false })))
        .Where(pair => pair.Property is not null)
        .ToDictionary(pair => pair.Type, pair => pair.Property!);

    /// <summary>All of them, one of each type that has one.</summary>
    public static IReadOnlyCollection<PropertyDefinition> All => ByType.Values;

    /// <summary>The postcode of a fact, as <see cref="Postcode.Spell"/> has it; null where it has none, or only a part of one.</summary>
    /// <param name="fact">The fact.</param>
    public static string? PostcodeOf(Fact? fact) =>
        fact is not null && ByType.TryGetValue(Ontology.Of(fact), out PropertyDefinition? property) && property.Read(fact) is string text ? Postcode.Spell(text) : null;
}
