using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Contact;

/// <summary>What is known of the people who hold a partnership.</summary>
public static class HolderReport
{
    /// <summary>
    /// Everybody with a current holding, once for each organisation, ordered by the ids of organisation and person; those
    /// of an organisation that is not a current party are among them and don't count. Empty where the id names no partnership.
    /// </summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="partnershipId">The partnership's id.</param>
    public static IReadOnlyList<HolderEvidence> Of(AnalysisSession session, string partnershipId)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        int partnership = tables.PartnershipIds.Find(partnershipId);
        if (partnership < 0 || !tables.Partnerships[partnership].IsKnown)
            return [];

        PartyHolders sides = new(session);
        sides.Read(partnership);
        return Of(tables, sides, null);
    }

    /// <summary>The holders for some organisations; null for all.</summary>
    internal static List<HolderEvidence> Of(ProjectionTables tables, PartyHolders sides, int[]? organisations)
    {
        List<HolderEvidence> report = [];
        foreach (SideHolder holder in (IEnumerable<SideHolder>)[.. sides.Counting, .. sides.Others])
        {
            if (organisations?.Contains(holder.Organisation) == false)
                continue;
            report.Add(new(
                tables.PersonIds.IdOf(holder.Person),
                tables.OrganisationIds.IdOf(holder.Organisation),
                Seniority.Of(holder.Level),
                holder.Strength == 0 ? null : (Strength)holder.Strength,
                holder.LastContact.Date,
                holder.InPost,
                holder.Counts,
                holder.IsLeaver)
            {
                MayCountByDay = !holder.Counts && holder.ContactGap == GapKind.ContactDay,
                NextContact = holder.CountsAfterwards ? holder.NextContact.Date : null,
                LeavesOn = holder.IsLeaver ? DateOnly.FromDayNumber(holder.LeavesOn) : null,
            });
        }

        report.Sort(static (left, right) => string.CompareOrdinal(left.Organisation, right.Organisation) is var byOrganisation and not 0
            ? byOrganisation
            : string.CompareOrdinal(left.Person, right.Person));
        return report;
    }
}

/// <summary>What is known of a person who holds a partnership for a party on a day.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Organisation">The party's id.</param>
/// <param name="Level">The level of the person's most senior current role there; null if unknown.</param>
/// <param name="Strength">The strength of the latest record of contact; without one, of the holding; null where unknown.</param>
/// <param name="LastContact">The latest record of contact on or before the day; null where there is none.</param>
/// <param name="InPost">Whether the person is in post at the party.</param>
/// <param name="Counts">Whether the person is a counting holder: in post, with a contact that is not too old or, where there is none, one that is known soon after the day.</param>
/// <param name="IsKnownLeaver">Whether the person counts, and is known to leave soon.</param>
public sealed record HolderEvidence(
    string Person, string Organisation, Level? Level, Strength? Strength, PartialDate? LastContact, bool InPost, bool Counts, bool IsKnownLeaver)
{
    /// <summary>Whether the person is in post, and the last contact, of which only the month or year is known, may have been recent enough to count.</summary>
    public bool MayCountByDay { get; init; }

    /// <summary>The first record of contact after the day, of somebody who counts by nothing else; null for others.</summary>
    public PartialDate? NextContact { get; init; }

    /// <summary>The first day on which a known leaver no longer holds it or is no longer in post; null for others.</summary>
    public DateOnly? LeavesOn { get; init; }
}
