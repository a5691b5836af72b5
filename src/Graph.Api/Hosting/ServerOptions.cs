using Graph.Analysis;
using Graph.Import.Stores;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>How the server was asked to run.</summary>
/// <param name="Store">The store it answers from.</param>
/// <param name="Empty">Whether an empty store stays empty.</param>
/// <param name="Urls">Where it listens.</param>
/// <param name="Constants">The constants of the fragility measure.</param>
/// <param name="CacheBytes">The most memory that all caches take together.</param>
/// <param name="Clock">The clock of the place.</param>
internal sealed record ServerOptions(StoreAddress Store, bool Empty, IReadOnlyList<string> Urls, FragilityOptions Constants, long CacheBytes, PlaceClock Clock)
{
    /// <summary>Where the mappings are kept by which people brought in files; null where none are kept.</summary>
    public string? MappingFolder { get; init; }
}
