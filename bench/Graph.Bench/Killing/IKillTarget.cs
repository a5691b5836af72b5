using Graph.Model;

namespace Graph.Bench.Killing;

/// <summary>A store that importers are killed on.</summary>
internal interface IKillTarget : IAsyncDisposable
{
    /// <summary>What tells an importer where the store is.</summary>
    IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Whether it is in a server that can be killed as well.</summary>
    bool HasServer { get; }

    Task<IGraphStore> OpenAsync();

    Task KillServerAsync();

    Task RestartServerAsync();

    /// <summary>Looks whether all that the store keeps beside its facts says the same.</summary>
    Task VerifyAsync();
}
