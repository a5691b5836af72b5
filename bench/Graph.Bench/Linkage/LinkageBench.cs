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
            await JudgeAsync();
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
            TimeSpan before = Environment.CpuUsage.TotalTime;
            TimeSpan took = await Measure.OnceAsync(() =>
            {
                Parallel.ForEach(Partitioner.Create(0, some.Length), range =>
                {
                    for (int i = range.Item1; i < range.Item2; i++)
                        _ = linkage.Compare(some[i].One, some[i].Other);
                });
                return Task.CompletedTask;
            });
            Measure.Say($"pairs compared, {what}", string.Create(CultureInfo.InvariantCulture, $"{some.Length / took.TotalSeconds:0} a second, on {Environment.ProcessorCount} cores; {some.Length / (Environment.CpuUsage.TotalTime - before).TotalSeconds:0} a second of one core's time"));
        }
    }

    private static async Task JudgeAsync()
    {
        IReadOnlyList<LabelledRecord> records = LabelledRecords.Read();
        Console.WriteLine($"{records.Count} records of {records.Select(record => record.Number).Distinct().Count()} organisations");
        LinkageEstimation estimation = new(records);
        IReadOnlyList<OpenRefine> peers = await OpenRefine.ClusterAsync(records);
        foreach (string file in LabelledRecords.Grants)
        {
            IReadOnlyList<TrialRow> rows = LinkageTrial.Run(records, file, estimation.Without(file));
            Say(file, rows);
            foreach (IGrouping<NameLevel, TrialRow> kind in rows.GroupBy(row => row.Kind).OrderByDescending(group => group.Key))
                Say($"  {kind.Key}", [.. kind]);
            foreach (TrialRow row in rows.Where(row => row.Outcome == LinkOutcome.Same && !row.IsRight))
                Console.WriteLine($"  wrong: {row.Record.Organisation.Names[0]} ({row.Record.Number}) taken for {row.Found!.Organisation.Names[0]} ({row.Found.Number})");
            foreach (TrialRow row in rows.Where(row => !row.IsShown))
                Console.WriteLine($"  missed{(row.IsTold ? "" : ", nothing tells")}: {row.Record.Organisation.Names[0]} ({row.Record.Number})");
            foreach (OpenRefine peer in peers)
                peer.Judge(rows);
        }

        Print(estimation.Without(null));
    }

    private static void Say(string what, IReadOnlyCollection<TrialRow> rows)
    {
        int all = Rows(rows, _ => true);
        int told = Rows(rows, row => row.IsTold);
        int applied = Rows(rows, row => row.Outcome == LinkOutcome.Same);
        int right = Rows(rows, row => row.Outcome == LinkOutcome.Same && row.IsRight);
        int shown = Rows(rows, row => row.IsShown);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {all} rows in {rows.Count} spellings, something tells of {told}; taken for the same {applied}, precision {Part(right, applied)}, recall {Part(right, all)}, {Part(right, told)} of those of which something tells; with those to review {Part(shown, all)}, {Part(shown, told)}; {rows.Sum(row => row.Listed)} listed for {rows.Count(row => row.Listed > 0)} spellings"));
    }

    private static int Rows(IReadOnlyCollection<TrialRow> rows, Func<TrialRow, bool> isCounted) => rows.Where(isCounted).Sum(row => row.Record.Rows);

    private static string Part(int some, int all) => all == 0 ? "-" : ((double)some / all).ToString("0.000", CultureInfo.InvariantCulture);

    private static void Print(LinkageWeights weights)
    {
        foreach (NameLevel level in Enum.GetValues<NameLevel>())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {level,-14} {string.Join(", ", Enum.GetValues<NameRarity>().Select(rarity => weights.Of(level, rarity).ToString("0.0", CultureInfo.InvariantCulture)))}"));
        Console.WriteLine($"    postcode {string.Join(", ", weights.Postcode.Select(bits => bits.ToString("0.0", CultureInfo.InvariantCulture)))}; website {string.Join(", ", weights.Website.Select(bits => bits.ToString("0.0", CultureInfo.InvariantCulture)))}");
    }
}
