using Graph.Analysis.Contact;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Chooses who of an organisation would help a partnership most that they do not hold yet.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class NewcomerChoice(ProjectionTables tables, Colleagues colleagues, Holdings holdings, int day, FragilityOptions options)
{
    private readonly SideRisk risk = new(options);
    private readonly MeetingPlaces meetings = new(tables, day);

    /// <summary>
    /// Of those in post who stay, do not hold the partnership for any side and may hold one more: the person who lowers the chance
    /// most that the side fails, which is somebody of a level not yet present; then somebody of a known one, then somebody
    /// who meets the other organisation at a forum or in a building anyway, then the one who holds least.
    /// </summary>
    /// <param name="sides">The partnership as it is.</param>
    /// <param name="party">The side.</param>
    /// <param name="other">The organisation to meet.</param>
    /// <param name="except">Somebody who is to be introduced on the other side; -1 for nobody.</param>
    public ProposedHolder? Best(PartyHolders sides, int party, int other, int except)
    {
        Side side = sides.Parties[party];
        risk.Read(sides.Counting[side.Start..side.End]);
        ProposedHolder? best = null;
        (double Factor, bool AddsNoLevel, bool Apart, int Holdings) least = default;
        foreach (ref readonly Colleague colleague in colleagues.At(side.Organisation))
        {
            if (colleague.Person == except || !holdings.MayHold(colleague.Person, sides.Partnership) || Holds(sides, colleague.Person))
                continue;
            bool addsLevel = IsNewLevel(sides, party, colleague.Level);
            bool meets = meetings.Forum(colleague.Person, other) >= 0 || meetings.Building(colleague.Person, other) >= 0;
            var cost = (risk.FactorOf(colleague.Level, sides.EvidenceOfProposed), !addsLevel, !meets, holdings.Of(colleague.Person));
            int order = best is null ? -1 : cost.CompareTo(least);
            if (order < 0 || (order == 0 && tables.PersonIds.Compare(colleague.Person, best!.Value.Person) < 0))
                (best, least) = (new(side.Organisation, colleague.Person, colleague.Level), cost);
        }

        return best;
    }

    /// <summary>Whether nobody of a side who stays has a level.</summary>
    public static bool IsNewLevel(PartyHolders sides, int party, byte level)
    {
        Side side = sides.Parties[party];
        foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
        {
            if (holder.Level == level && !holder.IsLeaver)
                return false;
        }

        return level != 0;
    }

    private static bool Holds(PartyHolders sides, int person) => Any(sides.Counting, person) || Any(sides.Others, person);

    private static bool Any(ReadOnlySpan<SideHolder> holders, int person)
    {
        foreach (ref readonly SideHolder holder in holders)
        {
            if (holder.Person == person)
                return true;
        }

        return false;
    }
}
