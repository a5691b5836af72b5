using Graph.Bench.Structure;
using Graph.Import;
using Graph.Model;

namespace Graph.Bench;

/// <summary>A register of partnerships, one row each, into an empty store; the same again; three files of a third of it each, as one change; and SQLite's own best for as many rows and as many facts.</summary>
internal static class ImportBench
{
    private const int Runs = 3;

    public static async Task RunAsync(int partnerships)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-import-").FullName;
        try
        {
            string file = Path.Combine(folder, "register.csv");
            await using (StreamWriter writer = File.CreateText(file))
                new Borough(partnerships).WriteRegister(writer);
            await RunAsync(file, Math.Min(partnerships, 2_000), silent: true);
            for (int run = 0; run < Runs; run++)
                await RunAsync(file, partnerships, silent: false);
            await RunThreeAsync(await SplitAsync(file, partnerships / 3));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunThreeAsync(string[] files)
    {
        for (int run = 0; run < Runs; run++)
        {
            await using BoroughStore target = await BoroughStore.CreateAsync();
            ImportOutcome? outcome = null;
            TimeSpan all = await Measure.OnceAsync(async () => outcome = await new Importer(target.Store).ImportAsync(files, new ImportOptions { Actor = "bench" }));
            Measure.Say($"three files of {outcome!.Files[0].Rows} rows at once", FormattableString.Invariant(
                $"{all.TotalSeconds:0.00} s, {outcome.Files.Sum(each => each.Rows) / all.TotalSeconds:0} rows/s, {outcome.Files.Sum(each => each.Added)} facts; at most {PeakMemory.Megabytes(Environment.ProcessId)} MB of memory since the start"));
        }
    }

    private static async Task<string[]> SplitAsync(string file, int rows)
    {
        string[] lines = await File.ReadAllLinesAsync(file);
        string[] parts = [.. Enumerable.Range(0, 3).Select(part => Path.ChangeExtension(file, FormattableString.Invariant($"{part + 1}.csv")))];
        for (int part = 0; part < parts.Length; part++)
            await File.WriteAllLinesAsync(parts[part], lines[1..].Skip(part * rows).Take(rows).Prepend(lines[0]));
        return parts;
    }

    private static async Task RunAsync(string file, int rows, bool silent)
    {
        await using BoroughStore target = await BoroughStore.CreateAsync();
        ImportOutcome? outcome = null;
        TimeSpan first = await Measure.OnceAsync(async () => outcome = await new Importer(target.Store).ImportAsync([file], new ImportOptions { Actor = "bench" }));
        int facts = outcome!.Files[0].Added;
        TimeSpan again = await Measure.OnceAsync(async () => outcome = await new Importer(target.Store).ImportAsync([file], new ImportOptions { Actor = "bench" }));
        TimeSpan rawFacts = await RawInsert.RunAsync(facts);
        TimeSpan rawRows = await RawInsert.RunAsync(rows);
        if (silent)
            return;

        Measure.Say($"import of {rows} rows", FormattableString.Invariant($"{first.TotalSeconds:0.00} s, {rows / first.TotalSeconds:0} rows/s, {facts} facts, {facts / first.TotalSeconds:0} facts/s"));
        Measure.Say("the same file again", FormattableString.Invariant($"{again.TotalSeconds:0.00} s, {outcome.Files[0].Added + outcome.Files[0].Changed} facts changed"));
        Measure.Say($"raw insert of {facts} rows (as many as facts)", FormattableString.Invariant($"{rawFacts.TotalSeconds:0.00} s; import takes {first / rawFacts:0.0} times that"));
        Measure.Say($"raw insert of {rows} rows (as many as the file's)", FormattableString.Invariant($"{rawRows.TotalSeconds:0.00} s; import takes {first / rawRows:0.0} times that"));

        await using BoroughStore bare = await BoroughStore.CreateAsync();
        List<Operation> operations = [];
        await foreach (Fact fact in target.Store.StreamAsync(Ontology.Types, ReadPoint.Now))
            operations.Add(new Put(fact));
        TimeSpan apply = await Measure.OnceAsync(() => bare.Store.ApplyAsync(new Changeset("bench", operations)));
        Measure.Say("of which the store (one changeset of the same facts)", FormattableString.Invariant($"{apply.TotalSeconds:0.00} s, {apply / rawFacts:0.0} times the raw insert; import takes {first / apply:0.0} times that"));
    }
}
