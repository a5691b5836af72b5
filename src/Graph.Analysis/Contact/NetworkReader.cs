using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>Reads from a projection who is in contact with whom on a day.</summary>
/// <remarks>
/// Pairs that can talk are not listed one by one: everybody without a recorded tie in a partnership meets all others at
/// one place. People of one side meet there, too, which adds no chain: they meet at their organisation anyway.
/// </remarks>
internal sealed class NetworkReader
{
    private readonly AnalysisSession session;
    private readonly ProjectionTables tables;
    private const int CancellationStride = 1024;

    private readonly PartyHolders sides;
    private readonly ContactRule rule;
    private readonly Posts posts;
    private readonly List<int> tied = [];
    private readonly Buffer<int> talk = new();
    private readonly Buffer<(int Person, int Place)> entered = new();
    private readonly Buffer<(int Person, int Place)> left = new();
    private readonly int[] countsIn;

    public NetworkReader(AnalysisSession session)
    {
        this.session = session;
        tables = session.Tables;
        sides = new(session);
        rule = new(sides);
        posts = new(session);
        countsIn = new int[tables.PersonIds.Count];
    }

    /// <summary>The whole network.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public ContactNetwork Read(CancellationToken cancellationToken)
    {
        HashSet<int> organisations = [];
        for (int person = 0; person < tables.PersonIds.Count; person++)
        {
            if (person % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            organisations.Clear();
            posts.AddOrganisations(person, organisations);
            foreach (int organisation in organisations)
                Meet(person, organisation);
        }

        for (int partnership = 0; partnership < tables.PartnershipIds.Count; partnership++)
        {
            if (partnership % CancellationStride == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (tables.Partnerships[partnership].IsCurrent(session.Day))
                ReadPartnership(partnership);
        }

        return new(tables.PersonIds.Count, tables.OrganisationIds.Count, talk, entered, left);
    }

    private void ReadPartnership(int partnership)
    {
        sides.Read(partnership);
        int held = 0;
        foreach (ref readonly Side side in sides.Parties)
            held += side.Counting > 0 ? 1 : 0;
        if (held < 2)
            return;

        ReadUntied(partnership);
        if (sides.AnyTies)
            ReadTied(partnership);
    }

    /// <summary>Everyone can talk to people without a tie; two people who both have ties cannot talk through this.</summary>
    private void ReadUntied(int partnership)
    {
        int untied = 0;
        foreach (ref readonly SideHolder holder in sides.Counting)
            untied += ContactRule.TalksToAll(holder) ? 1 : 0;
        if (untied == 0)
            return;

        int toUntied = Open(partnership);
        int fromUntied = untied == sides.Counting.Length ? toUntied : Open(partnership);
        foreach (ref readonly SideHolder holder in sides.Counting)
        {
            entered.Add((holder.Person, toUntied));
            left.Add((holder.Person, fromUntied));
            if (!ContactRule.TalksToAll(holder))
                continue;
            if (fromUntied != toUntied)
            {
                entered.Add((holder.Person, fromUntied));
                left.Add((holder.Person, toUntied));
            }
        }
    }

    private void ReadTied(int partnership)
    {
        foreach (ref readonly SideHolder holder in sides.Counting)
            countsIn[holder.Person] = partnership + 1;
        int last = -1;
        foreach (ref readonly TieRow tie in tables.Ties[partnership])
        {
            if (tie.Person == last || countsIn[tie.Person] != partnership + 1)
                continue;
            last = tie.Person;
            rule.FindTied(tie.Person, tied);
            foreach (int other in tied)
            {
                // Every tie lies here twice, once from each of its ends.
                if (tie.Person >= other || countsIn[other] != partnership + 1)
                    continue;
                int place = Open(partnership);
                Meet(tie.Person, place);
                Meet(other, place);
            }
        }
    }

    private int Open(int partnership)
    {
        talk.Add(partnership);
        return tables.OrganisationIds.Count + talk.Count - 1;
    }

    private void Meet(int person, int place)
    {
        entered.Add((person, place));
        left.Add((person, place));
    }
}
