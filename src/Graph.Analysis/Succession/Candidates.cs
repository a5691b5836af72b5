using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>Who else is in post at the organisations of somebody who leaves, and whom they know; each read once.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class Candidates(AnalysisSession session, int leaver)
{
    private readonly ProjectionTables tables = session.Tables;
    private readonly int day = session.Day;
    private readonly Posts posts = new(session);
    private readonly Dictionary<int, IReadOnlyList<Candidate>> byOrganisation = [];
    private readonly Dictionary<int, HashSet<int>> known = [];
    private readonly Dictionary<int, HashSet<int>> held = [];

    /// <summary>Everybody else known to be in post at an organisation, in the order of their ids.</summary>
    public IReadOnlyList<Candidate> At(int organisation, CancellationToken cancellationToken)
    {
        if (!byOrganisation.TryGetValue(organisation, out IReadOnlyList<Candidate>? found))
            byOrganisation[organisation] = found = [.. Read(organisation, cancellationToken).OrderBy(one => tables.PersonIds.IdOf(one.Person), StringComparer.Ordinal)];
        return found;
    }

    /// <summary>The current partnerships a person holds, together with those taken over since.</summary>
    public HashSet<int> HeldBy(int person)
    {
        if (!held.TryGetValue(person, out HashSet<int>? partnerships))
            held[person] = partnerships = [.. CurrentHoldings.Of(tables, person, day)];
        return partnerships;
    }

    /// <summary>Whom a person knows by the day: by a tie of a partnership they hold or held, or by a contact that both attended.</summary>
    public HashSet<int> KnownBy(int person)
    {
        if (known.TryGetValue(person, out HashSet<int>? others))
            return others;
        others = [];
        foreach (ref readonly ReferenceRow attended in tables.Attended[person])
        {
            if (tables.Contacts[attended.Other] is not { IsKnown: true } contact || contact.Day > day)
                continue;
            foreach (ref readonly ReferenceRow attendee in tables.Attendees[attended.Other])
                others.Add(attendee.Other);
        }

        foreach (ref readonly HeldRow row in tables.Held[person])
            AddTies(person, row.Partnership, others);
        return known[person] = others;
    }

    /// <summary>Adds whom a person is tied to in a partnership on the day.</summary>
    public void AddTies(int person, int partnership, HashSet<int> others)
    {
        foreach (ref readonly TieRow tie in tables.Ties[partnership])
        {
            if (tie.Person == person && tie.Period.Holds(day))
                others.Add(tie.Other);
        }
    }

    /// <summary>Whether somebody is known to be in post at an organisation.</summary>
    public bool IsAt(int person, int organisation) => posts.IsKnownInPost(person, organisation);

    /// <summary>The most senior of somebody's current roles at an organisation; 0 where unknown.</summary>
    public byte LevelAt(int person, int organisation) => posts.Of(person, organisation).Level;

    private List<Candidate> Read(int organisation, CancellationToken cancellationToken)
    {
        List<Candidate> found = [];
        foreach (int person in posts.PeopleAt(organisation))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Post post = posts.Of(person, organisation);
            if (person != leaver)
                found.Add(new(person, post.Level, Stays: post.Ends > day + session.Options.LeavingDays));
        }

        return found;
    }
}

/// <summary>Somebody else in post at an organisation; level 0 where unknown.</summary>
internal sealed record Candidate(int Person, byte Level, bool Stays);
