using System.Text.Json;
using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>What a store keeps of the answer to a request with a key: no more than it takes to give it again.</summary>
/// <param name="Change">The number of the change; null where nothing changed.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Notes">What was recorded otherwise than it was sent.</param>
internal sealed record KeptAnswer(long? Change, IReadOnlyList<KeptAnswer.KeptFact> Facts, IReadOnlyList<string> Notes)
{
    /// <summary>One fact.</summary>
    internal sealed record KeptFact(string? Ref, string Id, long Version, bool IsNew, bool IsChanged);

    /// <summary>What is to be kept.</summary>
    /// <param name="change">The number that the change gets; null where nothing changes.</param>
    /// <param name="decided">What is recorded.</param>
    /// <param name="notes">What is recorded otherwise than it was sent.</param>
    public static KeptAnswer Of(long? change, Decided decided, IReadOnlyList<string> notes) =>
        new(change, [.. decided.Facts.Select(fact => new KeptFact(fact.Ref, fact.Fact.Id, fact.Version, fact.IsNew, fact.IsChanged))], notes);

    /// <summary>The text that is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>The answer again, with the facts as they are known now, or were last known where they were taken back since. Notes say which of them are no longer as the request left them.</summary>
    public static async Task<Outcome> ReadAsync(string text, IGraphStore store, CancellationToken cancellationToken)
    {
        KeptAnswer kept = JsonSerializer.Deserialize<KeptAnswer>(text)!;
        string[] ids = [.. kept.Facts.Select(fact => fact.Id).Distinct(StringComparer.Ordinal)];
        IReadOnlyDictionary<string, Fact> known = await store.GetAsync(ids, ReadPoint.Now, cancellationToken);
        IReadOnlyDictionary<string, long> versions = await store.GetVersionsAsync(ids, cancellationToken);
        List<RecordedFact> facts = [];
        List<string> notes = [.. kept.Notes];
        foreach (KeptFact fact in kept.Facts)
        {
            Fact then = known.GetValueOrDefault(fact.Id) ?? (await store.GetHistoryAsync(fact.Id, cancellationToken)).Last(version => version.Fact is not null).Fact!;
            facts.Add(new(fact.Ref, then, fact.Version, fact.IsNew, fact.IsChanged));
            if (!known.ContainsKey(fact.Id))
                notes.Add($"\"{fact.Ref ?? fact.Id}\" was taken back since this was first sent. It is shown as it was last known.");
            else if (versions[fact.Id] != fact.Version)
                notes.Add($"\"{fact.Ref ?? fact.Id}\" was changed since this was first sent: it is at version {versions[fact.Id]} now.");
        }

        return new(facts, kept.Change, [], [.. notes.Distinct(StringComparer.Ordinal)]);
    }
}
