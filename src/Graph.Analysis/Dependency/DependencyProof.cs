using Graph.Analysis.Computing;
using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Dependency;

/// <summary>Proves how few people all contact between two organisations depends on, across the whole network.</summary>
/// <remarks>
/// A chain of current contact goes from person to person, who are in post at one organisation, or can talk as counting
/// holders of one partnership for different parties. Somebody in post at both ends is a chain of one person. People leave;
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
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        int a = tables.OrganisationIds.Find(from);
        int b = tables.OrganisationIds.Find(to);
        if (a < 0 || b < 0 || tables.Organisations[a] == default || tables.Organisations[b] == default)
            return null;

        ProofAnswer joined = new() { From = from, To = to, AsOf = session.AsOf, Size = null, People = [], Chains = [], Evidence = [], AtBoth = [], Partnerships = [] };
        if (a == b)
            return joined;

        ContactNetwork network = ContactNetwork.Of(session, cancellationToken);
        joined = joined with
        {
            Partnerships = Shared(tables, a, b, session.Day),
            AtBoth = [.. network.PeopleAt(a).Intersect(network.PeopleAt(b)).Select(tables.PersonIds.IdOf).Order(StringComparer.Ordinal)],
        };
        return Prove(joined, tables, network, a, b, session, progress, cancellationToken);
    }

    private static ProofAnswer Prove(
        ProofAnswer answer, ProjectionTables tables, ContactNetwork network, int from, int to, AnalysisSession session, IProgress<Advance>? progress, CancellationToken cancellationToken)
    {
        DisjointChains chains = new(network, from, to, cancellationToken);
        int size = chains.Find(progress);
        int[] people = [.. chains.Cut().OrderBy(tables.PersonIds.IdOf, StringComparer.Ordinal)];
        ChainWriter writer = new(session, network);
        EvidenceReader evidence = new(session);
        return answer with
        {
            Size = size,
            People = [.. people.Select(tables.PersonIds.IdOf)],
            Chains = [.. chains.Trace(size).Select(chain => writer.Write(chain, from, to)).OrderBy(chain => chain.Steps[0].Person, StringComparer.Ordinal)],
            Evidence = [.. people.SelectMany(person => evidence.Read(person, cancellationToken))],
        };
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
