namespace Graph.Analysis;

/// <summary>What goes if some people leave. All lists are of ids, in the order of the ids.</summary>
/// <param name="PartnershipsLost">Partnerships of which two parties have people who can talk today, and would have none.</param>
/// <param name="LeftWithOneHolder">Partnerships that are not lost, and of which a side would be left with one counting holder where it has more.</param>
/// <param name="ForumsWithoutMember">Forums on which nobody of a member organisation would be left.</param>
/// <param name="BuildingsWithoutKeyHolder">Buildings whose every current key holder would go.</param>
/// <param name="FundingAttached">Funding that runs between the parties that would lose touch: attached, not lost.</param>
public sealed record DepartureAnswer(
    IReadOnlyList<string> PartnershipsLost,
    IReadOnlyList<string> LeftWithOneHolder,
    IReadOnlyList<ForumSeatLost> ForumsWithoutMember,
    IReadOnlyList<string> BuildingsWithoutKeyHolder,
    IReadOnlyList<string> FundingAttached);
