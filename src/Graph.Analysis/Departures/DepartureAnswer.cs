namespace Graph.Analysis.Departures;

/// <summary>What goes if some people leave. All lists are of ids, in the order of the ids.</summary>
/// <param name="PartnershipsLost">Partnerships of which two parties have people who can talk today, and would have none.</param>
/// <param name="LeftWithOneHolder">Partnerships that are not lost, and of which a side would be left with one counting holder where it has more.</param>
/// <param name="ForumsWithoutChair">Forums whose every current chair would go.</param>
/// <param name="ForumsWithoutMember">Forums where a member organisation would have nobody left.</param>
/// <param name="BuildingsWithoutKeyHolder">Buildings whose every current key holder would go.</param>
/// <param name="FundingAttached">Funding that runs between the parties that would lose touch: attached, not lost.</param>
public sealed record DepartureAnswer(
    IReadOnlyList<string> PartnershipsLost,
    IReadOnlyList<string> LeftWithOneHolder,
    IReadOnlyList<string> ForumsWithoutChair,
    IReadOnlyList<ForumSeatLost> ForumsWithoutMember,
    IReadOnlyList<string> BuildingsWithoutKeyHolder,
    IReadOnlyList<string> FundingAttached)
{
    /// <summary>Who leaves, without those who are not known.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>In order what goes, and what each of it brings with it: partnerships, chairs and then members of forums, buildings.</summary>
    public required IReadOnlyList<CascadeStep> Cascade { get; init; }
}
