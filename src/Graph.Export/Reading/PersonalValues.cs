using System.Collections.Frozen;
using Graph.Model;

namespace Graph.Export.Reading;

/// <summary>Leaves out of facts, and of what is said of their changes, what whoever asked for the export may not see.</summary>
internal sealed class PersonalValues
{
    private readonly FrozenDictionary<FactType, FrozenSet<PropertyDefinition>> hidden;
    private readonly Func<PropertyDefinition, bool> maySeePersonal;

    /// <param name="maySee">Whether a property that is marked personal may be seen: what the one policy says.</param>
    public PersonalValues(Func<PropertyDefinition, bool> maySee)
    {
        maySeePersonal = maySee;
        hidden = Ontology.Types
            .Select(type => (Type: type, Properties: type.Properties.Where(property => property.IsPersonal && !maySee(property)).ToFrozenSet()))
            .Where(pair => pair.Properties.Count > 0)
            .ToFrozenDictionary(pair => pair.Type, pair => pair.Properties);
    }

    /// <summary>Whether nothing has to be left out.</summary>
    public bool AreAllSeen => hidden.Count == 0;

    /// <summary>Whether a property may be seen.</summary>
    public bool MaySee(FactType type, PropertyDefinition property) => !(hidden.TryGetValue(type, out FrozenSet<PropertyDefinition>? properties) && properties.Contains(property));

    /// <summary>A version without what may not be seen of it.</summary>
    public FactVersion Strip(FactVersion version) => AreAllSeen ? version : version with { Fact = version.Fact is { } fact ? Strip(fact) : null, Change = version.Change.SeenBy(maySeePersonal) };

    private Fact Strip(Fact fact) => hidden.TryGetValue(Ontology.Of(fact), out FrozenSet<PropertyDefinition>? properties)
        ? Ontology.Of(fact).With(fact, property => properties.Contains(property) ? null : property.Read(fact))
        : fact;
}
