using Graph.Analysis.Fragility;

namespace Graph.Analysis.Departures;

/// <summary>What goes if some people leave. All lists are of ids, in the order of the ids.</summary>
/// <param name="PartnershipsLost">Partnerships of which two parties have people who can talk on the day, and no two parties would have any more.</param>
/// <param name="PartnershipsLostInPart">Partnerships of which two parties have people who can talk and would have none, while another two still would.</param>
/// <param name="LeftWithOneHolder">Partnerships that are not lost, and of which a side would be left with one counting holder where it has more.</param>
/// <param name="ForumsWithoutChair">Forums whose every current chair would go.</param>
/// <param name="ForumsWithoutMember">Forums where a member organisation would have nobody left.</param>
/// <param name="BuildingsWithoutKeyHolder">Buildings whose every current key holder would go.</param>
/// <param name="FundingAttached">Funding that runs between the parties that would lose touch: attached, not lost.</param>
public sealed record DepartureAnswer(
    IReadOnlyList<string> PartnershipsLost,
    IReadOnlyList<string> PartnershipsLostInPart,
    IReadOnlyList<string> LeftWithOneHolder,
    IReadOnlyList<string> ForumsWithoutChair,
    IReadOnlyList<ForumSeatLost> ForumsWithoutMember,
    IReadOnlyList<string> BuildingsWithoutKeyHolder,
    IReadOnlyList<string> FundingAttached)
{
    /// <summary>Who leaves, without those who are not known.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>In order what goes, and what each of it brings with it: partnerships lost, those lost in part, chairs and then members of forums, buildings.</summary>
    public required IReadOnlyList<CascadeStep> Cascade { get; init; }

    /// <summary>How the partnerships that those who leave hold are read; null where the day asked about is not past.</summary>
    public PastDay? PastDay { get; init; }
}

/// <summary>A forum that an organisation belongs to, where nobody would be left to speak for it.</summary>
/// <param name="Forum">The forum's id.</param>
/// <param name="Organisation">The member organisation's id.</param>
public sealed record ForumSeatLost(string Forum, string Organisation);

/// <summary>How much goes if one person leaves: the lengths of the lists of <see cref="DepartureAnswer"/>.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="PartnershipsLost">Partnerships lost.</param>
/// <param name="PartnershipsLostInPart">Partnerships lost in part.</param>
/// <param name="LeftWithOneHolder">Partnerships left with one holder on a side.</param>
/// <param name="ForumsWithoutChair">Forums left without a chair.</param>
/// <param name="ForumsWithoutMember">Forum seats left empty.</param>
/// <param name="BuildingsWithoutKeyHolder">Buildings that nobody could open.</param>
/// <param name="FundingAttached">Running funding attached to the parties that lose touch.</param>
public sealed record DepartureCounts(
    string Person,
    int PartnershipsLost,
    int PartnershipsLostInPart,
    int LeftWithOneHolder,
    int ForumsWithoutChair,
    int ForumsWithoutMember,
    int BuildingsWithoutKeyHolder,
    int FundingAttached)
{
    /// <summary>Organisations cut off from a chosen one; null where none was chosen.</summary>
    public int? OrganisationsCutOff { get; init; }

    /// <summary>Other people cut off from it; null where none was chosen.</summary>
    public int? PeopleCutOff { get; init; }
}
