using System.Diagnostics;
using Graph.Bench.Targets;
using Graph.Model;

namespace Graph.Bench.Killing;

/// <summary>Kills importers of three files, and servers under them, at random moments, and looks whether anything is half done.</summary>
internal static class KilledImports
{
    private const int Rows = 1500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task RunAsync(int kills) => StoreTargets.ForEachAsync(async (name, make) =>
    {
        await using IStoreTarget target = await make();
        await RunAsync(name, target, kills);
    });

    private static async Task RunAsync(string name, IStoreTarget target, int kills)
    {
        using RegisterFiles files = new(Rows);
        TimeSpan whole = default;
        long added = 0;
        for (int i = 0; i < 2; i++)
        {
            // Twice, since the first import into a new store takes longer than any other.
            long empty = await CountAsync(target);
            whole = await Measure.OnceAsync(async () => Demand(await ImportAsync(target, files.Next(), killAfter: null) == 0, "an import that nobody kills lands"));
            added = await CountAsync(target) - empty;
        }

        Random random = new(kills);
        int landed = 0;
        TimeSpan longest = default;
        for (int kill = 1; kill <= kills; kill++)
        {
            long before = await CountAsync(target);
            bool killServer = target.HasServer && kill % 2 == 0;
            TimeSpan moment = whole * random.NextDouble();
            await ImportAsync(target, files.Next(), moment, killServer ? target.KillServerAsync : null);
            if (killServer)
                await target.RestartServerAsync();

            long seen = await CountAsync(target);
            Demand(seen == before || seen == before + added, $"after kill {kill} there are {before} or {before + added} facts, not {seen}");
            landed += seen == before ? 0 : 1;
            TimeSpan writable = await Measure.OnceAsync(() => RecordAsync(target, kill));
            longest = writable > longest ? writable : longest;
            Demand(await CountAsync(target) == seen + 1, $"after kill {kill} one more fact can be recorded");
            await target.VerifyAsync();
        }

        Measure.Say($"{name}: {kills} kills at random moments of {whole.TotalSeconds:0.0} s", FormattableString.Invariant(
            $"nothing half done; {landed} had landed whole; the next writer wrote within {longest.TotalSeconds:0.0} s"));
    }

    private static async Task<int> ImportAsync(IStoreTarget target, string[] threeFiles, TimeSpan? killAfter, Func<Task>? instead = null)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Graph.Import.dll"), "import", .. threeFiles]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string variable, string value) in target.Environment)
            start.Environment[variable] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (killAfter is { } moment)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(moment));
            if (instead is not null)
                await instead();
            else if (!process.HasExited)
                process.Kill();
        }

        using CancellationTokenSource time = new(Patience);
        await process.WaitForExitAsync(time.Token);
        await Task.WhenAll(output, errors);
        return process.ExitCode;
    }

    private static async Task<long> CountAsync(IStoreTarget target)
    {
        await using IGraphStore store = await target.OpenAsync();
        return await store.StreamAsync([.. Ontology.Types], ReadPoint.Now).LongCountAsync();
    }

    private static async Task RecordAsync(IStoreTarget target, int number)
    {
        await using IGraphStore store = await target.OpenAsync();
        await store.ApplyAsync(new("bench", [new Put(new Person { Id = FactId.Of<Person>("kill", $"{number}"), Name = $"Recorded after kill {number}" })]));
    }

    private static void Demand(bool isSo, string what)
    {
        if (!isSo)
            throw new InvalidOperationException($"It is not so that {what}.");
    }
}
