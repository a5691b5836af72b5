using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>Reads from a projection who is in contact with whom on a day.</summary>
/// <remarks>
/// Pairs that can talk are not listed one by one: everybody without a recorded tie in a partnership meets all others at
/// one place. People of one side meet there, too, which adds no chain: they meet at their organisation anyway.
/// </remarks>
internal sealed class NetworkReader(ProjectionTables tables, DateOnly asOf, FragilityOptions options)
{
    private const int CancellationStride = 1024;

    private readonly Sides sides = new(tables, asOf, options);
    private readonly Posts posts = new(tables, asOf.DayNumber);
    private readonly Buffer<int> talk = new();
    private readonly Buffer<(int Person, int Place)> entered = new();
    private readonly Buffer<(int Person, int Place)> left = new();
    private readonly int[] countsIn = new int[tables.PersonIds.Count];

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
            if (tables.Partnerships[partnership].IsCurrent(asOf.DayNumber))
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
        foreach (ref readonly SideHolder holder in sides.Holders)
            untied += holder.IsTied ? 0 : 1;
        if (untied == 0)
            return;

        int toUntied = Open(partnership);
        int fromUntied = untied == sides.Holders.Length ? toUntied : Open(partnership);
        foreach (ref readonly SideHolder holder in sides.Holders)
        {
            entered.Add((holder.Person, toUntied));
            left.Add((holder.Person, fromUntied));
            if (holder.IsTied)
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
        foreach (ref readonly SideHolder holder in sides.Holders)
            countsIn[holder.Person] = partnership + 1;
        foreach (ref readonly TieRow tie in tables.Ties[partnership])
        {
            // Every tie lies here twice, once from each of its ends.
            if (tie.Person >= tie.Other || !sides.LetsTalk(tie) || countsIn[tie.Person] != partnership + 1 || countsIn[tie.Other] != partnership + 1)
                continue;
            int place = Open(partnership);
            Meet(tie.Person, place);
            Meet(tie.Other, place);
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
