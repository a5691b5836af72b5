using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Finds who could make an introduction between two organisations.</summary>
internal sealed class IntroducerSearch(ProjectionTables tables, Colleagues colleagues, int day)
{
    /// <summary>
    /// A person who holds the partnership now on the newcomer's side, else on the other; else one of the two who holds another
    /// of theirs; else one of the two who sits on a forum of both; else nobody. Of several holders the one with the best evidence
    /// of contact, known leavers too, for as long as they are here; otherwise the one with the lowest id. Only people known by name.
    /// </summary>
    /// <param name="sides">The partnership as it is.</param>
    /// <param name="own">The party of the newcomer.</param>
    /// <param name="other">The party to meet.</param>
    /// <param name="newcomers">Who is to be introduced, and so can't do it.</param>
    public Introducer? Find(PartyHolders sides, int own, int other, IEnumerable<int> newcomers)
    {
        HashSet<int> introduced = [.. newcomers];
        (int a, int b) = (sides.Parties[own].Organisation, sides.Parties[other].Organisation);
        return OfHolders(sides, own, IntroducerKind.HoldsIt)
            ?? OfHolders(sides, other, IntroducerKind.HoldsItOnTheOtherSide)
            ?? OfColleagues(a, b, introduced, HoldsAnother, IntroducerKind.HoldsAnother)
            ?? OfColleagues(b, a, introduced, HoldsAnother, IntroducerKind.HoldsAnother)
            ?? OfColleagues(a, b, introduced, SitsWith, IntroducerKind.SitsOnASharedForum)
            ?? OfColleagues(b, a, introduced, SitsWith, IntroducerKind.SitsOnASharedForum);
    }

    private Introducer? OfHolders(PartyHolders sides, int party, IntroducerKind kind)
    {
        Side side = sides.Parties[party];
        int best = -1;
        for (int i = side.Start; i < side.End; i++)
        {
            if (!tables.UnnamedPeople[sides.Counting[i].Person] && (best < 0 || Order(sides.Counting[i], sides.Counting[best]) < 0))
                best = i;
        }

        return best < 0 ? null : Write(sides.Counting[best].Person, side.Organisation, kind);
    }

    private int Order(in SideHolder left, in SideHolder right)
    {
        int order = right.Evidence.CompareTo(left.Evidence);
        return order == 0 ? tables.PersonIds.Compare(left.Person, right.Person) : order;
    }

    private Introducer? OfColleagues(int at, int other, HashSet<int> introduced, Func<int, int, int, bool> could, IntroducerKind kind)
    {
        int best = -1;
        foreach (ref readonly Colleague colleague in colleagues.At(at))
        {
            if (colleague.Stays && !introduced.Contains(colleague.Person) && (best < 0 || tables.PersonIds.Compare(colleague.Person, best) < 0) && could(colleague.Person, at, other))
                best = colleague.Person;
        }

        return best < 0 ? null : Write(best, at, kind);
    }

    private bool HoldsAnother(int person, int at, int other)
    {
        foreach (ref readonly HeldRow held in tables.Held[person])
        {
            if (held.Organisation == at && held.Period.Holds(day) && tables.Partnerships[held.Partnership].IsCurrent(day) && Links.Any(tables.Parties[held.Partnership], other, day))
                return true;
        }

        return false;
    }

    private bool SitsWith(int person, int at, int other)
    {
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Period.Holds(day) && tables.Organisations[role.Organisation].Holds(day)
                && Links.Any(tables.Forums[at], role.Organisation, day) && Links.Any(tables.Forums[other], role.Organisation, day))
                return true;
        }

        return false;
    }

    private Introducer Write(int person, int organisation, IntroducerKind kind) => new(tables.PersonIds.IdOf(person), tables.OrganisationIds.IdOf(organisation), kind);
}
