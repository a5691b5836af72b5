using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Graph.Model;

/// <summary>A store whose calls are traced and timed.</summary>
/// <param name="inner">The store.</param>
public sealed class MeasuredStore(IGraphStore inner) : IGraphStore
{
    private const string Done = "ok";

    /// <inheritdoc/>
    public IPostcodes Postcodes { get; } = new MeasuredPostcodes(inner.Postcodes);

    /// <inheritdoc/>
    public Task<StoreCondition> CheckAsync(CancellationToken cancellationToken = default) =>
        MeasureAsync("check", () => inner.CheckAsync(cancellationToken));

    /// <inheritdoc/>
    public async Task VerifyAsync(CancellationToken cancellationToken = default) => await MeasureAsync("verify", async () =>
    {
        await inner.VerifyAsync(cancellationToken);
        return true;
    });

    /// <inheritdoc/>
    public Task<ChangeResult> ApplyAsync(Changeset changeset, CancellationToken cancellationToken = default) =>
        MeasureAsync("apply", () => inner.ApplyAsync(changeset, cancellationToken));

    /// <inheritdoc/>
    public Task<ChangeResult?> DecideAsync(Func<CancellationToken, Task<Changeset?>> decide, CancellationToken cancellationToken = default) =>
        MeasureAsync("decide", () => inner.DecideAsync(decide, cancellationToken));

    /// <inheritdoc/>
    public Task<long> GetHeadAsync(CancellationToken cancellationToken = default) =>
        MeasureAsync("head", () => inner.GetHeadAsync(cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, Fact>> GetAsync(IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) =>
        MeasureAsync("get", () => inner.GetAsync(ids, at, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, long>> GetVersionsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        MeasureAsync("versions", () => inner.GetVersionsAsync(ids, cancellationToken));

    /// <inheritdoc/>
    public Task<ILookup<string, Edge>> GetEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, ReadPoint at, CancellationToken cancellationToken = default) =>
        MeasureAsync("edges", () => inner.GetEdgesAsync(type, end, ids, at, cancellationToken));

    /// <inheritdoc/>
    public Task<Page> ListAsync(ListQuery query, CancellationToken cancellationToken = default) =>
        MeasureAsync("list", () => inner.ListAsync(query, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default) =>
        MeasureAsync("search", () => inner.SearchAsync(query, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindWordsLikeAsync(string word, CancellationToken cancellationToken = default) =>
        MeasureAsync("words", () => inner.FindWordsLikeAsync(word, cancellationToken));

    /// <inheritdoc/>
    public Task<ILookup<OrgIdentifier, string>> FindByIdentifierAsync(IReadOnlyCollection<OrgIdentifier> identifiers, CancellationToken cancellationToken = default) =>
        MeasureAsync("identifiers", () => inner.FindByIdentifierAsync(identifiers, cancellationToken));

    /// <inheritdoc/>
    public Task<ILookup<string, string>> FindByKeyAsync(FactType type, IReadOnlyCollection<string> words, CancellationToken cancellationToken = default) =>
        MeasureAsync("keys", () => inner.FindByKeyAsync(type, words, cancellationToken));

    /// <inheritdoc/>
    public Task<KeptRequest?> FindRequestAsync(string key, CancellationToken cancellationToken = default) =>
        MeasureAsync("request", () => inner.FindRequestAsync(key, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<ChangeSummary>> ListChangesAsync(long? before, int first, CancellationToken cancellationToken = default) =>
        MeasureAsync("change list", () => inner.ListChangesAsync(before, first, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, ChangeSummary>> GetChangesAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken = default) =>
        MeasureAsync("changes by number", () => inner.GetChangesAsync(numbers, cancellationToken));

    /// <inheritdoc/>
    public Task<ILookup<string, FactVersion>> GetHistoriesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        MeasureAsync("history", () => inner.GetHistoriesAsync(ids, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindNamingAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, int first, CancellationToken cancellationToken = default) =>
        MeasureAsync("naming", () => inner.FindNamingAsync(type, end, ids, first, cancellationToken));

    /// <inheritdoc/>
    public Task<ILookup<string, string>> FindFormerEdgesAsync(FactType type, EdgeEnd end, IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default) =>
        MeasureAsync("former edges", () => inner.FindFormerEdgesAsync(type, end, ids, cancellationToken));

    /// <inheritdoc/>
    public IAsyncEnumerable<Fact> StreamAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) =>
        MeasureAsync("stream", inner.StreamAsync(types, at, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> StreamVersionsAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) =>
        MeasureAsync("stream versions", inner.StreamVersionsAsync(types, at, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> StreamReplacedAsync(IReadOnlyCollection<FactType> types, ReadPoint at, CancellationToken cancellationToken = default) =>
        MeasureAsync("replaced", inner.StreamReplacedAsync(types, at, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> FindMentioningMergedAsync(CancellationToken cancellationToken = default) =>
        MeasureAsync("mentioning merged", () => inner.FindMentioningMergedAsync(cancellationToken));

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> ReadChangesAsync(long after, long upTo, CancellationToken cancellationToken = default) =>
        MeasureAsync("changes", inner.ReadChangesAsync(after, upTo, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FactVersion> ReadReplacedByAsync(long change, CancellationToken cancellationToken = default) =>
        MeasureAsync("replaced by", inner.ReadReplacedByAsync(change, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static async Task<T> MeasureAsync<T>(string call, Func<Task<T>> ask)
    {
        using Activity? activity = GraphTelemetry.Activities.StartActivity($"store {call}", ActivityKind.Client);
        long begun = Stopwatch.GetTimestamp();
        string outcome = "failed";
        try
        {
            T answer = await ask();
            outcome = Done;
            return answer;
        }
        catch (StoreException refused)
        {
            outcome = PropertyDefinition.FormatWord(refused.Error);
            throw;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            End(activity, call, outcome, begun);
        }
    }

    // Also the reader's own time between rows: it is the stream that is held open.
    private static async IAsyncEnumerable<T> MeasureAsync<T>(string call, IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Activity? around = Activity.Current;
        using Activity? activity = GraphTelemetry.Activities.StartActivity($"store {call}", ActivityKind.Client);
        Activity.Current = around;
        long begun = Stopwatch.GetTimestamp();
        string outcome = "stopped";
        try
        {
            await foreach (T row in rows.WithCancellation(cancellationToken))
                yield return row;
            outcome = Done;
        }
        finally
        {
            End(activity, call, outcome, begun);
        }
    }

    private static void End(Activity? activity, string call, string outcome, long begun)
    {
        GraphTelemetry.StoreCalled(call, outcome, Stopwatch.GetElapsedTime(begun));
        activity?.SetTag("outcome", outcome);
        if (outcome != Done)
            activity?.SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>The table of postcodes, the calls of which are traced and timed too.</summary>
    private sealed class MeasuredPostcodes(IPostcodes inner) : IPostcodes
    {
        public Task<PostcodeTable?> GetTableAsync(CancellationToken cancellationToken = default) =>
            MeasureAsync("postcode table", () => inner.GetTableAsync(cancellationToken));

        public Task<PostcodeTable> ReplaceAsync(PostcodeOrigin origin, IEnumerable<PostcodeEntry> entries, CancellationToken cancellationToken = default) =>
            MeasureAsync("replace postcodes", () => inner.ReplaceAsync(origin, entries, cancellationToken));

        public Task<IReadOnlyDictionary<string, PostcodeEntry>> FindAsync(IReadOnlyCollection<string> postcodes, CancellationToken cancellationToken = default) =>
            MeasureAsync("postcodes", () => inner.FindAsync(postcodes, cancellationToken));

        public Task<GridPoint?> FindMiddleAsync(PostcodePart part, CancellationToken cancellationToken = default) =>
            MeasureAsync("postcode middle", () => inner.FindMiddleAsync(part, cancellationToken));

        public Task<ILookup<string, string>> FindNodesAsync(PropertyDefinition property, IReadOnlyCollection<string> codes, ReadPoint at, CancellationToken cancellationToken = default) =>
            MeasureAsync("nodes by postcode", () => inner.FindNodesAsync(property, codes, at, cancellationToken));
    }
}
