using System.Globalization;
using Graph.Analysis;
using Graph.Api.Constants;
using Graph.Api.Security;
using Graph.Import.Stores;

namespace Graph.Api.Hosting;

/// <summary>How the server was asked to run.</summary>
/// <param name="Store">The store it answers from.</param>
/// <param name="Empty">Whether an empty store stays empty.</param>
/// <param name="Urls">Where it listens.</param>
/// <param name="Constants">The constants of the fragility measure.</param>
/// <param name="CacheBytes">The most memory that all caches take together.</param>
internal sealed record ServerOptions(StoreAddress Store, bool Empty, IReadOnlyList<string> Urls, FragilityOptions Constants, long CacheBytes)
{
    /// <summary>How it is called.</summary>
    public const string Usage = "Usage: graph-server [--store sqlite|neo4j] [--data DIR] [--empty] [--constants FILE] [--cache MB] [--urls http://127.0.0.1:5080] [--help]";

    /// <summary>How it is called, at length.</summary>
    public const string Help = $"""
        {Usage}

          --store sqlite   The store in a folder of this machine; the usual one, unless GRAPH_STORE says otherwise.
          --store neo4j    The store in a Neo4j server: GRAPH_NEO4J_URI, GRAPH_NEO4J_USER, GRAPH_NEO4J_PASSWORD or
                           GRAPH_NEO4J_PASSWORD_FILE (or GRAPH_NEO4J_TOKEN or GRAPH_NEO4J_TOKEN_FILE), GRAPH_NEO4J_DATABASE.
          --data DIR       The folder of the SQLite store; else GRAPH_DATA, else data in the current folder.
          --empty          Load no samples into an empty store.
          --constants FILE The constants of the fragility measure that are your own; else GRAPH_CONSTANTS, else as first agreed.
          --cache MB       The most memory for answers that are kept to be given again; else GRAPH_CACHE_MB, else 128.
          --urls URL       Where to listen, on this machine only; else ASPNETCORE_URLS, else {DefaultUrl}.
          --help           Show this.
        """;

    private const int MaximumCache = 1_000_000;
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Whether somebody asks how it is called, whatever else they say.</summary>
    public static bool AskForHelp(IEnumerable<string> arguments) => arguments.Any(argument => argument is "--help" or "-h" or "-?");

    /// <summary>Reads options.</summary>
    /// <param name="arguments">What the programme was called with.</param>
    /// <param name="variable">The value of an environment variable.</param>
    /// <exception cref="StartupProblem">They ask for something that there is not.</exception>
    public static ServerOptions Parse(IReadOnlyList<string> arguments, Func<string, string?> variable)
    {
        string? store = null;
        string? data = null;
        string? constants = Filled(variable("GRAPH_CONSTANTS"));
        string? cache = Filled(variable("GRAPH_CACHE_MB"));
        string? urls = Filled(variable("ASPNETCORE_URLS"));
        bool empty = false;

        Queue<string> rest = new(arguments.SelectMany(Split));
        while (rest.TryDequeue(out string? argument))
        {
            switch (argument)
            {
                case "--store":
                    store = Value(rest, argument);
                    break;
                case "--data":
                    data = Value(rest, argument);
                    break;
                case "--urls":
                    urls = Value(rest, argument);
                    break;
                case "--constants":
                    constants = Value(rest, argument);
                    break;
                case "--cache":
                    cache = Value(rest, argument);
                    break;
                case "--empty":
                    empty = true;
                    break;
                default:
                    throw new StartupProblem(2, $"\"{argument}\" is no option. {Usage}");
            }
        }

        return new(CheckStore(store, data, variable), empty, CheckUrls(urls ?? DefaultUrl), constants is null ? FragilityOptions.Default : ConstantsFile.Read(constants), CheckCache(cache));
    }

    private static StoreAddress CheckStore(string? store, string? data, Func<string, string?> variable)
    {
        try
        {
            return StoreAddress.Of(store, data, variable);
        }
        catch (FormatException problem)
        {
            throw new StartupProblem(2, problem.Message);
        }
    }

    private static long CheckCache(string? megabytes)
    {
        if (megabytes is null)
            return CacheMemory.UsualCapacity;
        return int.TryParse(megabytes, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MaximumCache
            ? number * 1024L * 1024
            : throw new StartupProblem(2, $"--cache {megabytes}: this is not a number of megabytes. Write 0 to {MaximumCache}, such as 128.");
    }

    private static string[] CheckUrls(string urls)
    {
        string[] listed = urls.Split(';', StringSplitOptions.TrimEntries);
        foreach (string url in listed)
        {
            if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
                throw new StartupProblem(2, $"--urls {url}: the server speaks http only, since nothing leaves this machine. Write {DefaultUrl}, with any port.");
            if (!IsAddress(url, out BindingAddress? address))
                throw new StartupProblem(2, $"--urls {url}: this is no address to listen on. Write it as {DefaultUrl}.");
            if (address.IsUnixPipe || address.IsNamedPipe || !LoopbackGate.IsLoopback(address.Host))
                throw new StartupProblem(2, $"--urls {url}: without accounts the server listens on this machine only. Write {DefaultUrl}, with any port.");
            if (address is { Port: 0, Host: "localhost" })
                throw new StartupProblem(2, $"--urls {url}: localhost is two addresses, which can't share a port that is yet to be found. Write http://127.0.0.1:0.");
        }

        return listed;
    }

    private static bool IsAddress(string url, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BindingAddress? address)
    {
        address = null;
        try
        {
            address = BindingAddress.Parse(url);
            return address.Scheme == "http" && address.PathBase.Length == 0 && address.Port is >= 0 and <= 65_535;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Split(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? [argument[..at], argument[(at + 1)..]]
            : [argument];

    private static string Value(Queue<string> rest, string option) => rest.TryDequeue(out string? value) && value.Length > 0
        ? value
        : throw new StartupProblem(2, $"{option} needs a value. {Usage}");

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
