namespace Graph.Model;

/// <summary>Makes a record a node of the ontology.</summary>
/// <param name="plural">The name of a list of them, in camel case, such as "organisations".</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NodeAttribute(string plural) : Attribute
{
    /// <summary>The name of a list of them, in camel case.</summary>
    public string Plural { get; } = plural;

    /// <summary>How they last.</summary>
    public Nature Nature { get; init; } = Nature.Thing;
}
