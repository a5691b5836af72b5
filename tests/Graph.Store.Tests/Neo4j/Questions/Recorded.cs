using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>What was recorded change by change: put into the plain graph on the one hand, and read by the engine on the other.</summary>
/// <param name="changes">What each change recorded; null takes a fact back.</param>
internal sealed class Recorded(IReadOnlyList<IReadOnlyList<(string Id, Fact? Version)>> changes)
{
    /// <summary>Facts that one change recorded.</summary>
    public Recorded(IEnumerable<Fact> facts)
        : this([[.. facts.Select(fact => (fact.Id, (Fact?)fact))]])
    {
    }

    /// <summary>A borough with the versions that its facts had before.</summary>
    public Recorded(Borough borough)
        : this([.. Enumerable.Range(1, borough.Changes).Select(borough.RecordedBy)])
    {
    }

    public IReadOnlyList<IReadOnlyList<(string Id, Fact? Version)>> Changes => changes;

    /// <summary>The versions of every fact in the order in which they were recorded.</summary>
    public ILookup<string, Fact?> Versions { get; } = changes.SelectMany(change => change).ToLookup(one => one.Id, one => one.Version, StringComparer.Ordinal);

    /// <summary>What is known now.</summary>
    public IReadOnlyList<Fact> Facts => field ??= [.. Versions.Select(fact => fact.Last()).OfType<Fact>()];

    /// <summary>What the engine is asked about a day, known as of the day on which the questions are asked.</summary>
    public async Task<AnalysisSession> AskEngineAsync(DateOnly asOf)
    {
        MemoryStore store = new();
        foreach (IReadOnlyList<(string Id, Fact? Version)> change in changes)
            store.Record(change);
        return (await ProjectionSource.LoadAsync(store)).Current.Ask(asOf, knownOn: Question.Today);
    }
}
