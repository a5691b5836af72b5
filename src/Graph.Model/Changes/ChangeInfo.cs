namespace Graph.Model;

/// <summary>Who recorded a change, and when.</summary>
/// <param name="Sequence">The number of the change: 1 for the first in a store, then rising.</param>
/// <param name="RecordedAt">When it was recorded, by the clock of the machine that recorded it: never after what that clock showed, but before the change before it where a clock was set back. Order is by <paramref name="Sequence"/>.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Source">What the whole change came from, such as the name of a file.</param>
public sealed record ChangeInfo(long Sequence, DateTimeOffset RecordedAt, string Actor, string? Source)
{
    private static readonly PropertyDefinition[] Personal = [.. Ontology.Types.SelectMany(type => type.Properties).Where(property => property.IsPersonal)];

    /// <summary>On whose behalf it was recorded, as the client said; null where nobody said.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Why it was recorded, in the words of whoever did; null where nobody said.</summary>
    public string? Why { get; init; }

    /// <summary>What somebody may see of it: on whose behalf it was is a name, and why is free text, in which people are named, so both are for those who may see everything personal.</summary>
    /// <param name="maySee">Whether they may see a property that is marked personal: what the one policy says.</param>
    public ChangeInfo SeenBy(Func<PropertyDefinition, bool> maySee) =>
        (OnBehalfOf ?? Why) is null || Array.TrueForAll(Personal, property => maySee(property)) ? this : this with { OnBehalfOf = null, Why = null };
}
