namespace Graph.Model;

/// <summary>Facts that somebody says together: all of them are recorded, or none is.</summary>
/// <param name="Facts">The facts, each before or after those that it names.</param>
public sealed record StatedFacts(IReadOnlyList<StatedFact> Facts)
{
    /// <summary>The most facts of one statement.</summary>
    public const int MaximumFacts = 500;

    /// <summary>
    /// Whether a new fact that is known already must say nothing else than is known, to the letter, as a form does that is sent twice;
    /// otherwise lists grow, and another spelling is taken for the same. What was not known is filled in either way.
    /// </summary>
    public bool MustSayTheSame { get; init; }

    /// <summary>The statement with other names.</summary>
    /// <param name="meant">The facts that ids in it stand for, by these.</param>
    internal StatedFacts Naming(IReadOnlyDictionary<string, Fact> meant)
    {
        HashSet<string> refs = [.. Facts.Select(fact => fact.Ref).OfType<string>()];
        return this with
        {
            Facts = [.. Facts.Select(fact => fact with
            {
                Id = fact.Id is { } id && meant.TryGetValue(id, out Fact? same) ? same.Id : fact.Id,
                From = Meant(fact.From),
                To = Meant(fact.To),
                Values = fact.Values.ToDictionary(pair => pair.Key, pair => pair.Key.Kind == PropertyKind.Reference ? Meant((string?)pair.Value) : pair.Value),
            })],
        };

        string? Meant(string? name) => name is not null && !refs.Contains(name) && meant.TryGetValue(name, out Fact? fact) ? fact.Id : name;
    }
}
