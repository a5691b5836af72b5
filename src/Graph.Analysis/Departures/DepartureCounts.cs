namespace Graph.Analysis.Departures;

/// <summary>How much goes if one person leaves: the lengths of the lists of <see cref="DepartureAnswer"/>.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="PartnershipsLost">Partnerships lost.</param>
/// <param name="LeftWithOneHolder">Partnerships left with one holder on a side.</param>
/// <param name="ForumsWithoutChair">Forums left without a chair.</param>
/// <param name="ForumsWithoutMember">Forum seats left empty.</param>
/// <param name="BuildingsWithoutKeyHolder">Buildings that nobody could open.</param>
/// <param name="FundingAttached">Running funding attached to the partnerships lost.</param>
public sealed record DepartureCounts(
    string Person, int PartnershipsLost, int LeftWithOneHolder, int ForumsWithoutChair, int ForumsWithoutMember, int BuildingsWithoutKeyHolder, int FundingAttached)
{
    /// <summary>Organisations cut off from a chosen one; null where none was chosen.</summary>
    public int? OrganisationsCutOff { get; init; }
}
