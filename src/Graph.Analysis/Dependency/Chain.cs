using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Dependency;

/// <summary>A chain of people from one organisation to another, each in current contact with the one before.</summary>
/// <param name="Steps">The people in order; the last is in post at the organisation where the chain ends.</param>
public sealed record Chain(IReadOnlyList<ChainStep> Steps)
{
    /// <summary>Whether everybody in it is recorded by name.</summary>
    public required bool AreNamed { get; init; }
}

/// <summary>A person in a chain, and what joins them to the person before.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The id of the organisation at which this person and the one before are in post, of the first the one where the chain begins; null where they talk or are tied.</param>
/// <param name="Partnership">The id of the partnership about which this person and the one before can talk; null where they are colleagues, or are tied without one.</param>
/// <param name="IsUndated">Whether they are only tied without a partnership, and no date of contact is recorded.</param>
public sealed record ChainStep(string Person, string? Organisation, string? Partnership, bool IsUndated = false);

/// <summary>Turns chains of numbers into chains of ids, each as short as its people let it be at its ends.</summary>
internal sealed class ChainWriter(AnalysisSession session, ContactFlow flow)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly Posts posts = new(session);

    /// <summary>A chain from people in post at one of some organisations, or from the person with whom it begins, to people in post at one of others.</summary>
    public Chain Write(List<(int Person, int Hub)> chain, IReadOnlyList<int> from, IReadOnlyList<int> to)
    {
        int first = Math.Max(0, chain.FindLastIndex(step => PostOf(step.Person, from) is not null));
        int last = chain.FindIndex(first, step => PostOf(step.Person, to) is not null);
        List<ChainStep> steps = [new(tables.PersonIds.IdOf(chain[first].Person), PostOf(chain[first].Person, from) is { } post ? tables.OrganisationIds.IdOf(post) : null, null)];
        for (int i = first + 1; i <= last; i++)
            steps.Add(Join(chain[i - 1].Person, chain[i]));
        return new(steps) { AreNamed = !chain[first..(last + 1)].Exists(step => tables.UnnamedPeople[step.Person]) };
    }

    /// <summary>The first of some organisations at which somebody is in post; null where there is none.</summary>
    private int? PostOf(int person, IReadOnlyList<int> organisations)
    {
        foreach (int organisation in organisations)
        {
            if (posts.IsKnownInPost(person, organisation))
                return organisation;
        }

        return null;
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
            : new(person, null, flow.PartnershipAt(step.Hub) is >= 0 and int partnership ? tables.PartnershipIds.IdOf(partnership) : null, flow.IsUndatedTie(step.Hub));
    }
}
