namespace Graph.Model;

/// <summary>Which of some facts is the one that somebody says, as far as they tell themselves (see <see cref="NaturalKey"/>).</summary>
internal static class StatedSameness
{
    /// <summary>
    /// Whether a fact is the same as one that is said. A new one whose beginning is unknown is read as going on today, or on the day
    /// before it ends: what ended earlier may have begun again.
    /// </summary>
    /// <param name="known">The fact.</param>
    /// <param name="said">What is said.</param>
    /// <param name="today">Today's date.</param>
    public static bool IsSame(Fact known, Fact said, DateOnly today)
    {
        NaturalKey key = Ontology.Of(said).Key;
        if (!key.Recurs || said.Since is not null)
            return key.IsSame(known, said);

        DateOnly day = said.Until is { } end && end.LastDay <= today && end.LastDay > DateOnly.MinValue ? end.LastDay.AddDays(-1) : today;
        return key.HasSameKey(known, said) && !known.HasEndedBy(day) && (said.Until is not { } ends || known.Since is not { } begins || begins.FirstDay < ends.LastDay);
    }

    /// <summary>The one of several that is meant: one with the same identifier first, then one that says just that.</summary>
    public static Fact? Best(IEnumerable<Fact> same, Fact said)
    {
        NaturalKey key = Ontology.Of(said).Key;
        HashSet<string> identifiers = [.. key.IdentifiersOf(said)];
        return same
            .OrderBy(fact => !identifiers.Overlaps(key.IdentifiersOf(fact)))
            .ThenBy(fact => !SaysJust(fact, said))
            .ThenBy(fact => fact.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>Whether two facts have the same properties.</summary>
    private static bool SaysJust(Fact fact, Fact said) => Ontology.Of(said).Properties.All(property => Equals(property.Read(fact), property.Read(said)));
}
