using System.Collections.Concurrent;
using System.Globalization;
using Graph.Analysis.Linkage;
using Graph.Bench.Structure;
using Graph.Model;

namespace Graph.Bench.Linkage;

/// <summary>How well and how fast records of one organisation are found.</summary>
internal static class LinkageBench
{
    private const int Twice = 10;
    private const int Scored = 4_000_000;

    public static async Task RunAsync(int organisations)
    {
        if (LabelledRecords.AreThere)
            Judge();
        else
            Console.WriteLine("The files of grants and registers are not there. Set GRAPH_TEST_FILES to a folder that has them.");
        await TimeAsync(organisations);
    }

    /// <summary>How long it takes to find the duplicates among made-up organisations, of which a tenth is there twice, with a letter less.</summary>
    private static async Task TimeAsync(int organisations)
    {
        Random random = new(20261128);
        ComparedOrganisation[] all = [.. OrganisationNames.Facts(organisations).OfType<Organisation>().Select((organisation, place) => ComparedOrganisation.Of(organisation) with { Id = $"{place}", Identifiers = [] })];
        for (int i = 0; i < organisations / Twice; i++)
        {
            ComparedOrganisation original = all[organisations - 1 - i];
            all[i] = original with { Id = $"{i}", Names = [original.Names[0].Remove(random.Next(original.Names[0].Length), 1)] };
        }

        OrganisationLinkage? linkage = null;
        IReadOnlyList<LinkedPair> found = [];
        TimeSpan prepared = await Measure.OnceAsync(() => Task.FromResult(linkage = new(all, LinkageWeights.Default)));
        TimeSpan linked = await Measure.OnceAsync(() => Task.FromResult(found = linkage!.Find()));
        int met = found.Count(pair => pair.First < organisations / Twice && pair.Second == organisations - 1 - pair.First);
        Measure.Say($"{organisations} organisations", string.Create(CultureInfo.InvariantCulture,
            $"prepared in {prepared.TotalSeconds:0.0} s, linked in {linked.TotalSeconds:0.0} s, {linkage!.Compared} pairs compared; {found.Count} pairs the same or to review, {found.Count(pair => pair.Outcome == LinkOutcome.Same)} the same; {(double)met / (organisations / Twice):0.000} of those that are there twice were found; at most {PeakMemory.Megabytes(Environment.ProcessId)} MB of memory"));

        (int One, int Other)[] pairs = [.. Enumerable.Range(0, Scored).Select(_ => (random.Next(organisations), random.Next(organisations)))];
        (int One, int Other)[] near = [.. found.Select(pair => (pair.First, pair.Second))];
        foreach ((string what, (int One, int Other)[] some) in new[] { ("any two", pairs), ("those found", near) })
        {
            TimeSpan took = await Measure.OnceAsync(() =>
            {
                Parallel.ForEach(Partitioner.Create(0, some.Length), range =>
                {
                    for (int i = range.Item1; i < range.Item2; i++)
                        _ = linkage.Compare(some[i].One, some[i].Other);
                });
                return Task.CompletedTask;
            });
            Measure.Say($"pairs compared, {what}", string.Create(CultureInfo.InvariantCulture, $"{some.Length / took.TotalSeconds:0} a second, on {Environment.ProcessorCount} cores"));
        }
    }

    private static void Judge()
    {
        IReadOnlyList<LabelledRecord> records = LabelledRecords.Read();
        Console.WriteLine($"{records.Count} records of {records.Select(record => record.Number).Distinct().Count()} organisations");
        foreach (string file in LabelledRecords.Grants)
        {
            LinkageWeights weights = LinkageTrial.Estimate(records, file);
            IReadOnlyList<TrialRow> rows = LinkageTrial.Run(records, file, weights);
            Say(file, rows);
            foreach (IGrouping<NameLevel, TrialRow> kind in rows.GroupBy(row => row.Kind).OrderByDescending(group => group.Key))
                Say($"  {kind.Key}", [.. kind]);
            foreach (TrialRow row in rows.Where(row => row.Outcome == LinkOutcome.Same && !row.IsRight))
                Console.WriteLine($"  wrong: {row.Record.Organisation.Names[0]} ({row.Record.Number}) taken for {row.Found!.Organisation.Names[0]} ({row.Found.Number})");
            KeyCollision.Judge(records, rows);
            Print(weights);
        }

        Print(LinkageTrial.Estimate(records, null));
    }

    private static void Say(string what, IReadOnlyCollection<TrialRow> rows)
    {
        foreach ((string unit, Func<TrialRow, int> count) in new (string, Func<TrialRow, int>)[] { ("rows", row => row.Record.Rows), ("spellings", _ => 1) })
        {
            int all = rows.Sum(count);
            int applied = rows.Where(row => row.Outcome == LinkOutcome.Same).Sum(count);
            int right = rows.Where(row => row.Outcome == LinkOutcome.Same && row.IsRight).Sum(count);
            int shown = rows.Where(row => row.IsShown).Sum(count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {all} {unit}; taken for the same {applied}, precision {(double)right / Math.Max(1, applied):0.000}, recall {(double)right / all:0.000}; with those to review {(double)shown / all:0.000}"));
        }
    }

    private static void Print(LinkageWeights weights)
    {
        foreach (NameLevel level in Enum.GetValues<NameLevel>())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {level,-14} {string.Join(", ", Enum.GetValues<NameRarity>().Select(rarity => weights.Of(level, rarity).ToString("0.0", CultureInfo.InvariantCulture)))}"));
        Console.WriteLine($"    postcode {string.Join(", ", weights.Postcode.Select(bits => bits.ToString("0.0", CultureInfo.InvariantCulture)))}; website {string.Join(", ", weights.Website.Select(bits => bits.ToString("0.0", CultureInfo.InvariantCulture)))}");
    }
}
