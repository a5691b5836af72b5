namespace Graph.Bench.BigFiles;

/// <summary>Imports of files as large as a whole country has, each by a process of its own into an SQLite store: how long, and with how much memory.</summary>
internal static class BigFilesBench
{
    // Of a file of payments: as many suppliers as a council has, and hardly two payments to one.
    private const int UsualSuppliers = 6_000;
    private const double MostSuppliers = 0.9;

    /// <summary>The register of a country into an empty store, the same again, which changes nothing, which of its organisations may be recorded twice, and a file of one row into what is then a large store.</summary>
    public static Task RegisterAsync(int charities) => InFolderAsync(async folder =>
    {
        string[] register = RegisterExtract.Write(folder, charities);
        await ImportAsync($"a register of {charities} charities", register, folder, isKept: true);
        await ImportAsync("the same again", register, folder, isKept: true);
        await DuplicatesAsync(folder);
        string one = Path.Combine(folder, "one.csv");
        await File.WriteAllTextAsync(one, "Person,Organisation,Role\nAnn Able,Northby Hub,Manager\n");
        await ImportAsync("one row beside it", [one], folder);
    });

    public static Task SpendAsync(int payments) => InFolderAsync(async folder =>
    {
        foreach (int suppliers in new[] { Math.Min(UsualSuppliers, payments), (int)(payments * MostSuppliers) })
            await ImportAsync($"{payments} payments to {suppliers} suppliers", [SpendFile.Write(folder, payments, suppliers)], folder);
    });

    private static async Task DuplicatesAsync(string folder)
    {
        ImportProcess asked = await ImportProcess.RunAsync("duplicates", [], folder, isKept: true);
        if (asked.ExitCode != 0)
            throw new InvalidOperationException($"The question failed: {asked.Errors}");
        Measure.Say("which of them may be recorded twice", FormattableString.Invariant($"in {asked.Taken.TotalSeconds:0.0} s (processor {asked.Processor.TotalSeconds:0.0} s); at most {asked.Megabytes} MB of memory; {Machine.Load()}"));
    }

    private static async Task InFolderAsync(Func<string, Task> run)
    {
        string folder = Directory.CreateTempSubdirectory("graph-bench-big-").FullName;
        try
        {
            await run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task ImportAsync(string what, string[] files, string folder, bool isKept = false)
    {
        long rows = files.Sum(file => File.ReadLines(file).LongCount() - 1);
        ImportProcess import = await ImportProcess.RunAsync("import", files, folder, isKept: isKept);
        if (import.ExitCode != 0)
            throw new InvalidOperationException($"The import failed: {import.Errors}");
        Measure.Say(what, FormattableString.Invariant($"{rows} rows in {import.Taken.TotalSeconds:0.0} s (processor {import.Processor.TotalSeconds:0.0} s), {rows / import.Taken.TotalSeconds:0} rows/s; at most {import.Megabytes} MB of memory; {Machine.Load()}"));
    }
}
