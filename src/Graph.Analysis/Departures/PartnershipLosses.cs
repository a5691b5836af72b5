using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>What goes of some partnerships if people leave together.</summary>
/// <param name="Lost">Those lost.</param>
/// <param name="LostInPart">Those lost in part.</param>
/// <param name="LeftWithOne">Those left with one holder on a side.</param>
/// <param name="Funding">The funding attached to parties that lose touch.</param>
/// <param name="Steps">What is lost, or lost in part, as steps of a cascade.</param>
internal sealed record PartnershipLosses(List<int> Lost, List<int> LostInPart, List<int> LeftWithOne, HashSet<int> Funding, List<CascadeStep> Steps)
{
    /// <summary>Rehearses the partnerships one after the other.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PartnershipLosses Of(AnalysisSession session, IEnumerable<int> partnerships, HashSet<int> leavers, CascadeWriter cascade, CancellationToken cancellationToken)
    {
        PartnershipLosses losses = new([], [], [], [], []);
        PartnershipDepartures departures = new(session);
        foreach (int partnership in partnerships)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PartnershipOutcome outcome = departures.Rehearse(partnership, leavers);
            if (outcome.IsLeftWithOneHolder)
                losses.LeftWithOne.Add(partnership);
            if (!outcome.IsLost && !outcome.IsLostInPart)
                continue;
            HashSet<int> attached = [];
            departures.FindFunding(attached);
            losses.Funding.UnionWith(attached);
            (outcome.IsLost ? losses.Lost : losses.LostInPart).Add(partnership);
            losses.Steps.Add(cascade.Lost(outcome.IsLost ? CascadeKind.PartnershipLost : CascadeKind.PartnershipLostInPart, partnership, departures.Parted, attached));
        }

        return losses;
    }
}
