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
        ILookup<string, FactVersion> histories = await store.GetHistoriesAsync(ids, cancellationToken);
        List<RecordedFact> facts = [];
        List<string> notes = [.. kept.Notes];
        foreach (KeptFact fact in kept.Facts)
        {
            // There is none where a later version of the program has done without the type.
            FactVersion? last = histories[fact.Id].LastOrDefault();
            Fact? shown = last?.Fact ?? histories[fact.Id].LastOrDefault(version => version.Fact is not null)?.Fact;
            if (shown is not null)
                facts.Add(new(fact.Ref, shown, fact.Version, fact.IsNew, fact.IsChanged));
            if (Note(fact, last, shown) is { } note)
                notes.Add(note);
        }

        return new(facts, kept.Change, [], [.. notes.Distinct(StringComparer.Ordinal)]);
    }

    private static string? Note(KeptFact fact, FactVersion? last, Fact? shown) => (last, shown) switch
    {
        (null, _) or (_, null) => $"\"{fact.Ref ?? fact.Id}\" can no longer be shown.",
        ({ Fact: null }, _) => $"\"{fact.Ref ?? fact.Id}\" was taken back since this was first sent. It is shown as it was last known.",
        _ when last.Version != fact.Version => $"\"{fact.Ref ?? fact.Id}\" was changed since this was first sent: it is at version {last.Version} now.",
        _ => null,
    };
}
