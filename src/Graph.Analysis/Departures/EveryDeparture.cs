using System.Runtime.InteropServices;

namespace Graph.Analysis;

/// <summary>Counters for every person at once.</summary>
internal sealed class EveryDeparture(int people)
{
    public int[] Lost { get; } = new int[people];

    public int[] LeftWithOne { get; } = new int[people];

    public int[] Chairs { get; } = new int[people];

    public int[] Forums { get; } = new int[people];

    public int[] Buildings { get; } = new int[people];

    public int[] Funding { get; } = new int[people];

    /// <summary>Who would part which organisations; may repeat.</summary>
    public List<(int Person, int A, int B)> Parted { get; } = [];

    /// <summary>Counts the running funding between the organisations that each person would part, each funding once.</summary>
    public void CountFunding(ProjectionTables tables, int day, FragilityOptions options)
    {
        Span<(int Person, int A, int B)> parted = CollectionsMarshal.AsSpan(Parted);
        parted.Sort();
        HashSet<int> found = [];
        for (int i = 0; i < parted.Length; i++)
        {
            (int person, int a, int b) = parted[i];
            if (i > 0 && parted[i - 1].Person != person)
                found.Clear();
            if (i == 0 || parted[i - 1] != parted[i])
                Anchors.FindFunding(tables, a, b, day, options, found);
            Funding[person] = found.Count;
        }
    }

    /// <summary>Everybody of whom any counter says something, those who cut off others included.</summary>
    public List<DepartureCounts> Report(IdSnapshot ids, int[]? cutOff)
    {
        List<DepartureCounts> report = [];
        for (int person = 0; person < people; person++)
        {
            if ((Lost[person] | LeftWithOne[person] | Chairs[person] | Forums[person] | Buildings[person] | (cutOff?[person] ?? 0)) == 0)
                continue;
            report.Add(new(ids.IdOf(person), Lost[person], LeftWithOne[person], Chairs[person], Forums[person], Buildings[person], Funding[person])
            {
                OrganisationsCutOff = cutOff?[person],
            });
        }

        report.Sort(static (left, right) => Key(left).CompareTo(Key(right)) is var byHarm and not 0
            ? byHarm
            : string.CompareOrdinal(left.Person, right.Person));
        return report;

        static (int, int, int) Key(DepartureCounts counts) => (-counts.PartnershipsLost, -counts.LeftWithOneHolder, -counts.OrganisationsCutOff ?? 0);
    }
}
