using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Dependency;

/// <summary>A chain of people from one organisation to another, each in current contact with the one before.</summary>
/// <param name="Steps">The people in order; the last is in post at the organisation where the chain ends.</param>
public sealed record Chain(IReadOnlyList<ChainStep> Steps);

/// <summary>A person in a chain, and what joins them to the person before.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the organisation at which this person and the one before are in post, of the first the one where the chain begins; null where they talk.</param>
/// <param name="Partnership">The id of the partnership about which this person and the one before can talk; null where they are colleagues.</param>
public sealed record ChainStep(string Person, string? Organisation, string? Partnership);

/// <summary>Turns chains of numbers into chains of ids, each as short as its people let it be at its ends.</summary>
internal sealed class ChainWriter(AnalysisSession session, ContactFlow flow)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly Posts posts = new(session);

    public Chain Write(List<(int Person, int Hub)> chain, int from, int to)
    {
        int first = chain.FindLastIndex(step => posts.IsKnownInPost(step.Person, from));
        int last = chain.FindIndex(first, step => posts.IsKnownInPost(step.Person, to));
        List<ChainStep> steps = [new(tables.PersonIds.IdOf(chain[first].Person), tables.OrganisationIds.IdOf(from), null)];
        for (int i = first + 1; i <= last; i++)
            steps.Add(Join(chain[i - 1].Person, chain[i]));
        return new(steps);
    }

    /// <summary>Two people who meet where a partnership is talked about may be of one side of it, and are colleagues then.</summary>
    private ChainStep Join(int before, (int Person, int Hub) step)
    {
        HashSet<int> organisations = [];
        posts.AddOrganisations(before, organisations);
        int[] shared = [.. organisations.Where(organisation => posts.IsKnownInPost(step.Person, organisation))];
        string person = tables.PersonIds.IdOf(step.Person);
        return shared.Length > 0
            ? new(person, shared.Select(tables.OrganisationIds.IdOf).Min(StringComparer.Ordinal), null)
            : new(person, null, tables.PartnershipIds.IdOf(flow.PartnershipAt(step.Hub)));
    }
}
