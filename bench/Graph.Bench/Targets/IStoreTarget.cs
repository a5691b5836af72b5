using Graph.Model;

namespace Graph.Bench.Targets;

/// <summary>A kind of store to measure, empty at first.</summary>
internal interface IStoreTarget : IAsyncDisposable
{
    /// <summary>What tells a program where the store is.</summary>
    IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Whether it is in a server that can be killed as well.</summary>
    bool HasServer { get; }

    Task<IGraphStore> OpenAsync();

    Task KillServerAsync();

    Task RestartServerAsync();

    /// <summary>Looks whether all that the store keeps beside its facts says the same.</summary>
    Task VerifyAsync();
}
