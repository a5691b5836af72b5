using System.CommandLine;
using Graph.Model;
using Graph.Store.Sqlite;

namespace Graph.Import.Commands;

/// <summary>The options that say which store is meant.</summary>
internal sealed class StoreChoice
{
    private const string Sqlite = "sqlite";
    private const string Neo4j = "neo4j";

    private readonly string data;

    /// <param name="data">The folder where the command line names none.</param>
    public StoreChoice(string data)
    {
        this.data = data;
        Store.AcceptOnlyFromAmong(Sqlite, Neo4j);
    }

    public Option<string> Store { get; } = new("--store")
    {
        Description = "The kind of store.",
        HelpName = $"{Sqlite}|{Neo4j}",
        Recursive = true,
        DefaultValueFactory = _ => Sqlite,
    };

    public Option<string> Data { get; } = new("--data")
    {
        Description = "The folder of the store; else GRAPH_DATA, else data in the current folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Opens the store that a command line means.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="onlyIfThere">Whether to answer null where there is no store yet, and make none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="WrongUsageException">This build has no such store.</exception>
    /// <exception cref="StoreException">The store can't be opened.</exception>
    public async Task<IGraphStore?> OpenAsync(ParseResult line, bool onlyIfThere, CancellationToken cancellationToken)
    {
        if (line.GetValue(Store) == Neo4j)
            throw new WrongUsageException("This build has no Neo4j store. Leave --store out, or say --store sqlite.");

        SqliteStoreOptions options = new() { Directory = line.GetValue(Data) is { Length: > 0 } folder ? folder : data };
        return onlyIfThere && !File.Exists(options.FilePath) ? null : await SqliteGraphStore.OpenAsync(options, TimeProvider.System, cancellationToken);
    }
}
