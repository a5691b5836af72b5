using Graph.Analysis.Contact;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Who has which share in the partnerships that a few people could end by leaving.</summary>
/// <remarks>
/// Where anybody on one side can talk to anybody on the other, a whole side must go, and each of its people has one part in its
/// size. Where ties say who knows whom, every group that ends contact has k people or more, and each holder has a k-th. Of
/// several pairs of parties that can talk, a group must end them all, so that a share is the mean of those in each.
/// </remarks>
internal sealed class Stakes
{
    private readonly Stake[] byPerson;
    private readonly Stake[] byPartnership;

    private Stakes(List<Stake> stakes)
    {
        byPerson = [.. stakes.OrderBy(stake => stake.Person).ThenBy(stake => stake.Partnership)];
        byPartnership = [.. stakes.OrderBy(stake => stake.Partnership).ThenBy(stake => stake.Person)];
    }

    /// <summary>Everybody who has a stake, each once.</summary>
    public IEnumerable<int> People => byPerson.Select(stake => stake.Person).Distinct();

    /// <summary>Reads the stakes in the partnerships asked about that so many people could end.</summary>
    public static Stakes Read(AnalysisSession session, int people, AskedAbout asked, CancellationToken cancellationToken)
    {
        ProjectionTables tables = session.Tables;
        PartyHolders sides = new(session);
        DirectContact direct = new(sides);
        List<Stake> stakes = [];
        Dictionary<int, double> shares = [];
        Dictionary<int, double> sharesOfPair = [];
        for (int partnership = 0; partnership < tables.PartnershipIds.Count; partnership++)
        {
            if (!asked.IsPartnership(partnership))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            sides.Read(partnership);
            sides.EverybodyHere();
            int pairs = Share(sides, direct, people, shares, sharesOfPair);
            foreach ((int person, double share) in shares)
                stakes.Add(new(person, partnership, share / pairs));
        }

        return new(stakes);
    }

    /// <summary>The stakes of a person.</summary>
    public ReadOnlySpan<Stake> Of(int person) => Range(byPerson, person, static stake => stake.Person);

    /// <summary>The stakes in a partnership.</summary>
    public ReadOnlySpan<Stake> In(int partnership) => Range(byPartnership, partnership, static stake => stake.Partnership);

    /// <summary>
    /// Adds up the shares in each pair of parties of the partnership that was read last; none where so few people can't end the
    /// contact of one of them. How many pairs can talk.
    /// </summary>
    private static int Share(PartyHolders sides, DirectContact direct, int people, Dictionary<int, double> shares, Dictionary<int, double> ofPair)
    {
        int pairs = 0;
        shares.Clear();
        Span<Side> parties = sides.Parties;
        for (int a = 0; a < parties.Length; a++)
        {
            for (int b = a + 1; b < parties.Length; b++)
            {
                if (!direct.AnyPair(parties[a], parties[b]))
                    continue;
                if (direct.Fewest(parties[a], parties[b]) is var fewest && fewest > people)
                {
                    shares.Clear();
                    return pairs;
                }

                pairs++;
                ofPair.Clear();
                Share(sides, parties[a], sides.AnyTies ? fewest : parties[a].Counting, people, ofPair);
                Share(sides, parties[b], sides.AnyTies ? fewest : parties[b].Counting, people, ofPair);
                foreach ((int person, double share) in ofPair)
                    shares[person] = shares.GetValueOrDefault(person) + share;
            }
        }

        return pairs;
    }

    private static void Share(PartyHolders sides, in Side side, int together, int people, Dictionary<int, double> shares)
    {
        if (together > people)
            return;
        foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
            shares[holder.Person] = Math.Max(shares.GetValueOrDefault(holder.Person), 1.0 / together);
    }

    private static ReadOnlySpan<Stake> Range(Stake[] sorted, int key, Func<Stake, int> keyOf)
    {
        int start = LowerBound(sorted, key, keyOf);
        int end = start;
        while (end < sorted.Length && keyOf(sorted[end]) == key)
            end++;
        return sorted.AsSpan(start, end - start);
    }

    private static int LowerBound(Stake[] sorted, int key, Func<Stake, int> keyOf)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (keyOf(sorted[middle]) < key)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>A person's part in what could end a partnership.</summary>
/// <param name="Person">The person.</param>
/// <param name="Partnership">The partnership.</param>
/// <param name="Share">At least 1 together for any people whose leaving loses the partnership.</param>
internal readonly record struct Stake(int Person, int Partnership, double Share);
