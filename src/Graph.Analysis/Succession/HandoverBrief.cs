using Graph.Analysis.Contact;
using Graph.Analysis.Departures;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Succession;

/// <summary>Puts together what one person hands over when they leave, and who could take it over.</summary>
public static class HandoverBrief
{
    /// <summary>The brief of a person on a day; empty where the id names nobody of whom anything is known.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="personId">The person's id.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static HandoverAnswer Write(AnalysisSession session, string personId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ProjectionTables tables = session.Tables;
        int person = tables.PersonIds.Find(personId);
        if (person < 0)
            return new(personId, [], [], [], [], [], []);

        int[] contacts = Contacts(tables, person, session.Day);
        DepartureAnswer departure = DepartureRehearsal.Rehearse(session, [personId], cancellationToken: cancellationToken);
        return new(
            personId,
            Partnerships(session, person, cancellationToken),
            [.. contacts.Select(tables.ContactIds.IdOf)],
            [.. contacts.Reverse().Where(contact => tables.Promises[contact].Holds(session.Day)).Select(tables.ContactIds.IdOf)],
            Forums(session, person),
            Buildings(tables, person, session.Day),
            departure.FundingAttached)
        {
            PastDay = departure.PastDay,
        };
    }

    private static List<HandedPartnership> Partnerships(AnalysisSession session, int person, CancellationToken cancellationToken)
    {
        ProjectionTables tables = session.Tables;
        PairJudge now = new(session);
        PairJudge after = new(session, new() { Absent = new HashSet<int> { person } });
        List<(int Partnership, SideHolder Holder, FragilityClass Now, Verdict After)> held = [];
        foreach (int partnership in CurrentHoldings.Of(tables, person, session.Day))
        {
            cancellationToken.ThrowIfCancellationRequested();
            FragilityClass classNow = now.Judge(partnership).Class;
            Verdict verdict = after.Judge(partnership);
            held.AddRange(from holder in (IEnumerable<SideHolder>)[.. now.Holders.Counting, .. now.Holders.Others]
                          where holder.Person == person
                          select (partnership, holder, classNow, verdict));
        }

        // What would be most fragile is given to the best successor first.
        held.Sort((left, right) => (left.After.Class, left.Now, -left.After.Score).CompareTo((right.After.Class, right.Now, -right.After.Score)) is var order and not 0
            ? order
            : tables.PartnershipIds.Compare(left.Partnership, right.Partnership) is var byId and not 0
                ? byId
                : tables.OrganisationIds.Compare(left.Holder.Organisation, right.Holder.Organisation));

        SuccessorSearch successors = new(session, person, Colleagues.Read(session, held.Select(one => one.Holder.Organisation), cancellationToken));
        List<HandedPartnership> handed = [];
        foreach ((int partnership, SideHolder holder, FragilityClass classNow, Verdict verdict) in held)
        {
            now.Holders.Read(partnership);
            (Successor? successor, NoSuccessor? nobody) = successors.Suggest(now.Holders, holder.Organisation, cancellationToken);
            handed.Add(new()
            {
                Partnership = tables.PartnershipIds.IdOf(partnership),
                Organisation = tables.OrganisationIds.IdOf(holder.Organisation),
                ClassNow = classNow,
                ClassAfter = verdict.Class,
                LastContact = holder.LastContact.Date,
                Strength = holder.Strength == 0 ? null : (Strength)holder.Strength,
                Counts = holder.Counts,
                TiedTo = TiedTo(tables, now.Holders, person),
                Successor = successor,
                NoSuccessor = nobody,
            });
        }

        return handed;
    }

    private static List<string> TiedTo(ProjectionTables tables, PartyHolders sides, int person)
    {
        List<int> others = [];
        new ContactRule(sides).FindTied(person, others);
        return [.. others.Select(tables.PersonIds.IdOf).Order(StringComparer.Ordinal)];
    }

    /// <summary>The contacts a person attended up to the day, latest first and of one day by id.</summary>
    private static int[] Contacts(ProjectionTables tables, int person, int day)
    {
        HashSet<int> attended = [];
        foreach (ref readonly ReferenceRow contact in tables.Attended[person])
        {
            if (tables.Contacts[contact.Other] is { IsKnown: true } known && known.Day <= day)
                attended.Add(contact.Other);
        }

        return [.. attended.OrderByDescending(contact => tables.Contacts[contact].Day).ThenBy(tables.ContactIds.IdOf, StringComparer.Ordinal)];
    }

    private static List<HandedForum> Forums(AnalysisSession session, int person)
    {
        (ProjectionTables tables, int day) = (session.Tables, session.Day);
        HashSet<int> alone = [person];
        ForumChairs chairs = new(tables, day);
        HashSet<int> chairLost = ForumsWithoutChair.LostWith(tables, alone, day);
        ILookup<int, int> seats = new ForumSeats(session).LostWith(alone).ToLookup(seat => seat.Forum, seat => seat.Organisation);
        HashSet<int> forums = [.. seats.Select(seat => seat.Key)];
        foreach (ref readonly RoleRow role in tables.Roles[person])
        {
            if (role.Period.Holds(day) && chairs.IsForum(role.Organisation))
                forums.Add(role.Organisation);
        }

        return [.. forums
            .Select(forum => new HandedForum(
                tables.OrganisationIds.IdOf(forum),
                chairs.Chairs(person, forum),
                chairLost.Contains(forum),
                [.. seats[forum].Select(tables.OrganisationIds.IdOf).Order(StringComparer.Ordinal)]))
            .OrderBy(forum => forum.Forum, StringComparer.Ordinal)];
    }

    private static List<HandedBuilding> Buildings(ProjectionTables tables, int person, int day)
    {
        HashSet<int> lost = BuildingKeys.LostWith(tables, [person], day);
        HashSet<int> buildings = [];
        foreach (ref readonly LinkRow key in tables.Keys[person])
        {
            if (key.Period.Holds(day) && tables.Buildings[key.Other].Holds(day))
                buildings.Add(key.Other);
        }

        return [.. buildings
            .Select(building => new HandedBuilding(tables.BuildingIds.IdOf(building), lost.Contains(building)))
            .OrderBy(building => building.Building, StringComparer.Ordinal)];
    }
}
