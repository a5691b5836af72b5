namespace Graph.Model;

/// <summary>Which dates are of something that has happened, and so can't be in the future. Files and mutations are judged alike.</summary>
public static class PastDates
{
    private static readonly HashSet<PropertyDefinition> Properties =
    [
        Ontology.Of<Contact>().Property(nameof(Contact.Date)),
        Ontology.Of<Contact>().Property(nameof(Contact.PromiseKept)),
        Ontology.Of<Holds>().Property(nameof(Holds.LastContact)),
        Ontology.Of<Tie>().Property(nameof(Tie.LastContact)),
    ];

    /// <summary>Whether a date lies in the future although what it is the date of has happened.</summary>
    /// <param name="property">The property that has it; null where several have.</param>
    /// <param name="date">The date.</param>
    /// <param name="today">Today's date.</param>
    public static bool IsTooLate(PropertyDefinition? property, PartialDate date, DateOnly today) =>
        property is not null && Properties.Contains(property) && date.FirstDay > today;
}
