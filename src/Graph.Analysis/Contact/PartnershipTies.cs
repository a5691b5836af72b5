using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Contact;

/// <summary>The ties of the partnership that was read last, by the people at their ends.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class PartnershipTies(ProjectionTables tables, int day)
{
    private int partnership;

    /// <summary>Whether there are any.</summary>
    public bool Any => tables.Ties[partnership].Length > 0;

    /// <summary>Whether any had begun by the day.</summary>
    public bool AnyBegun
    {
        get
        {
            foreach (ref readonly TieRow tie in tables.Ties[partnership])
            {
                if (tie.Period.HasBegun(day))
                    return true;
            }

            return false;
        }
    }

    /// <summary>Reads those of a partnership, in place of the one before.</summary>
    public void Read(int number) => partnership = number;

    /// <summary>The ties of a person, from that person's end.</summary>
    public ReadOnlySpan<TieRow> Of(int person)
    {
        ReadOnlySpan<TieRow> ties = tables.Ties[partnership];
        int start = LowerBound(ties, person);
        int end = start;
        while (end < ties.Length && ties[end].Person == person)
            end++;
        return ties[start..end];
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
