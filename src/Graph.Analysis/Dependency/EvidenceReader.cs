using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Dependency;

/// <summary>Reads why people are current.</summary>
internal sealed class EvidenceReader(AnalysisSession session)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly PartyHolders sides = new(session);
    private readonly Posts posts = new(session);

    /// <summary>What is known of a person, organisation by organisation in the order of their ids.</summary>
    public IEnumerable<PostEvidence> Read(int person, CancellationToken cancellationToken)
    {
        HashSet<int> organisations = [];
        posts.AddOrganisations(person, organisations);
        Dictionary<int, (int Partnership, SideHolder Holder)> latest = [];
        int last = -1;
        foreach (HeldRow held in tables.Held[person].ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (held.Partnership == last || !tables.Partnerships[held.Partnership].IsCurrent(session.Day))
                continue;
            last = held.Partnership;
            sides.Read(last);
            foreach (ref readonly SideHolder holder in sides.Counting)
            {
                if (holder.Person == person && IsLater(last, holder, latest))
                    latest[holder.Organisation] = (last, holder);
            }
        }

        return organisations
            .Select(organisation => Describe(person, organisation, latest.TryGetValue(organisation, out (int Partnership, SideHolder Holder) known) ? known : null))
            .OrderBy(evidence => evidence.Organisation, StringComparer.Ordinal);
    }

    private bool IsLater(int partnership, in SideHolder holder, Dictionary<int, (int Partnership, SideHolder Holder)> latest)
    {
        if (!latest.TryGetValue(holder.Organisation, out (int Partnership, SideHolder Holder) known))
            return true;
        int byDay = holder.LastContact.Day.CompareTo(known.Holder.LastContact.Day);
        return byDay > 0 || (byDay == 0 && tables.PartnershipIds.Compare(partnership, known.Partnership) < 0);
    }

    private PostEvidence Describe(int person, int organisation, (int Partnership, SideHolder Holder)? known) => new(
        tables.PersonIds.IdOf(person),
        tables.OrganisationIds.IdOf(organisation),
        Seniority.Of(posts.Of(person, organisation).Level),
        known is null ? null : tables.PartnershipIds.IdOf(known.Value.Partnership),
        known?.Holder.LastContact.Date,
        known is null or { Holder.Strength: 0 } ? null : (Strength)known.Value.Holder.Strength);
}
