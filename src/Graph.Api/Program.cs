using Graph.Analysis.Computing;
using Graph.Analysis.Snapshot;
using Graph.Api.Health;
using Graph.Api.Hosting;
using Graph.Api.Loading;
using Graph.Api.Samples;
using Graph.Api.Security;
using Graph.Import.Telemetry;
using Graph.Model;

ServerCommand command = new(args, Environment.GetEnvironmentVariable);
if (command.IsQuestion)
    return command.Answer();

return await Startup.RunAsync(async stopping =>
{
    ServerOptions options = command.Read();
    using TelemetryExport telemetry = TelemetryExport.Start("partnership-graph", Environment.GetEnvironmentVariable, Console.Error);
    await using IGraphStore store = new MeasuredStore(await options.Store.OpenAsync(options.Clock, stopping));
    await StoreExamination.VerifySmallAsync(store, stopping);
    await SampleFiles.LoadAsync(store, options, stopping);
    await using ProjectionSource projections = await ProjectionSource.LoadAsync(store, new CacheMemory(options.CacheBytes), stopping);
    GraphServices graph = new(store, projections, options.Clock, new LocalCallerSeesAll(), options.Constants, Environment.UserName) { MappingFolder = options.MappingFolder };

    await using WebApplication server = GraphServer.Build(graph, web => web.UseUrls([.. options.Urls]));
    await server.ListenAsync(options);
    Console.WriteLine($"The partnership graph is at {string.Join(" and ", server.Urls)} (data: {options.Store}).");
    await server.ServeAsync(stopping);
});
