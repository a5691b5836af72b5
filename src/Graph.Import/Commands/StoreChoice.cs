using System.CommandLine;
using Graph.Import.Stores;
using Graph.Model;

namespace Graph.Import.Commands;

/// <summary>The options that say which store is meant.</summary>
internal sealed class StoreChoice
{
    private readonly Func<string, string?> variable;

    /// <param name="variable">The value of an environment variable.</param>
    public StoreChoice(Func<string, string?> variable)
    {
        this.variable = variable;
        Store.AcceptOnlyFromAmong(StoreAddress.Sqlite, StoreAddress.Neo4j);
    }

    public Option<string> Store { get; } = new("--store")
    {
        Description = "The kind of store; else GRAPH_STORE, else sqlite. A Neo4j server is named by GRAPH_NEO4J_URI and its fellows.",
        HelpName = $"{StoreAddress.Sqlite}|{StoreAddress.Neo4j}",
        Recursive = true,
    };

    public Option<string> Data { get; } = new("--data")
    {
        Description = "The folder of the SQLite store; else GRAPH_DATA, else data in the current folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Opens the store that a command line means.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="onlyIfThere">Whether to answer null where there is no store yet, and make none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="WrongUsageException">There is no such store, or its settings are missing.</exception>
    /// <exception cref="StoreException">The store can't be opened.</exception>
    public async Task<IGraphStore?> OpenAsync(ParseResult line, bool onlyIfThere, CancellationToken cancellationToken)
    {
        StoreAddress address = Understand(() => StoreAddress.Of(line.GetValue(Store), line.GetValue(Data), variable));
        return onlyIfThere && !address.MayBeThere ? null : await address.OpenAsync(TimeProvider.System, cancellationToken);
    }

    /// <summary>The store of a short text, such as sqlite:DIR.</summary>
    /// <exception cref="WrongUsageException">There is no such store, or its settings are missing.</exception>
    public StoreAddress Parse(string text) => Understand(() => StoreAddress.Parse(text, variable));

    private static StoreAddress Understand(Func<StoreAddress> read)
    {
        try
        {
            return read();
        }
        catch (FormatException problem)
        {
            throw new WrongUsageException(problem.Message);
        }
    }
}
