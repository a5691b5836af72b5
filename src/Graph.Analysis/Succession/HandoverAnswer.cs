namespace Graph.Analysis.Succession;

/// <summary>What one person hands over when they leave.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Partnerships">The current partnerships the person holds, once for each organisation they hold it for. Those that would be most fragile without them come first.</param>
/// <param name="Contacts">The ids of the contacts the person attended up to the day, latest first.</param>
/// <param name="OpenPromises">The ids of those among them at which something was promised that is not kept on the day, oldest first.</param>
/// <param name="Forums">The forums the person has a role at or alone speaks for an organisation on, in the order of their ids.</param>
/// <param name="Buildings">The buildings the person can open, in the order of their ids.</param>
/// <param name="FundingAttached">The ids of running funding between parties that would lose touch without the person: attached, not lost.</param>
public sealed record HandoverAnswer(
    string Person,
    IReadOnlyList<HandedPartnership> Partnerships,
    IReadOnlyList<string> Contacts,
    IReadOnlyList<string> OpenPromises,
    IReadOnlyList<HandedForum> Forums,
    IReadOnlyList<HandedBuilding> Buildings,
    IReadOnlyList<string> FundingAttached);
