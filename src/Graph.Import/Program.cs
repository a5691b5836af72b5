using Graph.Import.Commands;
using Graph.Import.Telemetry;

using TelemetryExport telemetry = TelemetryExport.Start("partnership-graph-tool", Environment.GetEnvironmentVariable, Console.Error);
return await GraphCommand.RunAsync(args, Terminal.OfProcess());
