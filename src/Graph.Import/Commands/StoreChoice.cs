using System.CommandLine;
using Graph.Import.Stores;
using Graph.Model;

namespace Graph.Import.Commands;

/// <summary>The options that say which store is meant, and by which clock.</summary>
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
        Description = "The kind of store; by default GRAPH_STORE, or else sqlite. A Neo4j server is named by GRAPH_NEO4J_URI and the other GRAPH_NEO4J_ settings.",
        HelpName = $"{StoreAddress.Sqlite}|{StoreAddress.Neo4j}",
        Recursive = true,
    };

    public Option<string> Data { get; } = new("--data")
    {
        Description = "The folder of the SQLite store; by default GRAPH_DATA, or else data in the current folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string> TimeZone { get; } = new("--time-zone")
    {
        Description = $"The time zone that decides what today is; by default {PlaceClock.Variable}, or else {PlaceClock.DefaultZone}.",
        HelpName = "ZONE",
        Recursive = true,
    };

    /// <summary>Opens the store that a command line means.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="onlyIfThere">Whether to answer null where there is no store yet, and make none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="WrongUsageException">There is no such store, or its settings are missing.</exception>
    /// <exception cref="StoreException">The store can't be opened, or is damaged.</exception>
    public async Task<IGraphStore?> OpenAsync(ParseResult line, bool onlyIfThere, CancellationToken cancellationToken)
    {
        StoreAddress address = Address(line);
        return onlyIfThere && !address.MayBeThere ? null : new MeasuredStore(await address.OpenSoundAsync(Clock(line), cancellationToken));
    }

    /// <summary>Opens the store that a command line means for what can't be done without one.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="WrongUsageException">There is no store there, or its settings are missing.</exception>
    /// <exception cref="StoreException">The store can't be opened, or is damaged.</exception>
    public async Task<IGraphStore> OpenExistingAsync(ParseResult line, CancellationToken cancellationToken) =>
        await OpenAsync(line, onlyIfThere: true, cancellationToken)
        ?? throw new WrongUsageException($"There is no store in {Address(line)}. Name the folder of the store with {Data.Name}.");

    /// <summary>The store that a command line means.</summary>
    /// <exception cref="WrongUsageException">There is no such store, or its settings are missing.</exception>
    public StoreAddress Address(ParseResult line) => Understand(() => StoreAddress.Of(line.GetValue(Store), line.GetValue(Data), variable));

    /// <summary>The clock of the place that a command line means: the one that says what today is.</summary>
    /// <exception cref="WrongUsageException">There is no such time zone.</exception>
    public PlaceClock Clock(ParseResult line) => Understand(() => PlaceClock.Of(line.GetValue(TimeZone), variable));

    /// <summary>The store of a short text, such as sqlite:DIR.</summary>
    /// <exception cref="WrongUsageException">There is no such store, or its settings are missing.</exception>
    public StoreAddress Parse(string text) => Understand(() => StoreAddress.Parse(text, variable));

    private static T Understand<T>(Func<T> read)
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
