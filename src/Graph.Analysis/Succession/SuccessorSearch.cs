using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Suggests who could take over what somebody holds: a colleague in post at the same organisation who stays.</summary>
/// <remarks>
/// First those who hold the partnership already; then those who know someone on the other side; then those nearest to the
/// level of the person who leaves; then those who hold least; a shared forum or building breaks ties, and at
/// last the id. Nobody is suggested who would come to hold more than <see cref="FragilityOptions.MostHoldings"/>, what was
/// suggested before included: no new hub is to grow; and nobody who holds it for another party. Not safe for concurrent use.
/// </remarks>
internal sealed class SuccessorSearch(AnalysisSession session, int leaver, Colleagues colleagues)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly int day = session.Day;
    private readonly Posts posts = new(session);
    private readonly MeetingPlaces meetings = new(session.Tables, session.Day);
    private readonly Acquaintances acquaintances = new(session.Tables, session.Day);
    private readonly Proposals suggested = new(session.Options.MostHoldings);

    /// <summary>Who could take a partnership over for an organisation, or why nobody can. What is suggested counts from then on.</summary>
    public (Successor? Successor, NoSuccessor? Nobody) Suggest(PartyHolders sides, int organisation, CancellationToken cancellationToken)
    {
        byte level = posts.Of(leaver, organisation).Level;
        int[] others = [.. Others(sides, organisation)];
        HashSet<int> opposite = Opposite(sides, organisation);
        NoSuccessor nobody = NoSuccessor.NobodyInPost;
        Option? best = null;
        foreach (ref readonly Colleague colleague in colleagues.At(organisation))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (colleague.Person == leaver)
                continue;
            NoSuccessor found = !colleague.Stays ? NoSuccessor.NobodyStays : NoSuccessor.NobodyHasRoom;
            nobody = found > nobody ? found : nobody;
            if (!colleague.Stays || (!sides.IsHeldBy(colleague.Person) && !suggested.HasRoom(colleague.Person, colleague.Holdings, sides.Partnership)))
                continue;
            Option option = Weigh(colleague, level, sides.Partnership, organisation, others, opposite);
            if (opposite.Contains(colleague.Person) && !option.HoldsIt)
                continue;
            int order = best is null ? -1 : option.Order.CompareTo(best.Value.Order);
            if (order < 0 || (order == 0 && tables.PersonIds.Compare(colleague.Person, best!.Value.Colleague.Person) < 0))
                best = option;
        }

        if (best is not { } chosen)
            return (null, nobody);
        Successor successor = Describe(chosen, level, others);
        if (!sides.IsHeldBy(chosen.Colleague.Person))
            suggested.Add(chosen.Colleague.Person, sides.Partnership);
        return (successor, null);
    }

    private Option Weigh(in Colleague colleague, byte level, int partnership, int organisation, int[] others, HashSet<int> opposite)
    {
        int distance = level == 0 || colleague.Level == 0 ? Seniority.Levels : Math.Abs(Seniority.Rank(level) - Seniority.Rank(colleague.Level));
        return new(
            colleague,
            HoldsIt(colleague.Person, partnership, organisation),
            Acquaintance(colleague.Person, partnership, others, opposite),
            distance,
            colleague.Holdings + suggested.Of(colleague.Person),
            meetings.Forum(colleague.Person, others) >= 0 || meetings.Building(colleague.Person, others) >= 0);
    }

    private Successor Describe(in Option chosen, byte level, int[] others)
    {
        Colleague colleague = chosen.Colleague;
        int forum = meetings.Forum(colleague.Person, others);
        int building = meetings.Building(colleague.Person, others);
        return new()
        {
            Person = tables.PersonIds.IdOf(colleague.Person),
            Level = Seniority.Of(colleague.Level),
            IsSameLevel = level != 0 && level == colleague.Level,
            HoldsIt = chosen.HoldsIt,
            Knows = chosen.Knows < 0 ? null : tables.PersonIds.IdOf(chosen.Knows),
            Holdings = colleague.Holdings,
            Suggested = suggested.Of(colleague.Person),
            SharedForum = forum < 0 ? null : tables.OrganisationIds.IdOf(forum),
            SharedBuilding = building < 0 ? null : tables.BuildingIds.IdOf(building),
        };
    }

    private static List<int> Others(PartyHolders sides, int organisation)
    {
        List<int> others = [];
        foreach (ref readonly Side side in sides.Parties)
        {
            if (side.Organisation != organisation)
                others.Add(side.Organisation);
        }

        return others;
    }

    /// <summary>Those who hold the partnership for another party, whether they count or not.</summary>
    private static HashSet<int> Opposite(PartyHolders sides, int organisation)
    {
        HashSet<int> opposite = [];
        foreach (SideHolder holder in (IEnumerable<SideHolder>)[.. sides.Counting, .. sides.Others])
        {
            if (holder.Organisation != organisation)
                opposite.Add(holder.Person);
        }

        return opposite;
    }

    private bool HoldsIt(int person, int partnership, int organisation)
    {
        foreach (ref readonly HeldRow held in tables.Held[person])
        {
            if (held.Partnership == partnership && held.Organisation == organisation && held.Period.Holds(day) && !posts.EndsSoon(held.Period.End))
                return true;
        }

        return false;
    }

    /// <summary>Somebody on the other side whom a person knows, first by id; one who holds the partnership before one who is only in post there. -1 where there is nobody.</summary>
    private int Acquaintance(int person, int partnership, int[] others, HashSet<int> opposite)
    {
        return acquaintances.Of(person, partnership)
            .Where(other => other != person && other != leaver && (opposite.Contains(other) || others.Any(organisation => posts.IsKnownInPost(other, organisation))))
            .OrderBy(other => !opposite.Contains(other)).ThenBy(tables.PersonIds.IdOf, StringComparer.Ordinal)
            .FirstOrDefault(-1);
    }

    /// <summary>What speaks for a colleague.</summary>
    private readonly record struct Option(Colleague Colleague, bool HoldsIt, int Knows, int LevelDistance, int Holdings, bool Meets)
    {
        /// <summary>The lesser comes first.</summary>
        public (bool, bool, int, int, bool) Order => (!HoldsIt, Knows < 0, LevelDistance, Holdings, !Meets);
    }
}
