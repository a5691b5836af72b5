using System.Collections;
using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>Every partnership that is current on a day, worst first: by class, then by score descending, then by id.</summary>
public sealed class FragilityRanking : IReadOnlyList<FragilityRow>, ICountedOnItsOwn
{
    private const int BatchSize = 2048;

    private readonly Projection projection;
    private readonly RankedPartnership[] rows;

    private FragilityRanking(Projection projection, RankedPartnership[] rows)
    {
        this.projection = projection;
        this.rows = rows;
    }

    /// <inheritdoc/>
    public int Count => rows.Length;

    /// <inheritdoc/>
    public FragilityRow this[int index] => new(projection, rows[index]);

    /// <summary>The ranking of a day, worked out once for all who ask at the same time and kept, so that asking again costs nothing.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FragilityRanking Of(AnalysisSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Answer(nameof(FragilityRanking), abandoned => new FragilityRanking(session.Projection, Rank(session, abandoned)), cancellationToken);
    }

    /// <summary>Whether the ranking of a day is kept.</summary>
    public static bool IsKept(AnalysisSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Kept<FragilityRanking>(nameof(FragilityRanking)) is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<FragilityRow> GetEnumerator()
    {
        foreach (RankedPartnership row in rows)
            yield return new(projection, row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static RankedPartnership[] Rank(AnalysisSession session, CancellationToken cancellationToken)
    {
        ProjectionTables tables = session.Tables;
        var judged = new RankedPartnership[tables.PartnershipIds.Count];
        Batches.Run(judged.Length, BatchSize, () => new PairJudge(session), (judge, partnership) =>
        {
            if (tables.Partnerships[partnership].IsCurrent(session.Day))
                judged[partnership] = Judge(judge, partnership);
        }, cancellationToken);

        RankedPartnership[] current = Array.FindAll(judged, row => row != default);
        KeySort.Sort(
            current,
            row => ((ulong)row.Class << 60) | (ulong)((100 - row.Score) * 1e12),
            (left, right) => tables.PartnershipIds.Compare(left.Partnership, right.Partnership));
        return current;
    }

    private static RankedPartnership Judge(PairJudge judge, int partnership)
    {
        Verdict verdict = judge.Judge(partnership);
        return new(partnership, verdict.K, verdict.Score, verdict.Class, judge.HangsOnOneSenior(), judge.WhyUnheld(verdict), judge.IsReadByLaterContact(verdict));
    }
}

/// <summary>One line of a <see cref="FragilityRanking"/>.</summary>
public readonly struct FragilityRow
{
    private readonly Projection projection;
    private readonly RankedPartnership ranked;

    internal FragilityRow(Projection projection, RankedPartnership ranked)
    {
        this.projection = projection;
        this.ranked = ranked;
    }

    /// <summary>The partnership's id.</summary>
    public string Partnership => projection.Tables.PartnershipIds.IdOf(ranked.Partnership);

    /// <summary>The class.</summary>
    public FragilityClass Class => ranked.Class;

    /// <summary>k: the fewest people whose leaving ends direct contact.</summary>
    public int K => ranked.K;

    /// <summary>0 (safe) to 100 (gone); only to sort within a class.</summary>
    public double Score => ranked.Score;

    /// <summary>Whether one departure ends it and somebody it hangs on is strategic or governance.</summary>
    public bool HangsOnOneSenior => ranked.HangsOnOneSenior;

    /// <summary>Why nobody holds it; null unless that is so.</summary>
    public UnheldBecause? UnheldBecause => ranked.UnheldBecause;

    /// <summary>Whether somebody of the judged pair counts by nothing but contact that is known after the day.</summary>
    public bool IsReadByLaterContact => ranked.IsReadByLaterContact;

    /// <summary>Tells the rows of partnerships that one of some organisations is a current party to.</summary>
    /// <param name="session">What the ranking was asked of.</param>
    /// <param name="organisations">The organisations' ids.</param>
    public static Predicate<FragilityRow> WithParty(AnalysisSession session, IReadOnlySet<string> organisations)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(organisations);
        HashSet<int> parties = [.. organisations.Select(session.Tables.OrganisationIds.Find)];
        return row => CurrentParties.AnyAmong(session.Tables, row.ranked.Partnership, parties, session.Day);
    }
}

/// <summary>What a ranking keeps of a judgement.</summary>
internal readonly record struct RankedPartnership(
    int Partnership, int K, double Score, FragilityClass Class, bool HangsOnOneSenior, UnheldBecause? UnheldBecause, bool IsReadByLaterContact);
