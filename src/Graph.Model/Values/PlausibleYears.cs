namespace Graph.Model;

/// <summary>Which years a date can have, by what it is a date of. Files and mutations are judged alike; what is recorded already is left as it is.</summary>
public static class PlausibleYears
{
    // Partnerships and leases may be old; nobody who is in a post took it up before this.
    private const int Earliest = 1000;

    private const int EarliestOfPeople = 1900;

    private const int Latest = 2100;

    private static readonly HashSet<PropertyDefinition> OfPeople =
    [
        .. Ontology.Of<Role>().Properties,
        .. Ontology.Of<Holds>().Properties,
        .. Ontology.Of<Contact>().Properties,
        Ontology.Of<Funding>().Property(nameof(Funding.Awarded)),
    ];

    /// <summary>Whether a date can be right.</summary>
    /// <param name="property">The property that has it; null where several have.</param>
    /// <param name="date">The date.</param>
    public static bool Include(PropertyDefinition? property, PartialDate date) =>
        date.Year >= (property is not null && OfPeople.Contains(property) ? EarliestOfPeople : Earliest) && date.Year <= Latest;
}
