using System.Diagnostics;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using Graph.Store.Neo4j;

namespace Graph.Store.Tests;

/// <summary>A real Neo4j for the tests: the one that GRAPH_NEO4J_URI names, else one of its own from an optional folder of files for tests, else one in a container.</summary>
internal static class Neo4jServer
{
    private const string Image = "neo4j:5.26.30";
    private const string ContainerPassword = "only-for-this-test-run";
    private const ushort HttpPort = 7474;

    private static readonly Lazy<Task<Neo4jStoreOptions>> Started = new(StartAsync);

    /// <summary>Why there is none; null where there is.</summary>
    public static string? Missing => IsNamed || Script is not null || HasDocker
        ? null
        : "No Neo4j: GRAPH_NEO4J_URI is not set, there is no neo4j/neo4j in the folder of files for tests, and no Docker.";

    private static bool IsNamed => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("GRAPH_NEO4J_URI"));

    private static bool HasDocker => File.Exists("/var/run/docker.sock") || !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("DOCKER_HOST"));

    /// <summary>The program that starts a private server in a folder.</summary>
    private static string? Script { get; } = FindScript();

    /// <summary>The server, which is started when it is first asked for and stopped with the tests.</summary>
    public static Task<Neo4jStoreOptions> GetAsync() => Started.Value;

    /// <summary>The server, with the patience that a machine needs which is busy with other tests.</summary>
    private static async Task<Neo4jStoreOptions> StartAsync()
    {
        Neo4jStoreOptions options = IsNamed ? Neo4jStoreOptions.FromEnvironment(Environment.GetEnvironmentVariable)
            : Script is { } script ? await StartPrivateAsync(script)
            : await StartContainerAsync();
        return options with
        {
            StatementTimeout = TimeSpan.FromMinutes(2),
            ConnectTimeout = TimeSpan.FromSeconds(20),
            BusyTimeout = TimeSpan.FromMinutes(2),
            Lease = TimeSpan.FromSeconds(20),
        };
    }

    private static async Task<Neo4jStoreOptions> StartPrivateAsync(string script)
    {
        string printed = await StartInNewFolderAsync(script, tries: 3);
        Dictionary<string, string> settings = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return Neo4jStoreOptions.FromEnvironment(settings.GetValueOrDefault);
    }

    /// <summary>Starts a server, and another one where that fails: on a machine that is very busy it may not be up in the time it has.</summary>
    private static async Task<string> StartInNewFolderAsync(string script, int tries)
    {
        string folder = Directory.CreateTempSubdirectory("graph-neo4j-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove();
        try
        {
            return await RunAsync(script, "start", folder);
        }
        catch (InvalidOperationException) when (tries > 1)
        {
            Remove();
            return await StartInNewFolderAsync(script, tries - 1);
        }

        void Remove()
        {
            if (!Directory.Exists(folder))
                return;
            RunAsync(script, "kill", folder).GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Neo4jStoreOptions> StartContainerAsync()
    {
        IContainer container = new ContainerBuilder(Image)
            .WithEnvironment("NEO4J_AUTH", $"neo4j/{ContainerPassword}")
            .WithPortBinding(HttpPort, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(HttpPort)))
            .Build();
        await container.StartAsync();
        return new() { Uri = new($"http://{container.Hostname}:{container.GetMappedPublicPort(HttpPort)}"), User = "neo4j", Password = ContainerPassword };
    }

    private static string? FindScript()
    {
        string script = Path.GetFullPath(Path.Combine(TestFiles.Shared, "neo4j", "neo4j"));
        return File.Exists(script) && OperatingSystem.IsLinux() ? script : null;
    }

    private static async Task<string> RunAsync(string script, string verb, string folder)
    {
        using Process process = Process.Start(new ProcessStartInfo("bash", [script, verb, folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"Neo4j did not {verb}: {await errors}");
    }
}
