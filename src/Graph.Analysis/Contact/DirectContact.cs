using Graph.Analysis.Graphs;

namespace Graph.Analysis.Contact;

/// <summary>Who of two sides can talk, and how few people must leave to end it (FRAGILITY.md, "The headline integer").</summary>
/// <remarks>
/// A holder without a recorded tie can talk to everybody opposite, so those pairs are never listed. While both sides have
/// somebody left, all such holders and a cover of the tied pairs must have gone: k is the least of one whole side, the other, and that.
/// </remarks>
internal sealed class DirectContact(PartyHolders sides)
{
    private readonly ContactRule rule = new(sides);
    private readonly List<int> tied = [];
    private readonly MinimumVertexCover cover = new();

    /// <summary>Whether a holder on one side can talk to one on the other.</summary>
    public bool AnyPair(in Side a, in Side b)
    {
        if (a.Here == 0 || b.Here == 0)
            return false;
        if (a.UntiedHere + b.UntiedHere > 0)
            return true;
        ReadTies(a, b);
        return cover.AnyPair;
    }

    /// <summary>The fewest people who must leave for there to be no pair that can talk.</summary>
    public int Fewest(in Side a, in Side b)
    {
        int wholeSide = Math.Min(a.Here, b.Here);
        if (wholeSide == 0 || !sides.AnyTies)
            return wholeSide;

        int untied = a.UntiedHere + b.UntiedHere - UntiedOnBoth(a, b);
        if (untied >= wholeSide)
            return wholeSide;

        ReadTies(a, b);
        return Math.Min(wholeSide, untied + cover.Fewest(wholeSide - untied));
    }

    /// <summary>Every person whose leaving alone leaves no pair that can talk; for sides of which some pair can.</summary>
    public void FindSoleLinks(in Side a, in Side b, List<int> people)
    {
        people.Clear();
        if (a.Here == 1)
            AddOnce(people, FirstHere(a));
        if (b.Here == 1)
            AddOnce(people, FirstHere(b));
        if (!sides.AnyTies)
            return;

        int untied = a.UntiedHere + b.UntiedHere - UntiedOnBoth(a, b);
        if (untied > 1)
            return;
        ReadTies(a, b);
        if (untied == 1 && !cover.AnyPair)
            AddOnce(people, a.UntiedHere == 1 ? FirstUntied(a) : FirstUntied(b));
        else if (untied == 0)
            cover.FindCommonPeople(people);
    }

    private static void AddOnce(List<int> people, int person)
    {
        if (!people.Contains(person))
            people.Add(person);
    }

    private int FirstHere(in Side side)
    {
        foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
        {
            if (!holder.IsGone)
                return holder.Person;
        }

        throw new InvalidOperationException("A side that counts somebody here has nobody.");
    }

    private int FirstUntied(in Side side)
    {
        foreach (ref readonly SideHolder holder in sides.Counting[side.Start..side.End])
        {
            if (!holder.IsGone && ContactRule.TalksToAll(holder))
                return holder.Person;
        }

        throw new InvalidOperationException("A side that counts somebody without a tie has nobody.");
    }

    /// <summary>How many people without a tie hold both sides: each is one person, and leaves once.</summary>
    private int UntiedOnBoth(in Side a, in Side b)
    {
        int both = 0;
        ReadOnlySpan<SideHolder> left = sides.Counting[a.Start..a.End];
        ReadOnlySpan<SideHolder> right = sides.Counting[b.Start..b.End];
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            int order = left[i].Person.CompareTo(right[j].Person);
            if (order == 0 && !left[i].IsGone && !right[j].IsGone && ContactRule.TalksToAll(left[i]))
                both++;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return both;
    }

    private void ReadTies(in Side a, in Side b)
    {
        cover.Clear(sides.Counting.Length);
        for (int i = a.Start; i < a.End; i++)
        {
            ref readonly SideHolder holder = ref sides.Counting[i];
            if (holder.IsGone || ContactRule.TalksToAll(holder))
                continue;
            rule.FindTied(holder.Person, tied);
            foreach (int person in tied)
            {
                int other = sides.Find(b, person);
                if (other >= 0 && !sides.Counting[other].IsGone)
                    cover.Add(i, holder.Person, other, person);
            }
        }
    }
}
