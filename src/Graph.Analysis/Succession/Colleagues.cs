using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Succession;

/// <summary>
/// Everybody in post at some organisations on a day who is known by name: who could be introduced, make an introduction or take
/// a partnership over.
/// </summary>
/// <remarks>Read once for all; afterwards safe for concurrent readers.</remarks>
internal sealed class Colleagues
{
    private readonly Dictionary<int, (int Start, int End)> rangeOf = [];
    private readonly List<Colleague> people = [];
    private Colleague[] inPost = [];

    private Colleagues()
    {
    }

    /// <summary>Reads those of some organisations.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="organisations">The organisations, each once or more often.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Colleagues Read(AnalysisSession session, IEnumerable<int> organisations, CancellationToken cancellationToken)
    {
        Colleagues read = new();
        Posts posts = new(session);
        Dictionary<int, int> holdings = [];
        foreach (int organisation in organisations)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (read.rangeOf.ContainsKey(organisation))
                continue;
            int start = read.people.Count;
            foreach (int person in posts.PeopleAt(organisation))
            {
                if (session.Tables.UnnamedPeople[person])
                    continue;
                if (!holdings.TryGetValue(person, out int held))
                    holdings[person] = held = CurrentHoldings.Of(session.Tables, person, session.Day).Count;
                Post post = posts.Of(person, organisation);
                read.people.Add(new(person, post.Level, Stays: !posts.EndsSoon(post.Ends), held));
            }

            read.rangeOf.Add(organisation, (start, read.people.Count));
        }

        read.inPost = [.. read.people];
        return read;
    }

    /// <summary>Those of an organisation that was read.</summary>
    public ReadOnlySpan<Colleague> At(int organisation) => rangeOf.TryGetValue(organisation, out (int Start, int End) range) ? inPost.AsSpan(range.Start..range.End) : [];
}

/// <summary>Somebody in post at an organisation.</summary>
/// <param name="Person">The person.</param>
/// <param name="Level">The most senior of the person's current roles there; 0 where unknown.</param>
/// <param name="Stays">Whether the person is not known to leave.</param>
/// <param name="Holdings">How many current partnerships the person holds, for whatever organisation.</param>
internal readonly record struct Colleague(int Person, byte Level, bool Stays, int Holdings);

/// <summary>How many more partnerships were proposed for people than they hold: nobody is to become a new hub.</summary>
/// <param name="most">How many one person may hold.</param>
internal sealed class Proposals(int most)
{
    private readonly Dictionary<int, HashSet<int>> proposed = [];

    /// <summary>Whether somebody may hold a partnership, by how many they hold; what was proposed already they may.</summary>
    public bool HasRoom(int person, int holdings, int partnership) => holdings + Of(person) < most || IsProposed(person, partnership);

    /// <summary>How many were proposed for somebody.</summary>
    public int Of(int person) => proposed.TryGetValue(person, out HashSet<int>? partnerships) ? partnerships.Count : 0;

    /// <summary>Proposes a partnership for somebody who does not hold it.</summary>
    public void Add(int person, int partnership)
    {
        if (!proposed.TryGetValue(person, out HashSet<int>? partnerships))
            proposed[person] = partnerships = [];
        partnerships.Add(partnership);
    }

    private bool IsProposed(int person, int partnership) => proposed.TryGetValue(person, out HashSet<int>? partnerships) && partnerships.Contains(partnership);
}
