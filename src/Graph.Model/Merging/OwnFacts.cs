namespace Graph.Model;

/// <summary>What facts are by themselves, whatever merges have made of them: from their histories, and from what rows said since of records that were merged into others.</summary>
/// <param name="once">What was merged into what.</param>
internal sealed class OwnFacts(MergeHistory once)
{
    private readonly Dictionary<string, List<Change>> beside = new(StringComparer.Ordinal);

    /// <summary>The facts of which rows spoke as of a merged record.</summary>
    public IReadOnlyCollection<string> Mentioning { get; private set; } = [];

    /// <summary>The records and connections of which something was said in other facts, which stood for them.</summary>
    public IReadOnlyCollection<string> Mentioned => beside.Keys;

    /// <summary>Reads what rows said of merged records.</summary>
    public async Task ReadAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        Mentioning = await store.FindMentioningMergedAsync(cancellationToken);
        await foreach (FactVersion[] history in store.EachHistoryAsync(Mentioning, cancellationToken))
        {
            foreach (Change change in ChangesOf([.. history.Where(version => version.Fact is not null)]))
            {
                foreach (string id in change.Mentions.Select(mention => mention.Id).Where(id => Ontology.OfId(id) == Ontology.Of(change.After)).Distinct(StringComparer.Ordinal))
                {
                    if (!beside.TryGetValue(id, out List<Change>? all))
                        beside.Add(id, all = []);
                    all.Add(change);
                }
            }
        }
    }

    /// <summary>What a fact would be had some changes not been.</summary>
    /// <param name="told">The versions of the fact in which something is known of it, in order.</param>
    /// <param name="isLeftOut">Whether a change is one of them, by its number.</param>
    /// <param name="isOther">Whether what was said of a record or connection is not of the fact.</param>
    /// <param name="united">Of what else that was said is of the fact, and since which change; null where it is by itself.</param>
    public Fact Without(FactVersion[] told, Func<long, bool> isLeftOut, Func<string, bool> isOther, IReadOnlyDictionary<string, long>? united = null)
    {
        Fact own = told[0].Fact!;
        string id = own.Id;
        IEnumerable<Change> others = (united ?? new Dictionary<string, long>()).SelectMany(one => Beside(one.Key).Where(change => change.Number > one.Value)).Concat(Beside(id)).Where(change => change.After.Id != id).Distinct();
        foreach (Change change in ChangesOf(told).Concat(others).OrderBy(change => change.Number))
        {
            if (change.After.Id != id)
                own = JoinedValues.WithoutRepeated(change.Onto(own, property => change.Says(property, mentioned => mentioned == id || united?.ContainsKey(mentioned) is true), once.WasMovedOnly));
            else if (!isLeftOut(change.Number))
                own = change.Onto(own, property => !change.Says(property, mentioned => mentioned != id && isOther(mentioned)), once.WasMovedOnly);
        }

        return own;
    }

    private List<Change> Beside(string id) => beside.GetValueOrDefault(id) ?? [];

    /// <summary>Whether a row of a history spoke as of a merged record.</summary>
    public static bool MentionsAny(FactVersion[] told) => told.Any(version => version.Origin is { Merged.Count: > 0 });

    /// <summary>Whether all that changed of a value after a change was said of records or connections that are not of the fact.</summary>
    public static bool IsOfOthers(FactVersion[] told, PropertyDefinition property, long after, Func<string, bool> isOther) => ChangesOf(told)
        .Where(change => change.Number > after && !Equals(property.Read(change.Before), property.Read(change.After)))
        .All(change => change.Says(property, isOther));

    /// <summary>What a fact names there by itself, whatever merges have made of it: through those that hold, it leads to what the fact names now.</summary>
    /// <param name="told">The versions of the fact in which something is known of it, in order.</param>
    /// <param name="place">Where.</param>
    public string OwnOf(FactVersion[] told, EdgeEnd place)
    {
        string? own = null;
        string? before = null;
        foreach (FactVersion version in told)
        {
            string? named = NamedPlaces.Read(version.Fact!, place);
            if (named != before && !(own is not null && named is not null && once.WasMoved(own, named) && (place.Property is null || once.IsJudging(version.Change.Sequence))))
                own = MergedMention.At(version.Origin, place) ?? named;
            before = named;
        }

        return own!;
    }

    // An undone change leaves what was before it, with the row that it was read from: neither of the two is a change.
    private static List<Change> ChangesOf(FactVersion[] told)
    {
        Step[] steps = new Step[told.Length];
        for (int i = 0; i < told.Length; i++)
        {
            int before = told[i].Origin is null ? -1 : Array.FindLastIndex(told, Math.Max(0, i - 1), i, version => version.Origin == told[i].Origin && version.Fact!.Equals(told[i].Fact));
            steps[i] = before >= 0 ? steps[before] : new(told[i], i == 0 ? null : steps[i - 1]);
        }

        List<Change> changes = [];
        for (Step? step = steps.LastOrDefault(); step is { Earlier: { } earlier }; step = earlier)
            changes.Add(new(earlier.Version.Fact!, step.Version));
        changes.Reverse();
        return changes;
    }

    /// <summary>A version that counts, and what was before it.</summary>
    private sealed record Step(FactVersion Version, Step? Earlier);

    /// <summary>What a version changed.</summary>
    private sealed record Change(Fact Before, FactVersion Version)
    {
        public long Number => Version.Change.Sequence;

        public Fact After => Version.Fact!;

        public ValueList<MergedMention> Mentions => Version.Origin?.Merged ?? [];

        public bool Says(PropertyDefinition property, Func<string, bool> isOf) => property.Kind != PropertyKind.Reference && Mentions.Any(mention => mention.Place == property.FieldName && isOf(mention.Id));

        public Fact Onto(Fact own, Predicate<PropertyDefinition> isMeant, Func<string, string, bool> wasMovedOnly) => JoinedValues.Redo(own, Before, After, wasMovedOnly, isMeant);
    }
}
