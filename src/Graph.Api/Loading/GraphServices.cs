using Graph.Analysis;
using Graph.Analysis.Computing;
using Graph.Analysis.Networks;
using Graph.Analysis.Partners;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Merging;
using Graph.Api.Recording;
using Graph.Api.Security;
using Graph.Import.Mappings;
using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>What every query needs; one for the whole server.</summary>
/// <param name="store">Where records come from.</param>
/// <param name="projections">Where structure comes from.</param>
/// <param name="time">The clock.</param>
/// <param name="policy">Who sees personal fields.</param>
/// <param name="options">The constants of the fragility measure.</param>
/// <param name="actor">Who runs the server: the name that history keeps of what is recorded through it.</param>
public sealed class GraphServices(IGraphStore store, ProjectionSource projections, TimeProvider time, IPersonalFieldPolicy policy, FragilityOptions options, string actor)
{
    /// <summary>How much long work may wait for a place.</summary>
    internal const int MaximumWaiting = 200;

    private FactCache cache = new(-1, projections.Memory);

    /// <summary>Where records come from.</summary>
    public IGraphStore Store { get; } = store;

    /// <summary>Where structure comes from.</summary>
    public ProjectionSource Projections { get; } = projections;

    /// <summary>What partner search knows, loaded when somebody first asks.</summary>
    public PartnerSource Partners { get; } = new(store, projections.Memory);

    /// <summary>The pairs of records that may be the same.</summary>
    internal DuplicatePairs Duplicates { get; } = new();

    /// <summary>Where everybody lay when networks were last drawn.</summary>
    public LastPlaces LastPlaces { get; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Who sees personal fields.</summary>
    public IPersonalFieldPolicy Policy { get; } = policy;

    /// <summary>The constants of the fragility measure.</summary>
    public FragilityOptions Options { get; } = options;

    /// <summary>Who runs the server: the name that history keeps of what is recorded through it.</summary>
    public string Actor { get; } = actor;

    /// <summary>Where the mappings are kept by which people brought in files; null where none are kept.</summary>
    public string? MappingFolder { get; init; }

    /// <summary>The folder of those; null where there is none.</summary>
    internal MappingFolder? Mappings => MappingFolder is null ? null : new MappingFolder(MappingFolder);

    /// <summary>Admits long work: two more at a time than there are cores, so that one that takes long holds up none that is shorter.</summary>
    internal Gate Gate { get; } = new(Environment.ProcessorCount + 2, MaximumWaiting);

    /// <summary>How far the requests are that are being answered.</summary>
    internal ProgressTable Progress { get; } = new();

    /// <summary>The mutations that are being recorded.</summary>
    internal SameRequests Recording { get; } = new();

    /// <summary>The facts read since the latest change that is known.</summary>
    internal FactCache Cache
    {
        get
        {
            long head = Projections.Current.Head;
            FactCache current = Volatile.Read(ref cache);
            if (current.Head == head)
                return current;

            FactCache fresh = new(head, Projections.Memory);
            if (Interlocked.CompareExchange(ref cache, fresh, current) != current)
                return Volatile.Read(ref cache);
            current.Close();
            return fresh;
        }
    }
}
