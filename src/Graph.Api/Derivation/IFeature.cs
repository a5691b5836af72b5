namespace Graph.Api.Derivation;

/// <summary>Adds to the schema what can't be derived from the ontology.</summary>
internal interface IFeature
{
    /// <summary>Adds types, and fields to types that the ontology gave.</summary>
    void Extend(SchemaParts parts);
}
