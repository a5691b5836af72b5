using Graph.Analysis.Contact;
using Graph.Analysis.Dependency;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Partners;

/// <summary>Through whom an organisation could be introduced to others: the shortest chains of current contact, as <see cref="DependencyProof"/> has them, all found in one search.</summary>
public sealed class PartnerIntroductions
{
    // Somebody of each, or somebody in post at both.
    private const int PeopleWhoKnowEachOther = 2;

    private readonly AnalysisSession session;
    private readonly ProjectionTables tables;
    private readonly ContactFlow flow;
    private readonly int from;
    private readonly FlowReach? reach;

    private PartnerIntroductions(AnalysisSession session, int from, CancellationToken cancellationToken)
    {
        (this.session, this.from, tables) = (session, from, session.Tables);
        flow = ContactFlow.Of(session, cancellationToken);
        reach = from < 0 ? null : new(flow.Network, flow.Beginning(from), cancellationToken);
    }

    /// <summary>Searches from an organisation.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The id of the organisation that asks; from one that is not known, nobody can be reached.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static PartnerIntroductions From(AnalysisSession session, string from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new(session, session.Tables.OrganisationIds.Find(from), cancellationToken);
    }

    /// <summary>The ids of the organisations where somebody is in post who can talk to somebody in post at the one that asks, or is in post there too.</summary>
    public IReadOnlySet<string> Known()
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        for (int organisation = 0; reach is not null && organisation < tables.OrganisationIds.Count; organisation++)
        {
            if (organisation != from && reach.VerticesTo(flow.End(organisation)) <= PeopleWhoKnowEachOther)
                known.Add(tables.OrganisationIds.IdOf(organisation));
        }

        return known;
    }

    /// <summary>The people in order, from somebody in post at the organisation that asks to somebody in post at another; empty where there is no chain.</summary>
    /// <param name="to">The id of the other.</param>
    public IReadOnlyList<IntroductionStep> ChainTo(string to)
    {
        int target = tables.OrganisationIds.Find(to);
        if (reach is null || target < 0 || target == from)
            return [];
        List<(int Person, int Hub)> path = reach.PathTo(flow.End(target), tables.PersonIds.Compare, CompareHubs);
        if (path.Count == 0)
            return [];

        IReadOnlyList<ChainStep> steps = new ChainWriter(session, flow).Write(path, [from], [target]).Steps;
        return [.. steps.Select((step, place) => new IntroductionStep(
            step.Person,
            place == steps.Count - 1 ? to : place == 0 ? step.Organisation! : step.Organisation ?? HeldFor(step.Person, step.Partnership!),
            place == 0 ? null : step.Organisation,
            step.Partnership))];
    }

    private string HeldFor(string person, string partnership)
    {
        string? first = null;
        int number = tables.PersonIds.Find(person);
        foreach (ref readonly HoldingRow holding in tables.Holdings[tables.PartnershipIds.Find(partnership)])
        {
            if (holding.Person == number && holding.Period.Holds(session.Day) && tables.OrganisationIds.IdOf(holding.Organisation) is var held && (first is null || string.CompareOrdinal(held, first) < 0))
                first = held;
        }

        return first!;
    }

    // Colleagues come before people who talk about a partnership, and these in the order of the partnerships.
    private int CompareHubs(int one, int other)
    {
        (int a, int b) = (flow.PartnershipAt(one), flow.PartnershipAt(other));
        return a >= 0 && b >= 0 ? tables.PartnershipIds.Compare(a, b)
            : a >= 0 || b >= 0 ? a.CompareTo(b)
            : tables.OrganisationIds.Compare(one, other);
    }
}

/// <summary>A person in a chain of introduction.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the organisation that the person stands for: of the first the one that asks, of the last the one that was found.</param>
/// <param name="ColleaguesAt">The id of the organisation where this person and the one before are both in post; null for the first person, and where they talk about a partnership.</param>
/// <param name="Partnership">The id of the partnership about which this person and the one before can talk; null for the first person, and where they are colleagues.</param>
public sealed record IntroductionStep(string Person, string Organisation, string? ColleaguesAt, string? Partnership);
