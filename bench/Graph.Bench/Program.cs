using Graph.Bench;

if (args is ["fill", var size, var folder])
{
    await BoroughStore.FillAsync(folder, new Borough(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)));
    return 0;
}

Dictionary<string, Func<int, Task>> benches = new(StringComparer.Ordinal)
{
    ["import"] = ImportBench.RunAsync,
    ["projection"] = ProjectionBench.RunAsync,
    ["server"] = ServerBench.RunAsync,
};

if (args is not [var name, ..] || !benches.TryGetValue(name, out Func<int, Task>? bench))
{
    Console.Error.WriteLine($"Say what to measure: {string.Join(", ", benches.Keys)}; then, if you like, how many partnerships (100000).");
    return 2;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.OSDescription}");
await bench(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 100_000);
return 0;
