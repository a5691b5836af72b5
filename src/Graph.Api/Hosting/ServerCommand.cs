using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using Graph.Analysis;
using Graph.Analysis.Computing;
using Graph.Api.Constants;
using Graph.Import.Stores;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>The command line of the server.</summary>
internal sealed class ServerCommand
{
    private const int MaximumCacheMegabytes = 1_000_000;

    private readonly Func<string, string?> variable;
    private readonly ParseResult line;

    private readonly Option<string> store = new("--store")
    {
        Description = $"The kind of store; by default GRAPH_STORE, or else {StoreAddress.Sqlite}. A Neo4j server is named by GRAPH_NEO4J_URI, with GRAPH_NEO4J_USER and GRAPH_NEO4J_PASSWORD or GRAPH_NEO4J_PASSWORD_FILE (or GRAPH_NEO4J_TOKEN or GRAPH_NEO4J_TOKEN_FILE), and GRAPH_NEO4J_DATABASE.",
        HelpName = $"{StoreAddress.Sqlite}|{StoreAddress.Neo4j}",
    };

    private readonly Option<string> data = new("--data")
    {
        Description = "The folder of the SQLite store; by default GRAPH_DATA, or else data in the current folder.",
        HelpName = "DIR",
    };

    private readonly Option<bool> empty = new("--empty") { Description = "Do not load the samples into an empty store." };

    private readonly Option<string> constants = new("--constants")
    {
        Description = "A file with your own constants for the fragility measure; by default GRAPH_CONSTANTS, or else the constants as first agreed.",
        HelpName = "FILE",
    };

    private readonly Option<string> cache = new("--cache")
    {
        Description = "The most memory, in megabytes, for answers that are kept to be given again; by default GRAPH_CACHE_MB, or else 128.",
        HelpName = "MB",
    };

    private readonly Option<string> timeZone = new("--time-zone")
    {
        Description = $"The time zone that decides what today is; by default {PlaceClock.Variable}, or else {PlaceClock.DefaultZone}.",
        HelpName = "ZONE",
    };

    private readonly Option<string> urls = new("--urls")
    {
        Description = $"Where to listen, on this machine only; by default ASPNETCORE_URLS, or else {ListeningAddresses.Default}.",
        HelpName = "URL",
    };

    /// <summary>Reads a command line.</summary>
    /// <param name="arguments">What the program was called with.</param>
    /// <param name="variable">The value of an environment variable.</param>
    public ServerCommand(IReadOnlyList<string> arguments, Func<string, string?> variable)
    {
        this.variable = variable;
        line = new Command("graph-server", "Serves the page, GraphiQL and GraphQL of the partnership graph on this machine.")
        {
            store, data, empty, constants, cache, timeZone, urls, new HelpOption(), new VersionOption(),
        }.Parse(arguments);
    }

    /// <summary>Whether the command line asks to be told something, such as how the server is called, rather than to serve.</summary>
    public bool IsQuestion => line.Action is not (null or ParseErrorAction);

    /// <summary>Answers what the command line asks.</summary>
    /// <returns>The exit code.</returns>
    public int Answer() => line.Invoke();

    /// <summary>How the server was asked to run.</summary>
    /// <exception cref="StartupProblem">The command line asks for something that there is not.</exception>
    public ServerOptions Read()
    {
        if (line.Errors.Count > 0)
            throw new StartupProblem(2, $"{string.Join(" ", line.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))} See --help.");

        return new(
            Understand(() => StoreAddress.Of(Given(store), Given(data), variable)),
            line.GetValue(empty),
            ListeningAddresses.Check(Given(urls) ?? Filled(variable("ASPNETCORE_URLS")) ?? ListeningAddresses.Default),
            (Given(constants) ?? Filled(variable("GRAPH_CONSTANTS"))) is { } file ? ConstantsFile.Read(file) : FragilityOptions.Default,
            CacheBytes(Given(cache) ?? Filled(variable("GRAPH_CACHE_MB"))),
            Understand(() => PlaceClock.Of(Given(timeZone), variable)))
        {
            MappingFolder = Path.Combine(StoreAddress.FolderOf(Given(data), variable), "mappings"),
        };
    }

    private string? Given(Option<string> option) => line.GetResult(option) is null
        ? null
        : Filled(line.GetValue(option)) ?? throw new StartupProblem(2, $"{option.Name} needs a value. See --help.");

    private static long CacheBytes(string? megabytes)
    {
        if (megabytes is null)
            return CacheMemory.UsualCapacity;
        return int.TryParse(megabytes, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MaximumCacheMegabytes
            ? number * 1024L * 1024
            : throw new StartupProblem(2, $"--cache {megabytes}: this is not a number of megabytes. Write 0 to {MaximumCacheMegabytes}, such as 128.");
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static T Understand<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException problem)
        {
            throw new StartupProblem(2, problem.Message);
        }
    }
}
