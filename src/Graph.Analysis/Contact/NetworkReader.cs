using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>Reads from a projection who is in contact with whom on a day.</summary>
internal sealed class NetworkReader
{
    private const int CancellationStride = 1024;
    private const int NoSide = 0;
    private const int SeveralSides = -1;

    private readonly AnalysisSession session;
    private readonly IProgress<double>? progress;
    private readonly CancellationToken cancellationToken;
    private readonly ProjectionTables tables;
    private readonly PartyHolders sides;
    private readonly ContactRule rule;
    private readonly List<int> others = [];
    private readonly Buffer<Talk> talks = new();
    private readonly Buffer<Talker> talkers = new();
    private readonly Buffer<(int A, int B)> tied = new();

    /// <summary>By person: the side of the partnership read last, from 1.</summary>
    private readonly int[] sideOf;

    public NetworkReader(AnalysisSession session, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        (this.session, this.progress, this.cancellationToken) = (session, progress, cancellationToken);
        tables = session.Tables;
        sides = new(session);
        rule = new(sides);
        sideOf = new int[tables.PersonIds.Count];
    }

    /// <summary>The whole network.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public ContactNetwork Read()
    {
        Buffer<(int Person, int Organisation)> posts = new Posts(session).All(person => Advance(person, tables.PersonIds.Count));
        for (int partnership = 0; partnership < tables.PartnershipIds.Count; partnership++)
        {
            Advance(partnership, tables.PartnershipIds.Count);
            if (tables.Partnerships[partnership].IsCurrent(session.Day))
                ReadPartnership(partnership);
        }

        return new(tables, posts, talks, talkers, tied, PersonalTies.Read(session));
    }

    private void ReadPartnership(int partnership)
    {
        sides.Read(partnership);
        int held = 0;
        foreach (ref readonly Side side in sides.Parties)
            held += side.Counting > 0 ? 1 : 0;
        if (held < 2)
            return;

        (int firstTalker, int firstTied) = (talkers.Count, tied.Count);
        for (int side = 0; side < sides.Parties.Length; side++)
        {
            foreach (ref readonly SideHolder holder in sides.Counting[sides.Parties[side].Start..sides.Parties[side].End])
                talkers.Add(new(holder.Person, side, ContactRule.TalksToAll(holder)));
        }

        if (sides.AnyTies)
            ReadTied(talkers.Items[firstTalker..]);
        talks.Add(new(partnership, firstTalker..talkers.Count, firstTied..tied.Count));
    }

    private void ReadTied(ReadOnlySpan<Talker> all)
    {
        foreach (Talker talker in all)
            sideOf[talker.Person] = sideOf[talker.Person] == NoSide ? talker.Side + 1 : SeveralSides;
        int last = -1;
        foreach (ref readonly TieRow tie in tables.Ties[sides.Partnership])
        {
            if (tie.Person == last || sideOf[tie.Person] == NoSide)
                continue;
            last = tie.Person;
            rule.FindTied(tie.Person, others);
            foreach (int other in others)
            {
                // Every tie lies here twice, once from each of its ends. Colleagues on one side need none.
                if (tie.Person < other && sideOf[other] != NoSide && (sideOf[other] != sideOf[tie.Person] || sideOf[other] == SeveralSides))
                    tied.Add((tie.Person, other));
            }
        }

        foreach (Talker talker in all)
            sideOf[talker.Person] = NoSide;
    }

    private void Advance(int done, int of)
    {
        if (done % CancellationStride != 0)
            return;
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report((double)done / of);
    }
}
