using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>Ties as a writer takes them up: those within a partnership at it, all others at both people.</summary>
/// <param name="personIds">The people.</param>
/// <param name="partnershipIds">The partnerships.</param>
internal sealed class TieRows(IdTable personIds, IdTable partnershipIds)
{
    /// <summary>The ties of each partnership, in both directions.</summary>
    public RowsWriter<TieRow> Within { get; } = new();

    /// <summary>The other ties of each person.</summary>
    public RowsWriter<TieRow> Acquainted { get; } = new();

    /// <summary>Adds a tie, and says what it connects.</summary>
    public EdgeEnds Add(int edge, Tie tie)
    {
        var ends = new EdgeEnds(personIds.Add(tie.From), personIds.Add(tie.To), tie.Partnership is { } partnership ? partnershipIds.Add(partnership) : -1);
        TieRow row = new(edge, ends.From, ends.To, Period.Of(tie), ContactDay.Of(tie.LastContact), (byte)tie.Strength.GetValueOrDefault());
        TieRow back = row with { Person = ends.To, Other = ends.From };
        if (ends.Third < 0)
        {
            Acquainted.Add(ends.From, row);
            Acquainted.Add(ends.To, back);
            return ends;
        }

        Within.Add(ends.Third, row);
        Within.Add(ends.Third, back);
        return ends;
    }

    /// <summary>Takes a tie away.</summary>
    public void Remove(int edge, EdgeEnds ends)
    {
        if (ends.Third >= 0)
        {
            Within.Remove(ends.Third, edge);
            return;
        }

        Acquainted.Remove(ends.From, edge);
        Acquainted.Remove(ends.To, edge);
    }
}
