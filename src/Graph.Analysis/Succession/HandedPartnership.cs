using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Succession;

/// <summary>A partnership that a person hands over.</summary>
public sealed record HandedPartnership
{
    /// <summary>The partnership's id.</summary>
    public required string Partnership { get; init; }

    /// <summary>The id of the organisation the person holds it for.</summary>
    public required string Organisation { get; init; }

    /// <summary>How fragile it is on that day.</summary>
    public required FragilityClass ClassNow { get; init; }

    /// <summary>How fragile it would be on that day without the person. Ties to them stay recorded.</summary>
    public required FragilityClass ClassAfter { get; init; }

    /// <summary>The person's latest record of contact on or before the day; null where there is none.</summary>
    public required PartialDate? LastContact { get; init; }

    /// <summary>The strength of that contact; without one, of the holding; null where unknown.</summary>
    public required Strength? Strength { get; init; }

    /// <summary>Whether the person counts as a holder.</summary>
    public required bool Counts { get; init; }

    /// <summary>The ids of the people the person is tied to in it on the day, in their order.</summary>
    public required IReadOnlyList<string> TiedTo { get; init; }

    /// <summary>Who could take it over; null if nobody can.</summary>
    public required Successor? Successor { get; init; }

    /// <summary>Why nobody can; null where somebody can.</summary>
    public required NoSuccessor? NoSuccessor { get; init; }
}
