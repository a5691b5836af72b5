namespace Graph.Model;

/// <summary>
/// What becomes of suggestions when rules are applied, perhaps again. Afterwards those that wait are those that the rules make, without
/// what is tagged already or was refused. So the same rules, applied twice to the same words, change nothing the second time.
/// </summary>
/// <param name="Operations">What a store has to record.</param>
/// <param name="Counts">How many suggestions became what.</param>
public sealed record SuggestionPlan(IReadOnlyList<Operation> Operations, SuggestionCounts Counts)
{
    /// <summary>Works it out for some nodes.</summary>
    /// <param name="store">What is known; asked within a decision of the store, it stays true until it is recorded.</param>
    /// <param name="rules">Whose rules they are, and for which themes.</param>
    /// <param name="nodes">The ids of the nodes that the rules were applied to.</param>
    /// <param name="proposed">What the rules propose for them.</param>
    /// <param name="today">Today's date.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<SuggestionPlan> ReadAsync(
        IGraphStore store, SuggestionRules rules, IReadOnlyCollection<string> nodes, IReadOnlyCollection<ProposedTheme> proposed, DateOnly today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(proposed);
        HashSet<(string Node, string Theme)> tagged = [];
        await foreach (IGrouping<string, Edge> tags in store.EachEdgesAsync(Ontology.Of<Tagged>(), EdgeEnd.From, nodes, ReadPoint.Now, cancellationToken))
            tagged.UnionWith(tags.Select(tag => (tag.From, tag.To)));
        List<Suggested> known = [];
        await foreach (IGrouping<string, Edge> suggestions in store.EachEdgesAsync(Ontology.Of<Suggested>(), EdgeEnd.From, nodes, ReadPoint.Now, cancellationToken))
            known.AddRange(suggestions.Cast<Suggested>());

        // Between the reading of its words and this, somebody may have taken a node back.
        IReadOnlyDictionary<string, long> there = await store.GetVersionsAsync([.. proposed.Select(one => one.Node).Distinct(StringComparer.Ordinal)], cancellationToken);
        return Of(rules, proposed.Where(one => there.ContainsKey(one.Node)), known, tagged, today);
    }

    private static SuggestionPlan Of(SuggestionRules rules, IEnumerable<ProposedTheme> proposed, IReadOnlyCollection<Suggested> known, HashSet<(string Node, string Theme)> tagged, DateOnly today)
    {
        ILookup<(string Node, string Theme), Suggested> before = known.ToLookup(suggestion => (suggestion.From, suggestion.To));
        List<Operation> operations = [];
        SuggestionCounts counts = default;
        HashSet<string> made = new(StringComparer.Ordinal);
        foreach (ProposedTheme one in proposed)
        {
            Suggested[] earlier = [.. before[(one.Node, one.Theme)]];
            Suggested? waiting = Array.Find(earlier, suggestion => suggestion.Waits(today));
            if (Array.Exists(earlier, suggestion => suggestion.Refused is true))
            {
                counts = counts with { Refused = counts.Refused + 1 };
                continue;
            }

            if (tagged.Contains((one.Node, one.Theme)) || Array.Exists(earlier, suggestion => suggestion.WasTaken(today)))
            {
                counts = counts with { Tagged = counts.Tagged + 1 };
                continue;
            }

            Suggested suggested = (waiting ?? new() { Id = FactId.Of<Suggested>(one.Node, one.Theme), From = one.Node, To = one.Theme }) with { Words = one.Words, Vocabulary = rules.Vocabulary };
            made.Add(suggested.Id);
            if (!suggested.Equals(waiting))
                operations.Add(new Put(suggested, one.Rule));
            counts = waiting is null ? counts with { Added = counts.Added + 1 }
                : suggested.Equals(waiting) ? counts with { Unchanged = counts.Unchanged + 1 }
                : counts with { Changed = counts.Changed + 1 };
        }

        Retract[] withdrawn = [.. known.Where(one => one.Waits(today) && rules.Make(one) && !made.Contains(one.Id)).Select(one => new Retract(one.Id))];
        return new([.. operations, .. withdrawn], counts with { Withdrawn = withdrawn.Length });
    }
}
