using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>
/// Who is in contact with whom on a day: who is in post where, who can talk about which partnership, and who is tied otherwise.
/// Whatever asks for chains of contact reads it here: as <see cref="ContactFlow"/>, where a chain passes a person once, or undirected.
/// </summary>
/// <remarks>Immutable. Pairs that can talk are not listed one by one: somebody without a tie can talk to everybody on other sides.</remarks>
internal sealed class ContactNetwork : ICountedOnItsOwn
{
    private readonly ProjectionTables tables;
    private readonly (int Person, int Organisation)[] posts;
    private readonly Talk[] talks;
    private readonly Talker[] talkers;
    private readonly (int A, int B)[] tied;
    private readonly PersonalTie[] personalTies;

    public ContactNetwork(ProjectionTables tables, Buffer<(int Person, int Organisation)> posts, Buffer<Talk> talks, Buffer<Talker> talkers, Buffer<(int A, int B)> tied, PersonalTie[] personalTies)
    {
        (this.tables, this.personalTies) = (tables, personalTies);
        (this.posts, this.talks, this.talkers, this.tied) = (posts.Items.ToArray(), talks.Items.ToArray(), talkers.Items.ToArray(), tied.Items.ToArray());
    }

    /// <summary>The network of a day, read once for all who ask at the same time and kept: reading it takes much longer than most of what is asked of it.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="progress">Told the part done, 0 to 1, of what is read for this caller.</param>
    public static ContactNetwork Of(AnalysisSession session, CancellationToken cancellationToken, IProgress<double>? progress = null) =>
        session.Answer(nameof(ContactNetwork), abandoned => new NetworkReader(session, progress, abandoned).Read(), cancellationToken);

    /// <summary>How many people are known.</summary>
    public int People => tables.PersonIds.Count;

    /// <summary>How many organisations are known.</summary>
    public int Organisations => tables.OrganisationIds.Count;

    /// <summary>Who is in post where, in the order of people.</summary>
    public ReadOnlySpan<(int Person, int Organisation)> Posts => posts;

    /// <summary>The partnerships that people of two sides count for, in their order.</summary>
    public ReadOnlySpan<Talk> Talks => talks;

    /// <summary>Those who count for a partnership, side by side.</summary>
    public ReadOnlySpan<Talker> TalkersOf(in Talk talk) => talkers.AsSpan(talk.Talkers);

    /// <summary>The pairs that can talk about a partnership only because a tie holds between them, the lower number first.</summary>
    public ReadOnlySpan<(int A, int B)> TiedOf(in Talk talk) => tied.AsSpan(talk.Tied);

    /// <summary>The pairs that know each other by ties about no partnership, in the order of the ids of people, the lower id of each pair first.</summary>
    public PersonalTie[] PersonalTiesById() => Sorted(
        [.. personalTies.Select(tie => tables.PersonIds.Compare(tie.A, tie.B) > 0 ? tie with { A = tie.B, B = tie.A } : tie)],
        (one, other) => tables.PersonIds.Compare(one.A, other.A) is not 0 and int first ? first : tables.PersonIds.Compare(one.B, other.B));

    /// <summary><see cref="Posts"/> in the order of the ids of people and organisations.</summary>
    public (int Person, int Organisation)[] PostsById() => Sorted(posts, (one, other) =>
        tables.PersonIds.Compare(one.Person, other.Person) is not 0 and int people ? people : tables.OrganisationIds.Compare(one.Organisation, other.Organisation));

    /// <summary><see cref="Talks"/> in the order of the ids of partnerships.</summary>
    public Talk[] TalksById() => Sorted(talks, (one, other) => tables.PartnershipIds.Compare(one.Partnership, other.Partnership));

    /// <summary><see cref="TalkersOf"/> in the order of the ids of people.</summary>
    public Talker[] TalkersById(in Talk talk) => Sorted(TalkersOf(talk), (one, other) =>
        tables.PersonIds.Compare(one.Person, other.Person) is not 0 and int people ? people : one.TalksToAll.CompareTo(other.TalksToAll));

    /// <summary><see cref="TiedOf"/> in the order of the ids of people, the lower id of each pair first.</summary>
    public (int A, int B)[] TiedById(in Talk talk)
    {
        (int A, int B)[] pairs = [.. TiedOf(talk)];
        for (int i = 0; i < pairs.Length; i++)
        {
            if (tables.PersonIds.Compare(pairs[i].A, pairs[i].B) > 0)
                pairs[i] = (pairs[i].B, pairs[i].A);
        }

        return Sorted(pairs.AsSpan(), (one, other) => tables.PersonIds.Compare(one.A, other.A) is not 0 and int first ? first : tables.PersonIds.Compare(one.B, other.B));
    }

    /// <summary>Adds every pair that can talk about a partnership once, the lower number first.</summary>
    /// <exception cref="NetworkTooLargeException">Too many people count for it.</exception>
    public void AddPairs(in Talk talk, HashSet<(int A, int B)> pairs)
    {
        ReadOnlySpan<Talker> all = TalkersOf(talk);
        if (all.Length > NetworkTooLargeException.LargestGroup)
            throw NetworkTooLargeException.Group(tables.PartnershipIds.IdOf(talk.Partnership), all.Length);
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = i + 1; j < all.Length; j++)
            {
                (Talker one, Talker other) = (all[i], all[j]);
                if (one.Side != other.Side && one.Person != other.Person && (one.TalksToAll || other.TalksToAll))
                    pairs.Add((Math.Min(one.Person, other.Person), Math.Max(one.Person, other.Person)));
            }
        }

        foreach ((int A, int B) pair in TiedOf(talk))
            pairs.Add(pair);
    }

    /// <summary>
    /// The network as an undirected graph, in which a person is one vertex that can be taken away. Organisations are the first
    /// vertices, people follow, and places where people talk are last.
    /// </summary>
    /// <remarks>
    /// Where a partnership has people with ties and people without, those with ties meet only those without. Is there one
    /// without, all meet through that person and not without them, so that edges lead there; are there several, no single
    /// departure keeps the others from meeting, and a place stands for it.
    /// </remarks>
    public NetworkGraph WithPlaces()
    {
        Buffer<(int A, int B)> edges = new();
        int vertices = Organisations + People;
        foreach ((int person, int organisation) in posts)
            edges.Add((organisation, Organisations + person));
        foreach (PersonalTie tie in personalTies)
            edges.Add((Organisations + tie.A, Organisations + tie.B));
        foreach (Talk talk in talks)
        {
            foreach ((int a, int b) in TiedOf(talk))
                edges.Add((Organisations + a, Organisations + b));
            ReadOnlySpan<Talker> all = TalkersOf(talk);
            (int first, bool isOnlyOne) = Untied(all);
            if (first < 0)
                continue;
            int meeting = isOnlyOne ? Organisations + first : vertices++;
            foreach (Talker talker in all)
                edges.Add((meeting, Organisations + talker.Person));
        }

        return NetworkGraph.Of(vertices, edges.Items);
    }

    private static T[] Sorted<T>(ReadOnlySpan<T> all, Comparison<T> order)
    {
        T[] sorted = all.ToArray();
        Array.Sort(sorted, order);
        return sorted;
    }

    /// <summary>One of those without a tie, -1 where there is nobody, and whether it is the only one.</summary>
    private static (int First, bool IsOnlyOne) Untied(ReadOnlySpan<Talker> all)
    {
        int first = -1;
        foreach (Talker talker in all)
        {
            if (!talker.TalksToAll || talker.Person == first)
                continue;
            if (first >= 0)
                return (first, false);
            first = talker.Person;
        }

        return (first, true);
    }
}

/// <summary>A partnership that people of at least two sides count for.</summary>
/// <param name="Partnership">Its number.</param>
/// <param name="Talkers">Which of all talkers are those who count for it.</param>
/// <param name="Tied">Which of all tied pairs are those of it.</param>
internal readonly record struct Talk(int Partnership, Range Talkers, Range Tied);

/// <summary>Somebody who counts for a partnership on one side.</summary>
/// <param name="Person">The number of the person.</param>
/// <param name="Side">The number of the side, of those of the partnership.</param>
/// <param name="TalksToAll">Whether the person can talk to everybody on other sides, as no tie is recorded.</param>
internal readonly record struct Talker(int Person, int Side, bool TalksToAll);
