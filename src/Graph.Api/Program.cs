using Graph.Analysis;
using Graph.Api.Hosting;
using Graph.Api.Loading;
using Graph.Api.Security;
using Graph.Model;

if (ServerOptions.AskForHelp(args))
{
    Console.WriteLine(ServerOptions.Help);
    return 0;
}

return await Startup.RunAsync(async stopping =>
{
    ServerOptions options = ServerOptions.Parse(args, Environment.GetEnvironmentVariable);
    await using IGraphStore store = await options.Store.OpenAsync(TimeProvider.System, stopping);
    await SampleFiles.LoadAsync(store, options, stopping);
    await using ProjectionSource projections = await ProjectionSource.LoadAsync(store, new CacheMemory(options.CacheBytes), stopping);
    GraphServices graph = new(store, projections, TimeProvider.System, new LocalCallerSeesAll(), options.Constants);

    await using WebApplication server = GraphServer.Build(graph, web => web.UseUrls([.. options.Urls]));
    await server.ListenAsync(options);
    Console.WriteLine($"The partnership graph is at {string.Join(" and ", server.Urls)} (data: {options.Store}).");
    await server.WaitForShutdownAsync(stopping);
});
