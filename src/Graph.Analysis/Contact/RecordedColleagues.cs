using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>
/// Finds the colleagues who are recorded as knowing each other (FRAGILITY.md, "dependencyProof"): they hold one partnership for
/// the organisation where they are in post, attended one contact up to the day, or have a current role at one forum or part.
/// </summary>
internal sealed class RecordedColleagues(AnalysisSession session, CancellationToken cancellationToken)
{
    private const int CancellationStride = 1024;

    private readonly ProjectionTables tables = session.Tables;
    private readonly int day = session.Day;
    private readonly Buffer<(int Reason, int Person)> known = new();

    /// <summary>Adds a hub for all who know each other for one reason.</summary>
    public void AddTo(FlowNetworkWriter writer, ContactNetwork network)
    {
        int[] organisations = new int[network.Posts.Length];
        for (int post = 0; post < organisations.Length; post++)
            organisations[post] = network.Posts[post].Organisation;
        (int[] starts, int[] posts) = Grouping.Sort(organisations, network.Organisations);
        int[] byId = [.. Enumerable.Range(0, network.Organisations)];
        Array.Sort(byId, tables.OrganisationIds.Compare);
        for (int place = 0; place < byId.Length; place++)
        {
            if (place % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            int organisation = byId[place];
            ReadOnlySpan<int> here = posts.AsSpan(starts[organisation]..starts[organisation + 1]);
            if (here.Length < 2)
                continue;
            known.Clear();
            bool isForumOrPart = IsForumOrPart(organisation);
            foreach (int post in here)
                Read(network.Posts[post].Person, organisation, isForumOrPart);
            known.Items.Sort(Compare);
            AddHubs(writer);
        }
    }

    /// <summary>Reasons are numbered: the role at this forum or part, then partnerships, then contacts.</summary>
    private void Read(int person, int organisation, bool isForumOrPart)
    {
        if (isForumOrPart && HasRole(person, organisation))
            known.Add((0, person));
        foreach (ref readonly HeldRow held in tables.Held[person])
        {
            if (held.Organisation == organisation && held.Period.Holds(day) && tables.Partnerships[held.Partnership].IsCurrent(day))
                known.Add((1 + held.Partnership, person));
        }

        foreach (ref readonly ReferenceRow attended in tables.Attended[person])
        {
            ContactDay contact = tables.Contacts[attended.Other];
            if (contact.IsKnown && contact.Day <= day && contact.Day <= session.KnownDay)
                known.Add((1 + tables.PartnershipIds.Count + attended.Other, person));
        }
    }

    /// <summary>Compares by the ids of reasons, then of people: which chains are found follows the order in which steps are added.</summary>
    private int Compare((int Reason, int Person) one, (int Reason, int Person) other)
    {
        int contacts = 1 + tables.PartnershipIds.Count;
        int order = one.Reason == other.Reason ? 0
            : one.Reason >= contacts && other.Reason >= contacts ? tables.ContactIds.Compare(one.Reason - contacts, other.Reason - contacts)
            : one.Reason is 0 || other.Reason is 0 || one.Reason >= contacts || other.Reason >= contacts ? one.Reason.CompareTo(other.Reason)
            : tables.PartnershipIds.Compare(one.Reason - 1, other.Reason - 1);
        return order != 0 ? order : tables.PersonIds.Compare(one.Person, other.Person);
    }

    private void AddHubs(FlowNetworkWriter writer)
    {
        ReadOnlySpan<(int Reason, int Person)> all = known.Items;
        for (int start = 0, end; start < all.Length; start = end)
        {
            for (end = start + 1; end < all.Length && all[end].Reason == all[start].Reason;)
                end++;
            if (all[end - 1].Person == all[start].Person)
                continue;
            int hub = writer.Open();
            for (int i = start; i < end; i++)
            {
                if (i == start || all[i].Person != all[i - 1].Person)
                    writer.Meet(all[i].Person, hub);
            }
        }
    }

    private bool IsForumOrPart(int organisation) =>
        tables.Organisations[organisation].Holds(day) && (Links.AnyCurrent(tables.Members[organisation], day) || Links.AnyCurrent(tables.Wholes[organisation], day));

    private bool HasRole(int person, int organisation)
    {
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Organisation == organisation && role.Period.Holds(day))
                return true;
        }

        return false;
    }
}
