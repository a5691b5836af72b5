using Graph.Analysis.Dependency;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Partners;

/// <summary>Through whom an organisation could be introduced to others, all found in one search.</summary>
public sealed class PartnerIntroductions
{
    private readonly AnalysisSession session;
    private readonly ProjectionTables tables;
    private readonly int from;
    private readonly ShortestIntroductions? chains;

    private PartnerIntroductions(AnalysisSession session, int from, CancellationToken cancellationToken)
    {
        (this.session, this.from, tables) = (session, from, session.Tables);
        chains = from < 0 ? null : new(session, [], [from], cancellationToken);
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

    /// <summary>The ids of the organisations where somebody is in post whom somebody in post at the one that asks is recorded as knowing, or who is in post there too.</summary>
    public IReadOnlySet<string> Known()
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        for (int organisation = 0; chains is not null && organisation < tables.OrganisationIds.Count; organisation++)
        {
            if (organisation != from && chains.AreKnownAt(organisation))
                known.Add(tables.OrganisationIds.IdOf(organisation));
        }

        return known;
    }

    /// <summary>The shortest chain from somebody in post at the organisation that asks to somebody in post at another.</summary>
    /// <param name="to">The id of the other.</param>
    public PartnerChain ChainTo(string to)
    {
        int target = tables.OrganisationIds.Find(to);
        if (target < 0 || target == from || chains?.To([target]) is not { Steps: var steps, AreNamed: var areNamed })
            return new([], AreNamed: true);

        return new([.. steps.Select((step, place) => new IntroductionStep(
            step.Person,
            place == steps.Count - 1 ? to : place == 0 ? step.Organisation : step.Organisation ?? PostOf(step),
            place == 0 ? null : step.Organisation,
            step.Partnership,
            step.IsUndated))], areNamed);
    }

    /// <summary>For whom somebody holds the partnership that is talked about or, where none is, where the person is in post; of several the first.</summary>
    private string? PostOf(ChainStep step)
    {
        int person = tables.PersonIds.Find(step.Person);
        HashSet<int> organisations = [];
        if (step.Partnership is null)
            new Posts(session).AddOrganisations(person, organisations);
        else
            AddHeldFor(person, tables.PartnershipIds.Find(step.Partnership), organisations);
        return organisations.Select(tables.OrganisationIds.IdOf).Min(StringComparer.Ordinal);
    }

    private void AddHeldFor(int person, int partnership, HashSet<int> organisations)
    {
        foreach (ref readonly HoldingRow holding in tables.Holdings[partnership])
        {
            if (holding.Person == person && holding.Period.Holds(session.Day))
                organisations.Add(holding.Organisation);
        }
    }
}

/// <summary>A chain of introduction from the organisation that asks to one that was found.</summary>
/// <param name="Steps">The people in order; empty where there is no chain.</param>
/// <param name="AreNamed">Whether all of them are recorded by name: others are only in it where there is no chain without them.</param>
public sealed record PartnerChain(IReadOnlyList<IntroductionStep> Steps, bool AreNamed);

/// <summary>A person in a chain of introduction.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the organisation that the person stands for: of the first the one that asks, of the last the one that was found; null where the person is in post nowhere.</param>
/// <param name="ColleaguesAt">The id of the organisation where this person and the one before are both in post; null for the first person, and where they talk about a partnership or are tied.</param>
/// <param name="Partnership">The id of the partnership about which this person and the one before can talk; null for the first person, and where they are colleagues or tied.</param>
/// <param name="IsUndated">Whether this person and the one before are only tied without a partnership, and no date of contact is recorded.</param>
public sealed record IntroductionStep(string Person, string? Organisation, string? ColleaguesAt, string? Partnership, bool IsUndated = false);
