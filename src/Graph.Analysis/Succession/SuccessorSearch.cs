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
internal sealed class SuccessorSearch(AnalysisSession session, int leaver)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly int day = session.Day;
    private readonly MeetingPlaces meetings = new(session.Tables, session.Day);
    private readonly Candidates candidates = new(session, leaver);

    /// <summary>Who could take a partnership over for an organisation, or why nobody can. Whoever is suggested holds it from then on.</summary>
    public (Successor? Successor, NoSuccessor? Nobody) Suggest(PartyHolders sides, int organisation, CancellationToken cancellationToken)
    {
        IReadOnlyList<Candidate> inPost = candidates.At(organisation, cancellationToken);
        if (inPost.Count == 0)
            return (null, NoSuccessor.NobodyInPost);
        Candidate[] staying = [.. inPost.Where(one => one.Stays)];
        if (staying.Length == 0)
            return (null, NoSuccessor.NobodyStays);

        byte level = candidates.LevelAt(leaver, organisation);
        int[] others = [.. Others(sides, organisation)];
        HashSet<int> opposite = Opposite(sides, organisation);
        Option? best = null;
        foreach (Candidate candidate in staying)
        {
            cancellationToken.ThrowIfCancellationRequested();
            HashSet<int> held = candidates.HeldBy(candidate.Person);
            if (!held.Contains(sides.Partnership) && held.Count >= session.Options.MostHoldings)
                continue;
            Option option = Weigh(candidate, level, sides.Partnership, organisation, others, opposite);
            if (opposite.Contains(candidate.Person) && !option.HoldsIt)
                continue;
            if (best is null || option.IsBetterThan(best.Value))
                best = option;
        }

        if (best is not { } chosen)
            return (null, NoSuccessor.NobodyHasRoom);
        int holdings = candidates.HeldBy(chosen.Candidate.Person).Count;
        candidates.HeldBy(chosen.Candidate.Person).Add(sides.Partnership);
        return (Describe(chosen, level, holdings, others), null);
    }

    private Option Weigh(Candidate candidate, byte level, int partnership, int organisation, int[] others, HashSet<int> opposite)
    {
        int distance = level == 0 || candidate.Level == 0 ? Seniority.Levels : Math.Abs(Seniority.Rank(level) - Seniority.Rank(candidate.Level));
        return new(
            candidate,
            HoldsIt(candidate.Person, partnership, organisation),
            Acquaintance(candidate.Person, partnership, others, opposite),
            distance,
            candidates.HeldBy(candidate.Person).Count,
            meetings.Forum(candidate.Person, others) >= 0 || meetings.Building(candidate.Person, others) >= 0);
    }

    private Successor Describe(in Option chosen, byte level, int holdings, int[] others)
    {
        int person = chosen.Candidate.Person;
        int forum = meetings.Forum(person, others);
        int building = meetings.Building(person, others);
        return new()
        {
            Person = tables.PersonIds.IdOf(person),
            Level = Seniority.Of(chosen.Candidate.Level),
            IsSameLevel = level != 0 && level == chosen.Candidate.Level,
            HoldsIt = chosen.HoldsIt,
            Knows = chosen.Knows < 0 ? null : tables.PersonIds.IdOf(chosen.Knows),
            Holdings = holdings,
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
            if (held.Partnership == partnership && held.Organisation == organisation && held.Period.Holds(day) && held.Period.End > day + session.Options.LeavingDays)
                return true;
        }

        return false;
    }

    /// <summary>Somebody on the other side whom a person knows, first by id; one who holds the partnership before one who is only in post there. -1 where there is nobody.</summary>
    private int Acquaintance(int person, int partnership, int[] others, HashSet<int> opposite)
    {
        HashSet<int> known = [.. candidates.KnownBy(person)];
        candidates.AddTies(person, partnership, known);
        return known
            .Where(other => other != person && other != leaver && (opposite.Contains(other) || others.Any(organisation => candidates.IsAt(other, organisation))))
            .OrderBy(other => !opposite.Contains(other)).ThenBy(tables.PersonIds.IdOf, StringComparer.Ordinal)
            .FirstOrDefault(-1);
    }

    /// <summary>What speaks for a candidate. Candidates come in the order of their ids, and equal ones stay so.</summary>
    private readonly record struct Option(Candidate Candidate, bool HoldsIt, int Knows, int LevelDistance, int Holdings, bool Meets)
    {
        public bool IsBetterThan(in Option other) => Key.CompareTo(other.Key) < 0;

        private (bool, bool, int, int, bool) Key => (!HoldsIt, Knows < 0, LevelDistance, Holdings, !Meets);
    }
}
