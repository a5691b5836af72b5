using Graph.Analysis.Departures;

namespace Graph.Api.Departures;

/// <summary>A count of what goes: what it is called and means, wherever it is shown.</summary>
/// <param name="Name">The name of the field, also of the list that it counts.</param>
/// <param name="Description">What it means.</param>
/// <param name="Of">The count of one person's departure.</param>
internal sealed record DepartureCount(string Name, string Description, Func<DepartureCounts, int> Of)
{
    /// <summary>Partnerships lost.</summary>
    public static DepartureCount PartnershipsLost { get; } = new("partnershipsLost", "Partnerships that have people who can talk on that day, and would have none: no two of their parties could talk any more.", counts => counts.PartnershipsLost);

    /// <summary>Partnerships lost in part.</summary>
    public static DepartureCount PartnershipsLostInPart { get; } = new("partnershipsLostInPart", "Partnerships of several parties of which some would lose touch with each other, while others could still talk. The cascade of ifTheyLeave says who with whom.", counts => counts.PartnershipsLostInPart);

    /// <summary>Partnerships left with one holder.</summary>
    public static DepartureCount LeftWithOneHolder { get; } = new("leftWithOneHolder", "Partnerships that would not be lost, but would have one holder left on a side.", counts => counts.LeftWithOneHolder);

    /// <summary>Forums without a chair.</summary>
    public static DepartureCount ForumsWithoutChair { get; } = new("forumsWithoutChair", "Forums that would have no chair: nobody left with a current role there whose title is chair.", counts => counts.ForumsWithoutChair);

    /// <summary>Seats left empty.</summary>
    public static DepartureCount ForumsWithoutMember { get; } = new("forumsWithoutMember", "Forums where a member organisation would have nobody left.", counts => counts.ForumsWithoutMember);

    /// <summary>Buildings that nobody could open.</summary>
    public static DepartureCount BuildingsWithoutKeyHolder { get; } = new("buildingsWithoutKeyHolder", "Buildings that nobody could open.", counts => counts.BuildingsWithoutKeyHolder);

    /// <summary>Funding attached.</summary>
    public static DepartureCount FundingAttached { get; } = new("fundingAttached", "Current funding between parties that would lose touch. It is attached to them, but would not necessarily be lost.", counts => counts.FundingAttached);

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<DepartureCount> All { get; } = [PartnershipsLost, PartnershipsLostInPart, LeftWithOneHolder, ForumsWithoutChair, ForumsWithoutMember, BuildingsWithoutKeyHolder, FundingAttached];
}
