using System.Collections.Concurrent;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Departures;

/// <summary>Counters for every person at once.</summary>
internal sealed class EveryDeparture(int people)
{
    private readonly int[] lost = new int[people];
    private readonly int[] lostInPart = new int[people];
    private readonly int[] leftWithOne = new int[people];
    private readonly ConcurrentBag<(int Person, int A, int B)> parted = [];

    public int[] Chairs { get; } = new int[people];

    public int[] Forums { get; } = new int[people];

    public int[] Buildings { get; } = new int[people];

    public int[] Funding { get; } = new int[people];

    /// <summary>Counts a partnership that would be lost. May be called by several threads at once, as the next three.</summary>
    public void Lose(int person) => Interlocked.Increment(ref lost[person]);

    /// <summary>Counts a partnership of which some parties would lose touch, and others not.</summary>
    public void LoseInPart(int person) => Interlocked.Increment(ref lostInPart[person]);

    /// <summary>Counts a partnership that would be left with one holder.</summary>
    public void LeaveWithOne(int person) => Interlocked.Increment(ref leftWithOne[person]);

    /// <summary>Notes that a person would part two organisations; may be said several times.</summary>
    public void Part(int person, int a, int b) => parted.Add((person, a, b));

    /// <summary>Counts the running funding between the organisations that each person would part, each funding once.</summary>
    public void CountFunding(ProjectionTables tables, int day, FragilityOptions options)
    {
        (int Person, int A, int B)[] parting = [.. parted];
        Array.Sort(parting);
        HashSet<int> found = [];
        for (int i = 0; i < parting.Length; i++)
        {
            (int person, int a, int b) = parting[i];
            if (i > 0 && parting[i - 1].Person != person)
                found.Clear();
            if (i == 0 || parting[i - 1] != parting[i])
                Anchors.FindFunding(tables, a, b, day, options, found);
            Funding[person] = found.Count;
        }
    }

    /// <summary>Everybody of whom any counter says something, those who cut off others included.</summary>
    public List<DepartureCounts> Report(IdSnapshot ids, CutOffCounts? cutOff)
    {
        List<DepartureCounts> report = [];
        for (int person = 0; person < people; person++)
        {
            if (TakesNothing(person, cutOff))
                continue;
            report.Add(new(ids.IdOf(person), lost[person], lostInPart[person], leftWithOne[person], Chairs[person], Forums[person], Buildings[person], Funding[person])
            {
                OrganisationsCutOff = cutOff?.Organisations[person],
                PeopleCutOff = cutOff?.People[person],
            });
        }

        report.Sort(static (left, right) => Key(left).CompareTo(Key(right)) is var byHarm and not 0
            ? byHarm
            : string.CompareOrdinal(left.Person, right.Person));
        return report;

        static (int, int, int, int, int) Key(DepartureCounts counts) =>
            (-counts.PartnershipsLost, -counts.PartnershipsLostInPart, -counts.LeftWithOneHolder, -counts.OrganisationsCutOff ?? 0, -counts.PeopleCutOff ?? 0);
    }

    private bool TakesNothing(int person, CutOffCounts? cutOff) =>
        (lost[person] | lostInPart[person] | leftWithOne[person] | Chairs[person] | Forums[person] | Buildings[person]
            | (cutOff?.Organisations[person] ?? 0) | (cutOff?.People[person] ?? 0)) == 0;
}
