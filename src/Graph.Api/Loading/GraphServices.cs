using Graph.Analysis;
using Graph.Api.Computing;
using Graph.Api.Recording;
using Graph.Api.Security;
using Graph.Model;

namespace Graph.Api.Loading;

/// <summary>What every query needs; one for the whole server.</summary>
/// <param name="store">Where records come from.</param>
/// <param name="projections">Where structure comes from.</param>
/// <param name="time">The clock.</param>
/// <param name="policy">Who sees personal fields.</param>
/// <param name="options">The constants of the fragility measure.</param>
public sealed class GraphServices(IGraphStore store, ProjectionSource projections, TimeProvider time, IPersonalFieldPolicy policy, FragilityOptions options)
{
    private FactCache cache = new(-1);

    /// <summary>Where records come from.</summary>
    public IGraphStore Store { get; } = store;

    /// <summary>Where structure comes from.</summary>
    public ProjectionSource Projections { get; } = projections;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Who sees personal fields.</summary>
    public IPersonalFieldPolicy Policy { get; } = policy;

    /// <summary>The constants of the fragility measure.</summary>
    public FragilityOptions Options { get; } = options;

    /// <summary>Where what takes long is worked out.</summary>
    internal Computations Computations { get; } = new();

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

            FactCache fresh = new(head);
            return Interlocked.CompareExchange(ref cache, fresh, current) == current ? fresh : Volatile.Read(ref cache);
        }
    }
}
