namespace Graph.Model;

/// <summary>The shape of a property's values, the same in every store and interface.</summary>
public enum PropertyKind
{
    /// <summary>Text (<see cref="string"/>).</summary>
    Text = 1,

    /// <summary>One of a fixed set of words (an enum), written in upper case with underscores.</summary>
    Word,

    /// <summary>Yes or no (<see cref="bool"/>).</summary>
    Boolean,

    /// <summary>A whole number (<see cref="int"/>).</summary>
    Integer,

    /// <summary>An exact number with up to four decimal places (<see cref="decimal"/>).</summary>
    Decimal,

    /// <summary>A date as far as it is known (<see cref="PartialDate"/>).</summary>
    Date,

    /// <summary>A point on the earth (<see cref="GeoPoint"/>).</summary>
    Point,

    /// <summary>The id of a node of <see cref="PropertyDefinition.Target"/>.</summary>
    Reference,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A list of <see cref="OrgIdentifier"/>.</summary>
    IdentifierList,
}
