using Graph.Analysis.Contact;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Dependency;

/// <summary>The shortest chains of introduction from those who ask to every organisation, found in one search: the one home of "known to us" and "who could introduce us". It never changes.</summary>
/// <remarks>
/// Somebody without a name can be counted on, but nobody can ask them: chains of people who are named are sought first, of colleagues
/// who are recorded as knowing each other before those of any; only where there is none may others be in between.
/// </remarks>
internal sealed class ShortestIntroductions
{
    // Somebody of each, or somebody in post at both.
    private const int PeopleWhoKnowEachOther = 2;

    private readonly AnalysisSession session;
    private readonly int[] organisations;
    private readonly Ways[] ways;
    private readonly Ways recorded;

    /// <param name="session">What is asked about.</param>
    /// <param name="people">The numbers of the people who ask; they are in their chains, and not counted.</param>
    /// <param name="organisations">The numbers of the organisations that ask.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ShortestIntroductions(AnalysisSession session, int[] people, int[] organisations, CancellationToken cancellationToken)
    {
        (this.session, this.organisations) = (session, organisations);
        ContactFlow ofRecorded = ContactFlow.Recorded(session, cancellationToken);
        ContactFlow ofAll = ContactFlow.Of(session, cancellationToken);
        recorded = Search(ofRecorded, onlyNamed: false);
        ways = [Search(ofRecorded, onlyNamed: true), Search(ofAll, onlyNamed: true), recorded, Search(ofAll, onlyNamed: false)];

        Ways Search(ContactFlow flow, bool onlyNamed) => new(flow, new(
            flow.Network,
            [.. people.Select(flow.BeginningAt), .. organisations.Select(flow.Beginning)],
            person => !onlyNamed || !session.Tables.UnnamedPeople[person],
            cancellationToken));
    }

    /// <summary>Whether somebody in post at an organisation that asks is recorded as knowing somebody in post at another, or is in post there, too.</summary>
    public bool AreKnownAt(int organisation) => recorded.Reach.VerticesTo(recorded.Flow.End(organisation)) <= PeopleWhoKnowEachOther;

    /// <summary>The shortest chain to the first of some organisations that is nearest; null where there is none.</summary>
    public Chain? To(IReadOnlyList<int> to)
    {
        foreach ((ContactFlow flow, FlowReach reach) in ways)
        {
            int nearest = to.Where(organisation => reach.VerticesTo(flow.End(organisation)) is > 0)
                .OrderBy(organisation => reach.VerticesTo(flow.End(organisation))).ThenBy(session.Tables.OrganisationIds.IdOf, StringComparer.Ordinal)
                .FirstOrDefault(-1);
            if (nearest >= 0)
                return new ChainWriter(session, flow).Write(reach.PathTo(flow.End(nearest), session.Tables.PersonIds.Compare, (one, other) => CompareHubs(flow, one, other)), organisations, to);
        }

        return null;
    }

    // Colleagues and people who are tied come before people who talk about a partnership, and these in the order of the partnerships. Other hubs were opened in the order of ids.
    private int CompareHubs(ContactFlow flow, int one, int other)
    {
        (int a, int b) = (flow.PartnershipAt(one), flow.PartnershipAt(other));
        return a >= 0 && b >= 0 ? session.Tables.PartnershipIds.Compare(a, b)
            : a >= 0 || b >= 0 ? a.CompareTo(b)
            : Math.Max(one, other) < session.Tables.OrganisationIds.Count ? session.Tables.OrganisationIds.Compare(one, other)
            : one.CompareTo(other);
    }

    private sealed record Ways(ContactFlow Flow, FlowReach Reach);
}
