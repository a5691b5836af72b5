using Graph.Api.Calendars;
using Graph.Api.Derivation;
using Graph.Api.Exports;
using Graph.Api.Guard;
using Graph.Api.Health;
using Graph.Api.Http;
using Graph.Api.Imports;
using Graph.Api.Loading;
using Graph.Api.Pictures;
using Graph.Api.Security;
using Graph.Api.Warnings;

namespace Graph.Api.Hosting;

/// <summary>The web server: GraphQL, exports, imports, the page, health.</summary>
internal static class GraphServer
{
    /// <summary>How many connections are open at once. A browser takes six; more than these are closed as they come.</summary>
    public const int MaximumConnections = 500;

    /// <summary>How long a connection may be open without asking, and how long it may take to say what it asks. Opening another costs nothing on this machine.</summary>
    public static readonly TimeSpan MostIdle = TimeSpan.FromSeconds(10);

    private const string ConnectionsCategory = "Microsoft.AspNetCore.Server.Kestrel.Connections";

    /// <summary>Puts the server together.</summary>
    /// <param name="graph">What it answers from.</param>
    /// <param name="configure">Says where it listens.</param>
    public static WebApplication Build(GraphServices graph, Action<IWebHostBuilder> configure)
    {
        // Settings of the environment and of files beside the program could open other addresses, so none are read.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MessageReader.MaximumBody;
            kestrel.Limits.MaxConcurrentConnections = MaximumConnections;
            kestrel.Limits.KeepAliveTimeout = MostIdle;
            kestrel.Limits.RequestHeadersTimeout = MostIdle;
        });
        configure(builder.WebHost);

        // Why the server can't start is said once, in words, by the step that starts it; the host would say it too, with all its stack.
        // A line for each refused connection would let whoever opens them fill the log.
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
            .AddFilter(ConnectionsCategory, LogLevel.Error);
        builder.Services.AddRouting();
        builder.Services.AddSingleton(graph);
        builder.Services.AddSingleton(GraphSchema.Shared);
        builder.Services.AddSingleton(QueryLimits.Default);
        builder.Services.AddSingleton<DocumentCache>();
        builder.Services.AddSingleton<IntrospectionAnswers>();
        builder.Services.AddSingleton<AnswerErrors>();
        builder.Services.AddSingleton<QueryRunner>();
        builder.Services.AddSingleton<MessageReader>();
        builder.Services.AddSingleton<GraphQLEndpoint>();
        builder.Services.AddSingleton<AnswerSerializer>();
        builder.Services.AddSingleton<ChangeFollower>();
        builder.Services.AddHostedService(server => server.GetRequiredService<ChangeFollower>());
        builder.Services.AddSingleton<StoreExamination>();
        builder.Services.AddHostedService(server => server.GetRequiredService<StoreExamination>());
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<KeptImports>();

        WebApplication server = builder.Build();
        server.UseRequestTelemetry();
        server.UseSecurityHeaders();
        server.UseLoopbackGate();
        server.UseOwnOriginGate();
        server.UsePages();
        server.UseRouting();
        server.MapHealth();
        server.MapWarningFeed();
        server.MapCalendar();
        server.MapExports();
        server.MapPictures();
        server.MapImports();
        server.Map("/graphql", server.Services.GetRequiredService<GraphQLEndpoint>().AnswerAsync);
        return server;
    }
}
