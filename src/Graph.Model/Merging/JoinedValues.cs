namespace Graph.Model;

/// <summary>What is known of one thing of which two facts tell, and what is left of it once the two are parted.</summary>
internal static class JoinedValues
{
    private const string Paragraphs = "\n\n";

    /// <summary>Puts what one fact says of a thing into another. What is blank is filled, lists grow, notes follow each other, the later contact counts; of all else, what the first says stays.</summary>
    /// <param name="kept">The fact that stays.</param>
    /// <param name="other">The fact that says more.</param>
    /// <param name="take">The properties of which the other's value is put in place of the first one's.</param>
    /// <param name="differs">Told of the properties of which the two have values that can't both be.</param>
    public static Fact Join(Fact kept, Fact other, IReadOnlySet<PropertyDefinition> take, Action<PropertyDefinition> differs)
    {
        FactType type = Ontology.Of(kept);
        object?[] values = [.. type.Properties.Select(property => property.Read(kept))];
        HashSet<PropertyDefinition> dates = [.. type.Periods.SelectMany(period => new[] { period.Since, period.Until })];
        PropertyDefinition? contact = kept is Holds or Tie ? type.Property(nameof(Holds.LastContact)) : null;
        PropertyDefinition? strength = contact is null ? null : type.Property(nameof(Holds.Strength));
        foreach (PropertyDefinition property in type.Properties.Where(property => !dates.Contains(property) || take.Contains(property)))
        {
            object? said = property.Read(other);
            if (IsBlank(said) || Equals(said, values[property.Ordinal]))
                continue;
            if (take.Contains(property) || IsBlank(values[property.Ordinal]))
                values[property.Ordinal] = said;
            else if (Joined(property, values[property.Ordinal]!, said!) is { } joined)
                values[property.Ordinal] = joined;
            else if (property != contact && property != strength && !IsSpelling(property, values[property.Ordinal]!, said!))
                differs(property);
        }

        if (contact is not null && contact.Read(kept) is PartialDate known && contact.Read(other) is PartialDate later && later.FirstDay > known.FirstDay)
        {
            values[contact.Ordinal] = later;
            values[strength!.Ordinal] = strength.Read(other) ?? strength.Read(kept);
        }

        foreach (PeriodDefinition period in type.Periods)
            JoinPeriod(period, kept, other, take, values, differs);
        KeepName(type, kept, other, values);
        return type.With(kept, values);
    }

    /// <summary>Does to a fact what was done to it while more was in it: lists and notes grow and shrink by what was put in and taken out, all else becomes what it became.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="before">What was known of it, with what else was in it.</param>
    /// <param name="after">What it became.</param>
    /// <param name="wasMovedOnly">Whether a reference from one node to another became one to the second by merges alone.</param>
    /// <param name="isMeant">Which properties it is done to; null for all.</param>
    public static Fact Redo(Fact fact, Fact before, Fact after, Func<string, string, bool> wasMovedOnly, Predicate<PropertyDefinition>? isMeant = null)
    {
        FactType type = Ontology.Of(fact);
        object?[] values = [.. type.Properties.Select(property => property.Read(fact))];
        foreach (PropertyDefinition property in type.Properties.Where(property => isMeant?.Invoke(property) is not false))
        {
            (object? was, object? became, object? own) = (property.Read(before), property.Read(after), values[property.Ordinal]);
            bool isMove = property.Kind == PropertyKind.Reference && was is string former && became is string later && wasMovedOnly(former, later);
            if (!isMove && !Equals(was, became))
                values[property.Ordinal] = Equals(own, was) ? became : Redone(property, own, was, became);
        }

        return type.With(fact, values);
    }

    /// <summary>A fact without the paragraphs of its notes of which another one has every line: a file adds lines to what is known.</summary>
    public static Fact WithoutRepeated(Fact fact)
    {
        if (fact is not Node { Notes: { } notes } || Split(notes) is not { Length: > 1 } paragraphs)
            return fact;
        string[][] lines = [.. paragraphs.Select(paragraph => paragraph.Split('\n'))];
        string[] left = [.. paragraphs.Where((_, i) => !lines.Where((_, other) => other != i).Any(other => other.Length > lines[i].Length && lines[i].All(other.Contains)))];
        return Ontology.Of(fact).With(fact, property => IsNotes(property) ? string.Join(Paragraphs, left) : property.Read(fact));
    }

    /// <summary>The properties that were changed since something was put into a fact.</summary>
    public static IEnumerable<PropertyDefinition> ChangedSince(Fact left, Fact now) =>
        Ontology.Of(now).Properties.Where(property => !Equals(property.Read(left), property.Read(now)));

    private static void JoinPeriod(PeriodDefinition period, Fact kept, Fact other, IReadOnlySet<PropertyDefinition> take, object?[] values, Action<PropertyDefinition> differs)
    {
        (PartialDate? since, PartialDate? until) = (period.SinceOf(kept), period.UntilOf(kept));
        (PartialDate? otherSince, PartialDate? otherUntil) = (period.SinceOf(other), period.UntilOf(other));
        bool isOfTheSame = period.Of is not { } of || Ontology.Of(kept).Properties.FirstOrDefault(property => property.FieldName == of) is not { } what || Equals(values[what.Ordinal], what.Read(other));

        // An agreement has its own dates, and an end of a record of something does not end the other record of it.
        bool maySince = since is null && isOfTheSame && (period.Of is null || until is null);
        bool mayUntil = until is null && isOfTheSame && (period.Of is null ? kept is Edge : since is null);
        (PartialDate? newSince, PartialDate? newUntil) = (maySince ? otherSince : since, mayUntil ? otherUntil : until);
        if (period.Contradiction(newSince, newUntil) is not null)
            (newSince, newUntil) = (since, until);
        Set(period.Since, newSince, otherSince);
        Set(period.Until, newUntil, otherUntil);

        void Set(PropertyDefinition property, PartialDate? value, PartialDate? said)
        {
            if (take.Contains(property))
                return;
            values[property.Ordinal] = value;
            if (said is not null && value != said && isOfTheSame)
                differs(property);
        }
    }

    // What a node is no longer called, it was called.
    private static void KeepName(FactType type, Fact kept, Fact other, object?[] values)
    {
        if (type.Caption.Property is not { Kind: PropertyKind.Text } caption || type.Caption.Properties.FirstOrDefault(property => property.Kind == PropertyKind.TextList) is not { } others)
            return;
        ValueList<string> known = (ValueList<string>?)values[others.Ordinal] ?? [];
        string[] names = [.. new[] { kept, other }.Select(node => (string?)caption.Read(node)).OfType<string>().Where(name => name != (string?)values[caption.Ordinal])];
        values[others.Ordinal] = (ValueList<string>)[.. known.Union(names, StringComparer.Ordinal)];
    }

    private static object? Joined(PropertyDefinition property, object known, object said) => (known, said) switch
    {
        (ValueList<string> one, ValueList<string> other) when !property.IsInOrder => (ValueList<string>)[.. one.Union(other, StringComparer.Ordinal)],
        (ValueList<OrgIdentifier> one, ValueList<OrgIdentifier> other) => (ValueList<OrgIdentifier>)[.. one.Union(other)],
        (string one, string other) when IsNotes(property) && one.Length + Paragraphs.Length + other.Length <= WrittenText.MaximumProse => $"{one}{Paragraphs}{other}",
        _ => null,
    };

    private static object? Redone(PropertyDefinition property, object? own, object? was, object? became) => (own, was, became) switch
    {
        (ValueList<string> list, ValueList<string> less, ValueList<string> more) when !property.IsInOrder =>
            (ValueList<string>)[.. list.Except(less.Except(more, StringComparer.Ordinal), StringComparer.Ordinal).Union(more.Except(less, StringComparer.Ordinal), StringComparer.Ordinal)],
        (ValueList<OrgIdentifier> list, ValueList<OrgIdentifier> less, ValueList<OrgIdentifier> more) => (ValueList<OrgIdentifier>)[.. list.Except(less.Except(more)).Union(more.Except(less))],
        _ when IsNotes(property) => Redone((string?)own, (string?)was, (string?)became),
        _ => became,
    };

    private static string? Redone(string? own, string? was, string? became)
    {
        string[] paragraphs = [.. Without(Split(own), Without(Split(was), Split(became))), .. Without(Split(became), Split(was))];
        return paragraphs.Length > 0 ? string.Join(Paragraphs, paragraphs) : null;
    }

    private static List<string> Without(IEnumerable<string> paragraphs, IEnumerable<string> others)
    {
        List<string> rest = [.. paragraphs];
        foreach (string paragraph in others)
            rest.Remove(paragraph);
        return rest;
    }

    private static string[] Split(string? text) => text?.Split(Paragraphs) ?? [];

    private static bool IsNotes(PropertyDefinition property) => property.ClrProperty.DeclaringType == typeof(Node) && property.Name == nameof(Node.Notes);

    private static bool IsSpelling(PropertyDefinition property, object one, object other) => property.IsKey && !property.IsCaption && one is string known && other is string said && KeyText.Fold(known) == KeyText.Fold(said);

    private static bool IsBlank(object? value) => value is null or ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 };
}
