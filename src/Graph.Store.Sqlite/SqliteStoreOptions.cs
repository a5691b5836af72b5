namespace Graph.Store.Sqlite;

/// <summary>Where a store is kept and how long it waits.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>The name of the file in <see cref="Directory"/>.</summary>
    public const string FileName = "graph.db";

    /// <summary>The folder the store is kept in; made where it is missing.</summary>
    public required string Directory { get; init; }

    /// <summary>How long a writer waits for another one before it gives up, in whole seconds at the least one.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What the ontology was before.</summary>
    internal OntologyHistory History { get; init; } = OntologyHistory.OfRecords;

    /// <summary>How many bytes the log of the newest changes grows to before it is moved into the data file, unless one change is larger.</summary>
    internal const int UsualLog = 4 * 1024 * 1024;

    /// <summary>The full path of the store's file.</summary>
    public string FilePath => Path.GetFullPath(Path.Combine(Directory, FileName));
}
