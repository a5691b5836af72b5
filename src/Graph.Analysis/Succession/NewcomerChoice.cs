using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Chooses who of an organisation would help a partnership most that they do not hold yet.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class NewcomerChoice(AnalysisSession session, Colleagues colleagues, Proposals proposals)
{
    /// <summary>Products of the same factors in another order differ only beyond these digits.</summary>
    private const int FactorDigits = 12;

    private readonly ProjectionTables tables = session.Tables;
    private readonly SideRisk risk = new(session.Options);
    private readonly Posts posts = new(session);
    private readonly MeetingPlaces meetings = new(session.Tables, session.Day);

    /// <summary>
    /// Of those in post who are known by name and stay, do not hold the partnership for any side and may hold one more: somebody
    /// of a known level that nobody who stays has; then the person who lowers the chance most that the side fails; then somebody
    /// who meets the other organisation at a forum or in a building anyway; then the one who holds least.
    /// </summary>
    /// <param name="sides">The partnership as it is.</param>
    /// <param name="party">The side.</param>
    /// <param name="other">The side to meet.</param>
    /// <param name="meetsAll">Whether the newcomer meets everybody who counts there, and not another newcomer.</param>
    /// <param name="except">Somebody who is to be introduced on the other side; -1 for nobody.</param>
    public ProposedHolder? Best(PartyHolders sides, int party, int other, bool meetsAll, int except = -1)
    {
        Side side = sides.Parties[party];
        int otherOrganisation = sides.Parties[other].Organisation;
        ReadOnlySpan<SideHolder> holders = sides.Counting[side.Start..side.End];
        if (meetsAll && AnyoneOnBoth(sides, party, other))
            holders = Met(sides, party, other);
        risk.Read(holders);
        ProposedHolder? best = null;
        (bool AddsNoLevel, double Factor, bool Apart, int Holdings) least = default;
        foreach (ref readonly Colleague colleague in colleagues.At(side.Organisation))
        {
            if (!colleague.Stays || colleague.Person == except || !proposals.HasRoom(colleague.Person, colleague.Holdings, sides.Partnership) || sides.WasHeldBy(colleague.Person))
                continue;
            bool addsLevel = IsNewLevel(holders, colleague.Level);
            double factor = Math.Round(risk.FactorOf(colleague.Level, sides.EvidenceOfIntroduced), FactorDigits);
            bool meets = meetings.Forum(colleague.Person, otherOrganisation) >= 0 || meetings.Building(colleague.Person, otherOrganisation) >= 0;
            var cost = (!addsLevel, factor, !meets, colleague.Holdings + proposals.Of(colleague.Person));
            int order = best is null ? -1 : cost.CompareTo(least);
            if (order < 0 || (order == 0 && tables.PersonIds.Compare(colleague.Person, best!.Value.Person) < 0))
                (best, least) = (new(side.Organisation, colleague.Person, colleague.Level), cost);
        }

        return best;
    }

    /// <summary>Whether anybody holds it for one side, counting or not, and counts on the other.</summary>
    public static bool AnyoneOnBoth(PartyHolders sides, int party, int other)
    {
        (Side side, Side opposite) = (sides.Parties[party], sides.Parties[other]);
        foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
        {
            if (sides.Find(opposite, holder.Person) >= 0)
                return true;
        }

        foreach (ref readonly SideHolder holder in sides.Others)
        {
            if (holder.Organisation == side.Organisation && holder.InPost && sides.Find(opposite, holder.Person) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether nobody among some holders of a side who stays has a level.</summary>
    public static bool IsNewLevel(ReadOnlySpan<SideHolder> holders, byte level)
    {
        foreach (ref readonly SideHolder holder in holders)
        {
            if (holder.Level == level && !holder.IsLeaver)
                return false;
        }

        return level != 0;
    }

    /// <summary>The counting holders of a side once those who count on the other side, too, have met a newcomer: that is fresh contact on both.</summary>
    private SideHolder[] Met(PartyHolders sides, int party, int other)
    {
        (Side side, Side opposite) = (sides.Parties[party], sides.Parties[other]);
        List<SideHolder> met = [];
        foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
            met.Add(sides.Find(opposite, holder.Person) < 0 ? holder : holder with { Evidence = Math.Max(holder.Evidence, sides.EvidenceOfIntroduced) });
        foreach (ref readonly SideHolder holder in sides.Others)
        {
            if (holder.Organisation == side.Organisation && holder.InPost && sides.Find(opposite, holder.Person) >= 0)
                met.Add(holder with { Counts = true, IsLeaver = posts.EndsSoon(holder.LeavesOn), Evidence = sides.EvidenceOfIntroduced });
        }

        return [.. met];
    }
}
