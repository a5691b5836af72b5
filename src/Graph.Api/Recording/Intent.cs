using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>One mutation while it is checked and recorded: reads its input, and notes what is wrong with it.</summary>
/// <param name="scope">The request.</param>
/// <param name="input">The input as it was sent.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class Intent(QueryScope scope, IDictionary<string, object?> input, CancellationToken cancellationToken)
{
    /// <summary>The longest actor.</summary>
    public const int MaximumActor = 100;

    private readonly List<UserError> errors = [];
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
            Refuse(field, $"This has a character that nobody can see: {unseen}. Type the text anew instead of pasting it.");
        return text;
    }

    /// <summary>A free text without white space around it, and without characters that nobody can see, of which the writer is told; null where it is empty.</summary>
    public string? FreeText(string field, int maximum)
    {
        string text = UnseenCharacters.Strip(Value<string>(field) ?? "", out int removed);
        if (removed > 0)
            notes.Add($"Characters that nobody can see were taken out of \"{field}\": {removed}.");
        return Bounded(field, text.Trim(), maximum);
    }

    /// <summary>A date; null where it was left out.</summary>
    public PartialDate? Date(string field) => input.TryGetValue(field, out object? value) ? (PartialDate?)value : null;

    /// <summary>When it begins and ends, in that order.</summary>
    public (PartialDate? Since, PartialDate? Until) Validity()
    {
        PartialDate? since = Date("since");
        PartialDate? until = Date("until");
        CheckOrder(since, until);
        return (since, until);
    }

    /// <summary>Notes an end that comes before the beginning.</summary>
    public void CheckOrder(PartialDate? since, PartialDate? until)
    {
        if (since is { } begins && until is { } ends && ends.LastDay < begins.FirstDay)
            Refuse("until", $"The end, {ends}, is before the beginning, {begins}.");
    }

    /// <summary>A date that can't be in the future.</summary>
    public PartialDate? PastDate(string field)
    {
        PartialDate? date = Date(field);
        if (date is { } day && day.FirstDay > Today)
            Refuse(field, $"{day} is in the future. Record it when it has happened.");
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

        Refuse(field, $"This has {ids.Length} ids. Give {atLeast} to {atMost} different ones.");
        return [];
    }

    /// <summary>The version a fact must have: the one the caller expects, else the one it has now. Read before the fact itself.</summary>
    public async Task<long?> ExpectedVersionAsync(string field)
    {
        string id = Value<string>(field) ?? "";
        long? current = (await scope.Store.GetVersionsAsync([id], cancellationToken)).TryGetValue(id, out long version) ? version : null;
        if (current is not null && Value<int?>("expectedVersion") is { } expected && expected != current)
            Refuse(new ConflictError(id, $"This is at version {current}, not {expected}: somebody has changed it. Read it again, and decide again.", "expectedVersion"));
        return current;
    }

    /// <summary>The edges of a type at a node that hold today.</summary>
    public async Task<IEnumerable<T>> CurrentEdgesAsync<T>(EdgeEnd end, string node)
        where T : Edge => (await scope.Store.GetEdgesAsync(Ontology.Of<T>(), end, [node], new ReadPoint(Today), cancellationToken))[node].Cast<T>();

    /// <summary>The edges of a type at a node, of all times.</summary>
    public async Task<IEnumerable<T>> EdgesAsync<T>(EdgeEnd end, string node)
        where T : Edge => (await scope.Store.GetEdgesAsync(Ontology.Of<T>(), end, [node], ReadPoint.Now, cancellationToken))[node].Cast<T>();

    /// <summary>The facts of a type among the given ids, of all times.</summary>
    public async Task<IEnumerable<T>> GetAsync<T>(IEnumerable<string> ids)
        where T : Fact => (await scope.Store.GetAsync<T>([.. ids], ReadPoint.Now, cancellationToken)).Values;

    /// <summary>
    /// Whether a known fact holds at some time at which a new one would: the two would say the same twice. A new one whose
    /// beginning nobody has said is read as going on today, or on the day before it ends: what ended earlier may have begun again.
    /// </summary>
    /// <param name="known">The fact that is recorded.</param>
    /// <param name="since">When the new one begins.</param>
    /// <param name="until">When it ends.</param>
    public bool Meets(Fact known, PartialDate? since, PartialDate? until)
    {
        DateOnly begun = since?.FirstDay ?? (until is { } end && end.LastDay <= Today && end.LastDay > DateOnly.MinValue ? end.LastDay.AddDays(-1) : Today);
        return !known.HasEndedBy(begun) && (until is not { } ends || known.Since is not { } begins || begins.FirstDay < ends.LastDay);
    }

    /// <summary>Records facts together, so that the rest of the request sees them.</summary>
    /// <returns>The first of them; null where the store refused, which is noted.</returns>
    public async Task<Fact?> RecordAsync(params IReadOnlyList<Put> puts)
    {
        string? actor = Text("actor", MaximumActor);
        if (actor is null)
            Refuse("actor", "Say who records this.");
        if (HasErrors)
            return null;

        try
        {
            await scope.Store.ApplyAsync(new Changeset(actor!, [.. puts]), cancellationToken);
        }
        catch (StoreException refused) when (refused.Error == StoreError.Conflict)
        {
            Refuse(new ConflictError(refused.FactId ?? puts[0].Id, "Somebody has just changed this. Read it again, and decide again.", null));
            return null;
        }
        catch (StoreException refused) when (refused.Error == StoreError.InvalidFact)
        {
            Refuse(field: null, refused.Message);
            return null;
        }

        await scope.CatchUpAsync(cancellationToken);
        return puts[0].Fact;
    }

    private string? Bounded(string field, string? text, int maximum)
    {
        if (text?.Length > maximum)
            Refuse(field, $"This has {text.Length} characters. Write {maximum} at most.");
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private async Task<IReadOnlyList<T>> FindAllAsync<T>(string field, IReadOnlyCollection<string> ids)
        where T : Fact
    {
        IReadOnlyDictionary<string, T> found = await scope.Store.GetAsync<T>(ids, ReadPoint.Now, cancellationToken);
        foreach (string id in ids.Where(id => !found.ContainsKey(id)))
            Refuse(new UnknownIdError(id, $"\"{(id.Length > FactId.MaximumLength ? id[..FactId.MaximumLength] : id)}\" is the id of no {Ontology.Of<T>().FieldName}.", field));
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}
