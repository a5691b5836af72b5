using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>
/// The current parties of one partnership on a day, and who holds it for them: what every judgement and rehearsal starts
/// from. One object reads many partnerships one after the other, without new memory.
/// </summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class Sides
{
    private readonly ProjectionTables tables;
    private readonly int day;
    private readonly FragilityOptions options;
    private readonly GapReading? reading;
    private readonly Buffer<Side> sides = new();
    private readonly Buffer<SideHolder> holders = new();
    private readonly Buffer<SideHolder> others = new();
    private readonly Attendance attendance;
    private readonly Posts posts;
    private readonly Comparison<Side> byId;

    /// <summary>Reads sides as they are recorded, or with gaps filled.</summary>
    public Sides(ProjectionTables tables, DateOnly asOf, FragilityOptions options, GapReading? reading = null)
    {
        this.tables = tables;
        day = asOf.DayNumber;
        this.options = options;
        this.reading = reading;
        attendance = new(tables, day);
        posts = new(tables, day);
        byId = (left, right) => tables.OrganisationIds.Compare(left.Organisation, right.Organisation);
    }

    /// <summary>People who hold none of the partnerships that are read next, but are judged as if they did.</summary>
    public List<Proposed> Proposed { get; } = [];

    /// <summary>The evidence of contact that they would have: as good as any.</summary>
    public double EvidenceOfProposed => options.RecentContact * options.StrongContact;

    /// <summary>The partnership that was read.</summary>
    public int Partnership { get; private set; }

    /// <summary>People who are read as if they held nothing any more; ties to them stay recorded.</summary>
    public HashSet<int> Absent { get; } = [];

    /// <summary>The current parties, each once, in the order of their ids.</summary>
    public Span<Side> Parties => sides.Items;

    /// <summary>The counting holders, party by party.</summary>
    public Span<SideHolder> Holders => holders.Items;

    /// <summary>Those with a current holding who do not count.</summary>
    public Span<SideHolder> Others => others.Items;

    /// <summary>Whether any tie is recorded.</summary>
    public bool AnyTies => tables.Ties[Partnership].Length > 0;

    /// <summary>Whether any tie is recorded that had begun by the day.</summary>
    public bool AnyTiesBegun => AnyTieBegun(tables.Ties[Partnership]);

    /// <summary>The ties of a person, from that person's end.</summary>
    public ReadOnlySpan<TieRow> TiesOf(int person)
    {
        ReadOnlySpan<TieRow> ties = tables.Ties[Partnership];
        int start = LowerBound(ties, person);
        int end = start;
        while (end < ties.Length && ties[end].Person == person)
            end++;
        return ties[start..end];
    }

    /// <summary>The contacts about the partnership that a person attended up to the day, in the order of their days.</summary>
    public ReadOnlySpan<(int Person, ContactDay Contact)> AttendedBy(int person) => attendance.Of(person);

    /// <summary>Whether a tie lets its two people talk on the day.</summary>
    public bool LetsTalk(in TieRow tie) => tie.Period.Holds(day);

    public void Read(int partnership)
    {
        Partnership = partnership;
        sides.Clear();
        holders.Clear();
        others.Clear();
        attendance.Read(partnership);
        ReadParties();

        ReadOnlySpan<HoldingRow> rows = tables.Holdings[partnership];
        int side = 0;
        for (int start = 0, end; start < rows.Length; start = end)
        {
            int organisation = rows[start].Organisation;
            for (end = start + 1; end < rows.Length && rows[end].Organisation == organisation && rows[end].Person == rows[start].Person;)
                end++;

            for (; side < sides.Count && sides[side].Organisation < organisation; side++)
                Close(side);
            bool isParty = side < sides.Count && sides[side].Organisation == organisation;
            if (isParty)
                AddProposed(organisation, rows[start].Person);
            ReadHolder(rows[start..end], isParty);
            if (isParty)
                sides[side].End = holders.Count;
        }

        for (; side < sides.Count; side++)
            Close(side);
        sides.Items.Sort(byId);
    }

    /// <summary>The holder of a side who is a person; -1 where there is none.</summary>
    public int Find(in Side side, int person)
    {
        int low = side.Start;
        int high = side.End - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int found = holders[middle].Person;
            if (found == person)
                return middle;
            if (found < person)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    /// <summary>Takes nobody as gone.</summary>
    public void EverybodyHere() => TakeAsGone(static (in SideHolder _) => false);

    /// <summary>Takes the known leavers as gone.</summary>
    public void LeaversGone() => TakeAsGone(static (in SideHolder holder) => holder.IsLeaver);

    /// <summary>Takes some holders as gone, and counts who is left on each side.</summary>
    public void TakeAsGone(GoneRule rule)
    {
        foreach (ref Side side in Parties)
        {
            (side.Here, side.UntiedHere) = (0, 0);
            for (int i = side.Start; i < side.End; i++)
            {
                ref SideHolder holder = ref holders[i];
                holder.IsGone = rule(holder);
                if (holder.IsGone)
                    continue;
                side.Here++;
                if (!holder.IsTied)
                    side.UntiedHere++;
            }
        }
    }

    private bool AnyTieBegun(ReadOnlySpan<TieRow> ties)
    {
        foreach (ref readonly TieRow tie in ties)
        {
            if (tie.Period.HasBegun(day))
                return true;
        }

        return false;
    }

    private void ReadParties()
    {
        foreach (ref readonly LinkRow party in tables.Parties[Partnership])
        {
            if (party.Period.Holds(day) && (sides.Count == 0 || sides[sides.Count - 1].Organisation != party.Other))
                sides.Add(new() { Organisation = party.Other });
        }
    }

    /// <summary>Adds those proposed for an organisation whose numbers are below a person's, and not below one added before.</summary>
    private void AddProposed(int organisation, int before)
    {
        if (Proposed.Count == 0)
            return;
        int added = holders.Count > 0 && holders[holders.Count - 1].Organisation == organisation ? holders[holders.Count - 1].Person : -1;
        foreach (Proposed proposed in Proposed.OrderBy(one => one.Person))
        {
            if (proposed.Organisation != organisation || proposed.Person <= added || proposed.Person >= before)
                continue;
            holders.Add(new()
            {
                Person = proposed.Person,
                Organisation = organisation,
                Level = proposed.Level,
                Evidence = EvidenceOfProposed,
                InPost = true,
                Counts = true,
                LeavesOn = int.MaxValue,
                IsTied = AnyTieBegun(TiesOf(proposed.Person)),
            });
        }
    }

    /// <summary>Ends a side; one for which nobody has a current holding may have a holder whom nobody recorded.</summary>
    private void Close(int side)
    {
        AddProposed(sides[side].Organisation, int.MaxValue);
        ref Side closed = ref sides[side];
        closed.End = holders.Count;
        if (reading?.IsGood(new(GapKind.Holder, closed.Organisation, -1)) == true && closed.Counting == 0 && !AnyOther(closed.Organisation))
        {
            holders.Add(new() { Person = DataGap.Unrecorded(closed.Organisation), Organisation = closed.Organisation, InPost = true, Counts = true, LeavesOn = int.MaxValue });
            closed.End = holders.Count;
        }

        if (side + 1 < sides.Count)
            (sides[side + 1].Start, sides[side + 1].End) = (holders.Count, holders.Count);
    }

    private bool AnyOther(int organisation)
    {
        foreach (ref readonly SideHolder holder in others.Items)
        {
            if (holder.Organisation == organisation)
                return true;
        }

        return false;
    }

    private void ReadHolder(ReadOnlySpan<HoldingRow> holdings, bool isParty)
    {
        Evidence evidence = new(day, options);
        int holdingEnds = int.MinValue;
        byte? strength = null;
        foreach (ref readonly HoldingRow holding in holdings)
        {
            if (!holding.Period.Holds(day))
                continue;
            evidence.Add(holding.LastContact, holding.Strength);
            attendance.AddTo(ref evidence, holding);
            holdingEnds = Math.Max(holdingEnds, holding.Period.End);
            strength = StrengthOrder.Stronger(strength ?? holding.Strength, holding.Strength);
        }

        if (holdingEnds == int.MinValue || Absent.Contains(holdings[0].Person))
            return;

        SideHolder holder = new() { Person = holdings[0].Person, Organisation = holdings[0].Organisation };
        if (AnyTies)
            AddTies(ref holder, ref evidence);
        if (reading?.IsGood(DataGap.TiesOf(holder.Person)) == false && AnyTiesBegun)
            holder.IsTied = true;
        Post post = posts.Of(holder.Person, holder.Organisation);
        (holder.InPost, holder.Level) = (post.IsHeld, post.Level);

        holder.Evidence = evidence.Best;
        holder.LastContact = evidence.Last;
        holder.Strength = evidence.Last.IsKnown ? evidence.LastStrength : strength.GetValueOrDefault();
        holder.Counts = isParty && holder.InPost && (evidence.IsFreshEnough
            || (!evidence.Last.IsKnown && reading?.IsGood(new(GapKind.LastContact, holder.Organisation, holder.Person)) == true));
        holder.LeavesOn = Math.Min(holdingEnds, post.Ends);
        holder.IsLeaver = holder.Counts && holder.LeavesOn <= day + options.LeaverDays;
        (holder.Counts ? holders : others).Add(holder);
    }

    private void AddTies(ref SideHolder holder, ref Evidence evidence)
    {
        foreach (ref readonly TieRow tie in TiesOf(holder.Person))
        {
            if (!tie.Period.HasBegun(day))
                continue;
            holder.IsTied = true;
            evidence.Add(tie.LastContact, tie.Strength);
        }
    }

    private static int LowerBound(ReadOnlySpan<TieRow> ties, int person)
    {
        int low = 0;
        int high = ties.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ties[middle].Person < person)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
