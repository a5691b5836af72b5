using Graph.Model;
using Graph.Store.Neo4j;

namespace Graph.Import.Stores;

/// <summary>Which store somebody means. The one place that names the kinds there are; the programs ask it, and all else has an <see cref="IGraphStore"/>.</summary>
public abstract record StoreAddress
{
    /// <summary>The kind of store that is one file in a folder.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The kind of store that is a database of a Neo4j server.</summary>
    public const string Neo4j = "neo4j";

    private const string DefaultFolder = "data";

    private protected StoreAddress()
    {
    }

    /// <summary>Whether there may be a store already. Where it is false, opening makes one.</summary>
    public abstract bool MayBeThere { get; }

    /// <summary>The store of a kind.</summary>
    /// <param name="kind">The kind; null for the one that GRAPH_STORE names, else SQLite.</param>
    /// <param name="folder">The folder of an SQLite store; null for the one that GRAPH_DATA names, else data in the current folder.</param>
    /// <param name="variable">The value of an environment variable.</param>
    /// <exception cref="FormatException">There is no such kind, or a setting of the store is missing or malformed. Its message is for the person who asked.</exception>
    public static StoreAddress Of(string? kind, string? folder, Func<string, string?> variable)
    {
        string asked = Filled(kind) ?? Filled(variable("GRAPH_STORE")) ?? Sqlite;
        return asked.ToLowerInvariant() switch
        {
            Sqlite => new SqliteAddress(new() { Directory = FolderOf(folder, variable) }),
            Neo4j => new Neo4jAddress(Neo4jStoreOptions.FromEnvironment(variable)),
            _ => throw new FormatException($"There is no kind of store called {asked} (from --store or GRAPH_STORE). Write {Sqlite} or {Neo4j}."),
        };
    }

    /// <summary>The folder in which a program keeps what is not in the store, such as mappings: that of an SQLite store, whatever the store is.</summary>
    /// <param name="folder">The folder that was named; null for the one that GRAPH_DATA names, else data in the current folder.</param>
    /// <param name="variable">The value of an environment variable.</param>
    public static string FolderOf(string? folder, Func<string, string?> variable) => Path.GetFullPath(Filled(folder) ?? Filled(variable("GRAPH_DATA")) ?? DefaultFolder);

    /// <summary>The store of a short text: sqlite:DIR, sqlite for the usual folder, or neo4j.</summary>
    /// <param name="text">The text.</param>
    /// <param name="variable">The value of an environment variable.</param>
    /// <exception cref="FormatException">It names no store, or a setting of the store is missing or malformed. Its message is for the person who asked.</exception>
    public static StoreAddress Parse(string text, Func<string, string?> variable)
    {
        string[] parts = text.Split(':', 2);
        bool isSqlite = parts[0].Equals(Sqlite, StringComparison.OrdinalIgnoreCase) && (parts.Length == 1 || Filled(parts[1]) is not null);
        bool isNeo4j = text.Equals(Neo4j, StringComparison.OrdinalIgnoreCase);
        return isSqlite || isNeo4j
            ? Of(parts[0], parts.ElementAtOrDefault(1), variable)
            : throw new FormatException($"\"{text}\" is not the name of a store. Write {Sqlite}:DIR, or {Neo4j} for the server that the settings GRAPH_NEO4J_* name.");
    }

    /// <summary>Opens the store, or makes it.</summary>
    /// <param name="time">Tells when changes are recorded.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreException">The store can't be opened.</exception>
    public abstract Task<IGraphStore> OpenAsync(TimeProvider time, CancellationToken cancellationToken = default);

    /// <summary>Opens the store, or makes it, and looks through all of it for damage: what is damaged is neither written to nor copied.</summary>
    /// <remarks>It takes less time than to read the facts, which an import and a copy do anyway, so a store of any size is looked through.</remarks>
    /// <param name="time">Tells when changes are recorded.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="StoreException">The store can't be opened, or is damaged.</exception>
    public async Task<IGraphStore> OpenSoundAsync(TimeProvider time, CancellationToken cancellationToken = default)
    {
        IGraphStore store = await OpenAsync(time, cancellationToken);
        try
        {
            await store.VerifyAsync(cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where it is, for people; without any secret.</summary>
    public abstract override string ToString();

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
