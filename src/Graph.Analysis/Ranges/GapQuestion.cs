namespace Graph.Analysis;

/// <summary>A question about one thing that is missing.</summary>
/// <param name="Kind">What is missing.</param>
/// <param name="Person">The id of the person it is about; null where nobody is recorded.</param>
/// <param name="Organisation">The id of the party whom the person holds the partnership for, or for whom nobody is recorded.</param>
/// <param name="Others">The ids of the other current parties.</param>
public sealed record GapQuestion(GapKind Kind, string? Person, string Organisation, IReadOnlyList<string> Others)
{
    /// <summary>The ids of which <see cref="Write"/> asks the names.</summary>
    public IEnumerable<string> NamesNeeded => Person is null ? [Organisation, .. Others] : [Person, Organisation, .. Others];

    /// <summary>What questions that ask the same have in common: somebody's level is the same in every partnership.</summary>
    internal (GapKind Kind, string? Person, string Organisation, string Others) Same => (Kind, Person, Organisation, Kind == GapKind.Level ? "" : string.Join(' ', Others));

    /// <summary>The question in plain English.</summary>
    /// <param name="nameOf">The name of a person or organisation by id; null where it may not be shown.</param>
    public string Write(Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(nameOf);
        string person = Person is null ? "" : nameOf(Person) ?? "the person who holds this";
        string organisation = nameOf(Organisation) ?? "the organisation";
        string others = Wording.List(Others, other => nameOf(other) ?? "the other organisation");
        return Kind switch
        {
            GapKind.LastContact => $"When did {person} of {organisation} last speak to anybody at {others}?",
            GapKind.Holder => $"Who at {organisation} is in contact with {others}, and since when?",
            GapKind.Ties => $"Who does {person} of {organisation} know at {others}?",
            _ => $"At what level does {person} work at {organisation}?",
        };
    }
}
