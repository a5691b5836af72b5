using Graph.Bench;
using Graph.Bench.BigFiles;
using Graph.Bench.Classifying;
using Graph.Bench.Formats;
using Graph.Bench.Killing;
using Graph.Bench.Linkage;
using Graph.Bench.Partners;
using Graph.Bench.Regions;
using Graph.Bench.Structure;

const int Partnerships = 100_000;
const int Organisations = 100_000;
const int Nodes = 1_000_000;
const int Kills = 20;
const int Requests = 300;
const int Callers = 50;
const int Filters = 5_000;
const int Drawn = 10_000;
const int Charities = 170_000;
const int Payments = 240_000;
const int Times = 100;

if (args is ["fill", var size, var folder])
{
    await BoroughStore.FillAsync(folder, new Borough(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)));
    return 0;
}

if (args is ["fill-partners", var organisations, var into])
{
    await PartnersBench.FillAsync(int.Parse(organisations, System.Globalization.CultureInfo.InvariantCulture), into);
    return 0;
}

if (args is ["fill-region", var region, var there])
{
    await RegionBench.FillAsync(int.Parse(region, System.Globalization.CultureInfo.InvariantCulture), there);
    return 0;
}

if (args is ["structure-own", var edges])
{
    await OwnAnswers.PrintAsync(edges);
    return 0;
}

if (args is ["large-load", var filled])
{
    await LargeProjectionBench.LoadAsync(filled);
    return 0;
}

Dictionary<string, (Func<int, Task> Run, int Size)> benches = new(StringComparer.Ordinal)
{
    ["import"] = (ImportBench.RunAsync, Partnerships),
    ["projection"] = (ProjectionBench.RunAsync, Partnerships),
    ["server"] = (ServerBench.RunAsync, Partnerships),
    ["export"] = (ExportBench.RunAsync, Partnerships),
    ["networks"] = (NetworksBench.RunAsync, Partnerships),
    ["stores"] = (StoresBench.RunAsync, Partnerships),
    ["search"] = (SearchBench.RunAsync, Organisations),
    ["partners"] = (PartnersBench.RunAsync, Organisations),
    ["region"] = (RegionBench.RunAsync, Organisations),
    ["linkage"] = (LinkageBench.RunAsync, 2 * Organisations),
    ["classify"] = (ClassifyBench.RunAsync, Organisations),
    ["cypher"] = (CypherBench.RunAsync, Partnerships),
    ["gate"] = (GateBench.RunAsync, Partnerships / 10),
    ["cache"] = (CacheBench.RunAsync, Filters),
    ["nested"] = (NestedBench.RunAsync, Partnerships / 10),
    ["structure"] = (StructureBench.RunAsync, StructureBench.Largest),
    ["layout"] = (LayoutBench.RunAsync, Drawn),
    ["picture"] = (PictureBench.RunAsync, Drawn),
    ["phone"] = (PhoneBench.RunAsync, PhoneBench.Runs),
    ["large"] = (LargeProjectionBench.RunAsync, Nodes),
    ["mutations"] = (MutationsBench.RunAsync, Requests),
    ["record"] = (RecordBench.RunAsync, Partnerships / 10),
    ["undo"] = (UndoBench.RunAsync, Partnerships / 8),
    ["introspection"] = (IntrospectionBench.RunAsync, Callers),
    ["register"] = (BigFilesBench.RegisterAsync, Charities),
    ["spend"] = (BigFilesBench.SpendAsync, Payments),
    ["formats"] = (FormatsBench.RunAsync, Times),
    ["kills"] = (KilledImports.RunAsync, Kills),
};

if (args is not [var name, ..] || !benches.TryGetValue(name, out (Func<int, Task> Run, int Size) bench))
{
    Console.Error.WriteLine($"Say what to measure: {string.Join(", ", benches.Keys)}; then, if you like, how many partnerships ({Partnerships}), organisations ({Organisations}), nodes ({Nodes}), requests ({Requests}), callers ({Callers}), filters ({Filters}), charities ({Charities}), payments ({Payments}), kills ({Kills}) or times the size of each file ({Times}).");
    return 2;
}

Console.WriteLine(Machine.Describe());
await bench.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : bench.Size);
Console.WriteLine($"{Environment.NewLine}At the end: {Machine.Load()}");
return 0;
