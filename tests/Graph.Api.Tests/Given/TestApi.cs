using System.Net.Http.Json;
using System.Text.Json;
using Graph.Analysis;
using Graph.Analysis.Snapshot;
using Graph.Api.Hosting;
using Graph.Api.Loading;
using Graph.Api.Security;
using Graph.Model;
using Graph.Store.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Graph.Api.Tests.Given;

/// <summary>The whole server in this process, on a store of its own that is gone afterwards. Today is 1 June 2026 unless a test says otherwise.</summary>
internal sealed class TestApi : IAsyncDisposable
{
    /// <summary>Who runs the server.</summary>
    public const string Runner = "clerk";

    private readonly IStoreProvider provider;
    private readonly ProjectionSource projections;
    private readonly WebApplication server;
    private bool isRestarted;

    private TestApi(IStoreProvider kept, CountingStore store, ProjectionSource source, TestClock clock, WebApplication application)
    {
        provider = kept;
        projections = source;
        server = application;
        Store = store;
        Clock = clock;
        Client = server.GetTestClient();
    }

    public CountingStore Store { get; }

    public TestClock Clock { get; }

    public HttpClient Client { get; }

    public GraphServices Services => server.Services.GetRequiredService<GraphServices>();

    /// <summary>Whatever it answers at.</summary>
    public IReadOnlyList<Endpoint> Endpoints => server.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public T Setting<T>()
        where T : class => server.Services.GetRequiredService<IOptions<T>>().Value;

    public ILogger Logger(string category) => server.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category);

    /// <summary>A log of what the server logs from now on.</summary>
    public HeardLog HearLog()
    {
        HeardLog heard = new();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(heard);
        return heard;
    }

    public static Task<TestApi> StartAsync(params IEnumerable<Fact> facts) => StartAsync(new LocalCallerSeesAll(), facts);

    public static Task<TestApi> StartAsync(FragilityOptions options, params IEnumerable<Fact> facts) => StartAsync(new LocalCallerSeesAll(), options, facts);

    public static Task<TestApi> StartAsync(IPersonalFieldPolicy policy, params IEnumerable<Fact> facts) => StartAsync(policy, FragilityOptions.Default, facts);

    /// <summary>The server on a kind of store.</summary>
    public static Task<TestApi> StartAsync(IStoreProvider provider, params IEnumerable<Fact> facts) => StartAsync(provider, new LocalCallerSeesAll(), FragilityOptions.Default, facts);

    private static Task<TestApi> StartAsync(IPersonalFieldPolicy policy, FragilityOptions options, IEnumerable<Fact> facts) => StartAsync(new SqliteProvider(), policy, options, facts);

    private static async Task<TestApi> StartAsync(IStoreProvider provider, IPersonalFieldPolicy policy, FragilityOptions options, IEnumerable<Fact> facts)
    {
        TestClock clock = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));
        CountingStore store = new(await provider.OpenAsync(clock));
        ProjectionSource source = await ProjectionSource.LoadAsync(store);
        WebApplication application = GraphServer.Build(new GraphServices(store, source, clock, policy, options, Runner) { MappingFolder = Path.Combine(Path.GetTempPath(), $"graph-mappings-{Guid.NewGuid():N}") }, web => web.UseTestServer());
        await application.StartAsync();
        TestApi api = new(provider, store, source, clock, application);
        await api.RecordAsync([.. facts]);
        return api;
    }

    /// <summary>Records facts as an import would, and lets the server follow.</summary>
    public async Task RecordAsync(params Fact[] facts)
    {
        if (facts.Length > 0)
            await Store.ApplyAsync(new Changeset("test", [.. facts.Select(fact => new Put(fact))]) { Source = "test.csv" });
        await projections.CatchUpAsync();
        Store.Reset();
    }

    /// <summary>All that is known, of all types and times, in the order of ids.</summary>
    public async Task<IReadOnlyList<Fact>> AllAsync() =>
        await Store.StreamAsync(Ontology.Types, ReadPoint.Now).OrderBy(fact => fact.Id, StringComparer.Ordinal).ToListAsync();

    /// <summary>The data of an answer that must have no errors.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        JsonElement answer = await SendAsync(query, variables);
        Assert.False(answer.TryGetProperty("errors", out JsonElement errors), errors.ValueKind == JsonValueKind.Undefined ? "" : errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The first error of an answer that must have one.</summary>
    public async Task<(string Code, string Message)> RefusedAsync(string query, object? variables = null)
    {
        JsonElement answer = await SendAsync(query, variables);
        Assert.True(answer.TryGetProperty("errors", out JsonElement errors), $"It was answered: {answer.ToString()[..Math.Min(answer.ToString().Length, 500)]}");
        return (errors[0].GetProperty("extensions").GetProperty("code").GetString()!, errors[0].GetProperty("message").GetString()!);
    }

    public async Task<JsonElement> SendAsync(string query, object? variables = null)
    {
        using HttpResponseMessage response = await Client.PostAsJsonAsync("/graphql", new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The server started again on the same store. This one has stopped, and disposing it does nothing.</summary>
    public async Task<TestApi> RestartAsync()
    {
        await StopAsync();
        isRestarted = true;
        return await StartAsync(provider);
    }

    public async ValueTask DisposeAsync()
    {
        if (isRestarted)
            return;
        await StopAsync();
        await provider.DisposeAsync();
    }

    private async Task StopAsync()
    {
        string mappings = Services.MappingFolder!;
        Client.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        await projections.DisposeAsync();
        await Store.DisposeAsync();
        if (Directory.Exists(mappings))
            Directory.Delete(mappings, recursive: true);
    }
}
