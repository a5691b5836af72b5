namespace Graph.Model;

/// <summary>What it means to take or to refuse a suggested theme.</summary>
public static class SuggestionAnswers
{
    /// <summary>What is recorded where somebody takes a suggestion: the theme is a tag, and the suggestion has ended. One that was refused may be taken after all.</summary>
    /// <param name="suggestion">The suggestion.</param>
    /// <param name="today">Today's date.</param>
    public static IReadOnlyList<StatedFact> Take(Suggested suggestion, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return
        [
            new(Ontology.Of<Tagged>()) { From = suggestion.From, To = suggestion.To },
            Change(suggestion, suggestion.WasTaken(today) ? [] : [(nameof(Suggested.Until), PartialDate.Of(today)), (nameof(Suggested.Refused), null)]),
        ];
    }

    /// <summary>What is recorded where somebody refuses a suggestion: it stays, so that the theme is not suggested again.</summary>
    /// <param name="suggestion">The suggestion, which was not taken.</param>
    public static IReadOnlyList<StatedFact> Refuse(Suggested suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return [Change(suggestion, [(nameof(Suggested.Refused), true)])];
    }

    private static StatedFact Change(Suggested suggestion, (string Property, object? Value)[] values)
    {
        FactType type = Ontology.Of<Suggested>();
        return new(type) { Id = suggestion.Id, Values = values.ToDictionary(value => type.Property(value.Property), value => value.Value) };
    }
}
