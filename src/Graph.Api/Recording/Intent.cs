using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>One mutation while it is decided, under the store's lock: reads its input and what is known, notes what is wrong, and says what is to be recorded.</summary>
/// <param name="scope">The request.</param>
/// <param name="input">The input as it was sent.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class Intent(QueryScope scope, IDictionary<string, object?> input, CancellationToken cancellationToken)
{
    /// <summary>The longest actor.</summary>
    public const int MaximumActor = 100;

    private readonly List<UserError> errors = [];
    private IReadOnlyDictionary<string, Fact>? named;
    private IReadOnlyList<Put> puts = [];
    private readonly List<string> notes = [];

    /// <summary>Why it can't be recorded so.</summary>
    public IReadOnlyList<UserError> Errors => errors;

    /// <summary>What was recorded otherwise than it was sent, in words for the writer.</summary>
    public IReadOnlyList<string> Notes => notes;

    /// <summary>Whether something is wrong.</summary>
    public bool HasErrors => errors.Count > 0;

    /// <summary>Today's date.</summary>
    public DateOnly Today => scope.Today;

    /// <summary>Notes that something is wrong.</summary>
    public void Refuse(UserError error) => errors.Add(error);

    /// <summary>Notes that a value is not as it must be.</summary>
    public void Refuse(string? field, string message) => errors.Add(new InvalidInputError(message, field));

    /// <summary>A value; null where it was left out.</summary>
    public T? Value<T>(string field) => input.TryGetValue(field, out object? value) && value is T typed ? typed : default;

    /// <summary>A name, title or other text of one line, without white space around it; null where it is empty.</summary>
    public string? Text(string field, int maximum)
    {
        string? text = Bounded(field, Value<string>(field)?.Trim(), maximum);
        if (text is not null && UnseenCharacters.FindInName(text) is { } unseen)
            Refuse(field, $"This has a character that can't be seen: {unseen}. Type the text again instead of pasting it.");
        return text;
    }

    /// <summary>A free text without white space around it, and without characters that nobody can see, of which the writer is told; null where it is empty.</summary>
    public string? FreeText(string field, int maximum)
    {
        string text = UnseenCharacters.Strip(Value<string>(field) ?? "", out int removed);
        if (removed > 0)
            notes.Add($"Characters that can't be seen were removed from \"{field}\": {removed}.");
        return Bounded(field, text.Trim(), maximum);
    }

    /// <summary>A date; null where it was left out. An error where its year can't be right.</summary>
    /// <param name="field">The field that has it.</param>
    /// <param name="property">What it is recorded as.</param>
    public PartialDate? Date(string field, PropertyDefinition property)
    {
        PartialDate? date = input.TryGetValue(field, out object? value) ? (PartialDate?)value : null;
        if (date is { } given && !PlausibleYears.Include(property, given))
            Refuse(field, $"{given} can't be right, because of its year. Correct the year.");
        return date;
    }

    /// <summary>When a fact of a type begins and ends, in that order.</summary>
    public (PartialDate? Since, PartialDate? Until) Validity<T>()
        where T : Fact => Period(Ontology.Of<T>().Period(nameof(Fact.Until)));

    /// <summary>When a period begins and ends, in that order; the fields are called as its properties are.</summary>
    public (PartialDate? Since, PartialDate? Until) Period(PeriodDefinition period)
    {
        PartialDate? since = Date(period.Since.FieldName, period.Since);
        PartialDate? until = Date(period.Until.FieldName, period.Until);
        CheckOrder(period, since, until);
        return (since, until);
    }

    /// <summary>Notes an end that comes before the beginning.</summary>
    public void CheckOrder(PeriodDefinition period, PartialDate? since, PartialDate? until)
    {
        if (period.Contradiction(since, until) is { } contradiction)
            Refuse(period.Until.FieldName, contradiction);
    }

    /// <summary>A date that can't be in the future.</summary>
    /// <param name="field">The field that has it.</param>
    /// <param name="property">What it is recorded as.</param>
    public PartialDate? PastDate(string field, PropertyDefinition property)
    {
        PartialDate? date = Date(field, property);
        if (date is { } day && day.FirstDay > Today)
            Refuse(field, $"{day} is in the future. Record it after it has happened.");
        return date;
    }

    /// <summary>The fact whose id a field has; null, and an error, where it names none of the type.</summary>
    public async Task<T?> FindAsync<T>(string field)
        where T : Fact => (await FindAllAsync<T>(field, [Value<string>(field) ?? ""])).SingleOrDefault();

    /// <summary>The facts whose ids a field has, each once; an error for each that names none of the type.</summary>
    public async Task<IReadOnlyList<T>> FindAllAsync<T>(string field, int atLeast, int atMost)
        where T : Fact
    {
        string[] ids = [.. ((input[field] as System.Collections.IEnumerable) ?? Array.Empty<string>()).Cast<string>().Distinct(StringComparer.Ordinal)];
        if (ids.Length >= atLeast && ids.Length <= atMost)
            return await FindAllAsync<T>(field, ids);

        Refuse(field, $"Give {atLeast} to {atMost} different ids. You gave {ids.Length}.");
        return [];
    }

    /// <summary>Notes a conflict where the fact whose id a field has is not at the version that the caller expects.</summary>
    public async Task CheckVersionAsync(string field)
    {
        string id = Value<string>(field) ?? "";
        if (Value<int?>("expectedVersion") is { } expected
            && (await scope.Store.GetVersionsAsync([id], cancellationToken)).TryGetValue(id, out long current) && current != expected)
            Refuse(new ConflictError(id, $"This is at version {current}, not {expected}: somebody has changed it. Read it again, and decide again.", "expectedVersion"));
    }

    /// <summary>The edges of a type at a node that hold today.</summary>
    public async Task<IEnumerable<T>> CurrentEdgesAsync<T>(EdgeEnd end, string node)
        where T : Edge => (await scope.Store.GetEdgesAsync(Ontology.Of<T>(), end, [node], new ReadPoint(Today), cancellationToken))[node].Cast<T>();

    /// <summary>The edges of a type at a node, of all times.</summary>
    public async Task<IEnumerable<T>> EdgesAsync<T>(EdgeEnd end, string node)
        where T : Edge => (await scope.Store.GetEdgesAsync(Ontology.Of<T>(), end, [node], ReadPoint.Now, cancellationToken))[node].Cast<T>();

    /// <summary>The facts of a type among the given ids, of all times.</summary>
    public async Task<IEnumerable<T>> GetAsync<T>(IEnumerable<string> ids)
        where T : Fact => ids.ToArray() is { Length: > 0 } wanted ? (await scope.Store.GetAsync<T>(wanted, ReadPoint.Now, cancellationToken)).Values : [];

    /// <summary>The one of some facts that is the same as one that is to be recorded; null where none is. Of several, one that says just that comes first.</summary>
    /// <param name="known">Facts that are recorded; of nodes with a context, those of the same one.</param>
    /// <param name="said">What is to be recorded.</param>
    public T? FindSame<T>(IEnumerable<T> known, T said)
        where T : Fact => known.Where(one => IsSame(one, said)).OrderBy(one => !SaysJust(one, said)).ThenBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Answers with a fact that is recorded already: it is what somebody sees whose form was sent twice. An error where the two are not alike in every word.</summary>
    /// <param name="same">The fact that is recorded.</param>
    /// <param name="said">What is to be recorded.</param>
    /// <param name="message">The error.</param>
    /// <param name="field">The field that the error is about.</param>
    public Fact Known(Fact same, Fact said, string message, string? field)
    {
        if (!SaysJust(same, said))
            Refuse(new AlreadyRecordedError(same.Id, message, field));
        return same;
    }

    /// <summary>Says that facts are to be recorded together, if nothing is wrong with them.</summary>
    /// <returns>The first of them.</returns>
    public Fact Record(params IReadOnlyList<Put> facts)
    {
        puts = facts;
        return facts[0].Fact;
    }

    /// <summary>What is to be recorded, and by whom; null where nothing is, or something is wrong.</summary>
    public Changeset? ToChangeset()
    {
        string? actor = Text("actor", MaximumActor);
        if (actor is null)
            Refuse("actor", "Say who records this.");
        return HasErrors || puts.Count == 0 ? null : new(actor!, [.. puts]);
    }

    /// <summary>
    /// Whether a recorded fact is the same as one that is to be recorded, as far as they tell themselves. A new one whose beginning
    /// is unknown is read as going on today, or on the day before it ends: what ended earlier may have begun again.
    /// </summary>
    public bool IsSame(Fact known, Fact said)
    {
        NaturalKey key = Ontology.Of(said).Key;
        if (!key.Recurs || said.Since is not null)
            return key.IsSame(known, said);

        DateOnly day = said.Until is { } end && end.LastDay <= Today && end.LastDay > DateOnly.MinValue ? end.LastDay.AddDays(-1) : Today;
        return key.HasSameKey(known, said) && !known.HasEndedBy(day) && (said.Until is not { } ends || known.Since is not { } begins || begins.FirstDay < ends.LastDay);
    }

    private static bool SaysJust(Fact known, Fact said) => Ontology.Of(said).Properties.All(property => Equals(property.Read(known), property.Read(said)));

    private string? Bounded(string field, string? text, int maximum)
    {
        if (text?.Length > maximum)
            Refuse(field, $"This has {text.Length} characters. Write {maximum} or fewer.");
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private async Task<IReadOnlyList<T>> FindAllAsync<T>(string field, IReadOnlyCollection<string> ids)
        where T : Fact
    {
        // All that the input names at once: others wait meanwhile.
        named ??= await scope.Store.GetAsync([.. Texts(input.Values).Where(text => Ontology.OfId(text) is not null).Distinct(StringComparer.Ordinal)], ReadPoint.Now, cancellationToken);
        Dictionary<string, T> found = ids.Where(id => named.GetValueOrDefault(id) is T).ToDictionary(id => id, id => (T)named[id], StringComparer.Ordinal);
        foreach (string id in ids.Where(id => !found.ContainsKey(id)))
            Refuse(new UnknownIdError(id, $"No {Noun<T>()} has the id \"{(id.Length > FactId.MaximumLength ? id[..FactId.MaximumLength] : id)}\".", field));
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    // The edge's field is a verb, which says what a person does.
    private static string Noun<T>()
        where T : Fact => typeof(T) == typeof(Holds) ? "holding" : Ontology.Of<T>().FieldName;

    private static IEnumerable<string> Texts(IEnumerable<object?> values) => values.SelectMany(value => value switch
    {
        string text => [text],
        System.Collections.IEnumerable list => list.OfType<string>(),
        _ => (IEnumerable<string>)[],
    });
}
