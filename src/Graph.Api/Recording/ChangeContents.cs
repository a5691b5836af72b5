using Graph.Api.History;
using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>What a change was about.</summary>
/// <param name="Facts">The first of its facts, <see cref="MostFacts"/> at most: as it recorded them and, of those that it took back, as they were before.</param>
/// <param name="IsTakenBack">Whether all of these were taken back since, as by an undo.</param>
internal sealed record ChangeContents(IReadOnlyList<Fact> Facts, bool IsTakenBack)
{
    /// <summary>The most facts of a change that are looked at: an import has a hundred thousand.</summary>
    public const int MostFacts = 100;

    /// <summary>How many facts there are of each type, most first: "2 attendances, 1 contact".</summary>
    public string Types => string.Join(", ", Facts.GroupBy(Ontology.Of).OrderByDescending(facts => facts.Count()).ThenBy(facts => facts.Key.Name, StringComparer.Ordinal).Select(facts => Nouns.Count(facts.Key, facts.Count())));

    /// <summary>Reads what changes were about: neighbours that are small in one call of the store, and the histories of all their facts in another.</summary>
    /// <param name="store">What is known.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Func<ChangeSummary, ChangeContents>> ReadAsync(IGraphStore store, IReadOnlyCollection<ChangeSummary> changes, CancellationToken cancellationToken)
    {
        Dictionary<long, List<string>> ids = changes.ToDictionary(change => change.Info.Sequence, _ => new List<string>());
        foreach ((long first, long last) in Runs(changes))
        {
            await foreach (FactVersion version in store.ReadChangesAsync(first - 1, last, cancellationToken))
            {
                List<string> own = ids[version.Change.Sequence];
                own.Add(version.Id);
                if (own.Count == MostFacts && first == last)
                    break;
            }
        }

        ILookup<string, FactVersion> histories = await store.GetHistoriesAsync([.. ids.Values.SelectMany(own => own).Distinct(StringComparer.Ordinal)], cancellationToken);
        return change => Of(change.Info.Sequence, ids[change.Info.Sequence], histories);
    }

    private static ChangeContents Of(long change, List<string> ids, ILookup<string, FactVersion> histories)
    {
        List<Fact> facts = new(ids.Count);
        bool isTakenBack = ids.Count > 0;
        foreach (string id in ids)
        {
            FactVersion[] versions = [.. histories[id]];
            int place = Array.FindIndex(versions, version => version.Change.Sequence == change);
            if (place < 0)
                continue;
            if ((versions[place].Fact ?? (place > 0 ? versions[place - 1].Fact : null)) is { } fact)
                facts.Add(fact);
            isTakenBack &= TakenBack.By(versions)[place] is not null;
        }

        return new(facts, isTakenBack);
    }

    // A large one is read by itself, so that the read can end before it does.
    private static IEnumerable<(long First, long Last)> Runs(IEnumerable<ChangeSummary> changes)
    {
        (long First, long Last)? run = null;
        foreach (ChangeSummary change in changes.OrderBy(change => change.Info.Sequence))
        {
            long number = change.Info.Sequence;
            bool isSmall = (long)change.Added + change.Changed + change.Retracted <= MostFacts;
            if (isSmall && run is { } open && open.Last == number - 1)
            {
                run = (open.First, number);
                continue;
            }

            if (run is { } done)
                yield return done;
            run = isSmall ? (number, number) : null;
            if (!isSmall)
                yield return (number, number);
        }

        if (run is { } last)
            yield return last;
    }
}
