using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Dependency;

/// <summary>Proves how few people all contact between two organisations depends on, across the whole network.</summary>
/// <remarks>
/// A chain of current contact goes from person to person, who are in post at one organisation, can talk as counting holders
/// of one partnership for different parties, or know each other by a tie about no partnership. Somebody in post at both ends is a chain of one person. People leave;
/// organisations do not. Known leavers are still here.
/// </remarks>
public static class DependencyProof
{
    /// <summary>The proof for two organisations on a day; null where an id names no organisation that is known.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The id of one organisation.</param>
    /// <param name="to">The id of the other.</param>
    /// <param name="progress">Told after each chain that is found; how many there will be is not known before.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ProofAnswer? Find(
        AnalysisSession session, string from, string to, IProgress<Advance>? progress = null, CancellationToken cancellationToken = default)
    {
        if (Ends(session, from, to) is not ({ } a, { } b))
            return null;

        ProjectionTables tables = session.Tables;
        ProofAnswer unjoined = new() { From = from, To = to, AsOf = session.AsOf, Size = null, People = [], Chains = [], Evidence = [], AtBoth = [], Partnerships = [] };
        if (a == b)
            return unjoined;

        ContactFlow flow = ContactFlow.Of(session, cancellationToken);
        DisjointPaths paths = new(flow.Network, [flow.Beginning(a)], [flow.End(b)], cancellationToken);
        int size = paths.Find(progress);
        int[] people = [.. paths.Cut().OrderBy(tables.PersonIds.IdOf, StringComparer.Ordinal)];
        ChainWriter writer = new(session, flow);
        EvidenceReader evidence = new(session);
        return unjoined with
        {
            Size = size,
            People = [.. people.Select(tables.PersonIds.IdOf)],
            Chains = [.. paths.Trace(size).Select(chain => writer.Write(chain, [a], [b])).OrderBy(chain => chain.Steps[0].Person, StringComparer.Ordinal)],
            Evidence = [.. people.SelectMany(person => evidence.Read(person, cancellationToken))],
            AtBoth = [.. flow.PeopleAt(a).Intersect(flow.PeopleAt(b)).Select(tables.PersonIds.IdOf).Order(StringComparer.Ordinal)],
            Partnerships = Shared(tables, a, b, session.Day),
        };
    }

    /// <summary>
    /// The same where colleagues are joined only if it is recorded that they know each other: a large organisation's staff do not
    /// all know each other. Null where an id names no organisation that is known.
    /// </summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="from">The id of one organisation.</param>
    /// <param name="to">The id of the other.</param>
    /// <param name="progress">Told after each chain that is found; how many there will be is not known before.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RecordedProof? FindRecorded(
        AnalysisSession session, string from, string to, IProgress<Advance>? progress = null, CancellationToken cancellationToken = default)
    {
        if (Ends(session, from, to) is not ({ } a, { } b))
            return null;
        if (a == b)
            return new(from, to, null, []);

        ContactFlow flow = ContactFlow.Recorded(session, cancellationToken);
        DisjointPaths paths = new(flow.Network, [flow.Beginning(a)], [flow.End(b)], cancellationToken);
        int size = paths.Find(progress);
        return new(from, to, size, [.. paths.Cut().Select(session.Tables.PersonIds.IdOf).Order(StringComparer.Ordinal)]);
    }

    private static (int? From, int? To) Ends(AnalysisSession session, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        return (Known(from), Known(to));

        int? Known(string id) => tables.OrganisationIds.Find(id) is >= 0 and int organisation && tables.Organisations[organisation] != default ? organisation : null;
    }

    private static string[] Shared(ProjectionTables tables, int a, int b, int day)
    {
        List<string> shared = [];
        for (int partnership = 0; partnership < tables.PartnershipIds.Count; partnership++)
        {
            if (tables.Partnerships[partnership].IsCurrent(day) && IsParty(tables, partnership, a, day) && IsParty(tables, partnership, b, day))
                shared.Add(tables.PartnershipIds.IdOf(partnership));
        }

        return [.. shared.Order(StringComparer.Ordinal)];
    }

    private static bool IsParty(ProjectionTables tables, int partnership, int organisation, int day)
    {
        foreach (ref readonly LinkRow party in tables.Parties[partnership])
        {
            if (party.Other == organisation && party.Period.Holds(day))
                return true;
        }

        return false;
    }
}
