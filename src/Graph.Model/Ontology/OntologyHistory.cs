namespace Graph.Model;

/// <summary>What the ontology was before, as far as its records tell: by this, stores of an earlier ontology are brought up to date.</summary>
public sealed record OntologyHistory
{
    /// <summary>What the records declare with [FormerName], [FilledWith] and [FilledFrom].</summary>
    public static OntologyHistory OfRecords { get; } = new()
    {
        Types = Ontology.Types.Where(type => type.FormerNames.Count > 0).ToDictionary(type => type, type => type.FormerNames),
        Properties = Ontology.Types.SelectMany(type => type.Properties).Where(property => property.FormerNames.Count > 0).ToDictionary(property => property, property => property.FormerNames),
        Fillings = Ontology.Types.SelectMany(type => type.Fillings).ToDictionary(),
    };

    /// <summary>The former names of the types that have any.</summary>
    public IReadOnlyDictionary<FactType, IReadOnlyList<FormerName>> Types { get; init; } = new Dictionary<FactType, IReadOnlyList<FormerName>>();

    /// <summary>The former names of the properties that have any.</summary>
    public IReadOnlyDictionary<PropertyDefinition, IReadOnlyList<FormerName>> Properties { get; init; } = new Dictionary<PropertyDefinition, IReadOnlyList<FormerName>>();

    /// <summary>How required properties get values in facts that were recorded before there were any.</summary>
    public IReadOnlyDictionary<PropertyDefinition, Filling> Fillings { get; init; } = new Dictionary<PropertyDefinition, Filling>();

    /// <summary>What a type was called before.</summary>
    public IReadOnlyList<FormerName> Of(FactType type) => Types.GetValueOrDefault(type) ?? [];

    /// <summary>What a property was called before.</summary>
    public IReadOnlyList<FormerName> Of(PropertyDefinition property) => Properties.GetValueOrDefault(property) ?? [];
}
