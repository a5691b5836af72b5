using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Export.Tests.Given;

/// <summary>What is exported, as values.</summary>
internal sealed class FactsInMemory(params IEnumerable<FactVersion> versions) : IExportedFacts
{
    public static readonly DateTimeOffset Moment = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FactVersion[] versions = [.. versions];

    public ExportHeader Header { get; init; } = new("Partnership Graph: everything recorded", new() { WithPersonal = true }, Moment, "definitions 2", [], ["Register: OGL v3"]) { Description = "Everything recorded." };

    public IReadOnlyList<FactType> Types { get; init; } = Ontology.Types;

    public IReadOnlyList<KeyValuePair<string, long>> Counts => [.. versions.GroupBy(version => Ontology.OfId(version.Id)!.FieldName).Select(group => KeyValuePair.Create(group.Key, (long)group.Count()))];

    /// <summary>The same with another header.</summary>
    public FactsInMemory With(ExportHeader header) => new(versions) { Header = header, Types = Types };

    /// <summary>Facts that one change recorded.</summary>
    public static FactsInMemory Of(params IEnumerable<Fact> facts) => new(facts.Select(Version));

    public static FactVersion Version(Fact fact) => new(fact.Id, 1, fact, new(1, Moment, "tester", null), null);

    public async IAsyncEnumerable<FactVersion> ReadAsync(IReadOnlyCollection<FactType> types, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (FactVersion version in types.Where(Types.Contains).SelectMany(type => versions.Where(version => Ontology.OfId(version.Id) == type)))
            yield return version;
    }

    public async IAsyncEnumerable<FactVersion> ReadHistoryAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (FactVersion version in versions)
            yield return version;
    }

    public void Remember(Node node)
    {
    }

    public ValueTask LearnNamesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => default;

    public string? NameOf(string id) => versions.FirstOrDefault(version => version.Id == id && version.Fact is Node)?.Fact is { } node ? Ontology.Of(node).Caption.Of(node) : null;
}
