using System.Security.Claims;
using Graph.Analysis;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Http;
using Graph.Api.Recording;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Loading;

/// <summary>One request: who asks, today's date for all of it, what it has read and how much it may.</summary>
public sealed class QueryScope : Dictionary<string, object?>
{
    /// <summary>How many rows of lists an answer may have in all.</summary>
    public const int MaximumRows = 50_000;

    /// <summary>How many past moments a request may ask about: each may need a projection of its own.</summary>
    public const int MaximumMoments = 3;

    private readonly ClaimsPrincipal caller;
    private readonly HashSet<DateTimeOffset> moments = [];
    private readonly Lock gate = new();
    private int rows;

    /// <summary>A request.</summary>
    /// <param name="services">What every query needs.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="work">Counts its work.</param>
    internal QueryScope(GraphServices services, ClaimsPrincipal caller, WorkMeter work)
        : base(StringComparer.Ordinal)
    {
        this.caller = caller;
        Services = services;
        Work = work;
        Facts = new(services.Store, services.Cache);
        Today = services.Time.Today();
    }

    internal GraphServices Services { get; }

    /// <summary>How much work the request has been.</summary>
    internal WorkMeter Work { get; }

    internal IGraphStore Store => Services.Store;

    /// <summary>The constants of the fragility measure.</summary>
    internal FragilityOptions Options => Services.Options;

    /// <summary>The records this request reads.</summary>
    internal FactLoaders Facts { get; private set; }

    /// <summary>What the request is doing, for those who follow it.</summary>
    internal RequestProgress Progress { get; init; } = new();

    /// <summary>What the request has recorded.</summary>
    internal RecordedChanges Recorded { get; init; } = new();

    /// <summary>How large the answer is so far.</summary>
    internal AnswerSize Size { get; init; } = new(new CancellationTokenSource());

    /// <summary>The day that a question without a day is about.</summary>
    internal DateOnly Today { get; }

    internal static QueryScope Of(IResolveFieldContext context) => (QueryScope)context.UserContext;

    /// <summary>Whether the caller may see a property.</summary>
    internal bool MaySee(PropertyDefinition property) => !property.IsPersonal || Services.Policy.MaySee(caller, property);

    /// <summary>What the caller may see of a change.</summary>
    internal ChangeInfo Seen(ChangeInfo change) => change.SeenBy(MaySee);

    /// <summary>Counts rows of a list that is part of the answer.</summary>
    /// <exception cref="QueryProblem">The answer has become too large.</exception>
    internal void Spend(int count)
    {
        AddRows(count);
        Work.Add(count);
    }

    /// <summary>Counts something that is worked out, before it is.</summary>
    /// <param name="cost">What it costs: see <see cref="Costs"/>.</param>
    /// <param name="isKept">Whether it is there already; the answer may not be larger for that.</param>
    /// <exception cref="QueryProblem">The answer has become too large.</exception>
    internal void Charge(int cost, bool isKept = false)
    {
        AddRows(cost);
        if (!isKept)
            Work.Add(cost);
    }

    /// <summary>Counts the moments that a request asks about.</summary>
    /// <exception cref="QueryProblem">They are too many.</exception>
    internal void Ask(DateTimeOffset moment)
    {
        lock (gate)
        {
            moments.Add(moment);
            if (moments.Count > MaximumMoments)
                throw QueryProblem.TooLarge($"A request can ask about at most {MaximumMoments} moments with \"knownAt\". Use another request for the others.");
        }
    }

    /// <summary>What questions of structure are asked of: what was known at a moment, about a day.</summary>
    /// <param name="at">When it is asked about; today where it names no day.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async ValueTask<AnalysisSession> SessionAsync(ReadPoint at, CancellationToken cancellationToken) => SessionOf(await ProjectionAsync(at.KnownAt, cancellationToken), at);

    /// <summary>The same of what is known now.</summary>
    internal AnalysisSession SessionNow(ReadPoint at) => SessionOf(Services.Projections.Current, at);

    /// <summary>What is read from the store once for all who ask the same, and kept with what is known while there is room.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="projection">What is known.</param>
    /// <param name="key">What it is kept by; where it is about a day, the key of a session (<see cref="AnalysisSession.KeyOf"/>).</param>
    /// <param name="cost">What it costs to read it: see <see cref="Costs"/>.</param>
    /// <param name="read">Reads it. Where it throws, nothing is kept.</param>
    /// <exception cref="QueryProblem">The answer has become too large.</exception>
    internal async ValueTask<T> KeptAsync<T>(Projection projection, object key, int cost, Func<Task<T>> read)
        where T : class
    {
        bool isKept = projection.Answers.TryGet(key, out T? kept);
        Charge(cost, isKept);
        if (isKept)
            return kept!;
        T found = await read();
        projection.Answers.Add(key, found);
        return found;
    }

    private AnalysisSession SessionOf(Projection projection, ReadPoint at) =>
        new(projection, at.AsOf ?? Today, at.KnownAt is { } moment ? Services.Time.DayOf(moment) : Today, Options);

    private ValueTask<Projection> ProjectionAsync(DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        if (Services.Projections.Kept(knownAt) is { } kept)
            return new(kept);
        Charge(Costs.Everything);
        return new(Services.Projections.AtAsync(knownAt, cancellationToken));
    }

    /// <summary>Makes what this request has recorded visible to the rest of it.</summary>
    internal async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await Services.Projections.CatchUpAsync(cancellationToken);
        Facts = new(Services.Store, Services.Cache);
    }

    private void AddRows(int count)
    {
        if (Interlocked.Add(ref rows, count) > MaximumRows)
            throw QueryProblem.TooLarge($"The answer would have more than {MaximumRows} rows. Computed values count as rows too. Use \"first\" to ask for fewer, or send several requests.");
    }
}
