using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>One mutation in the users' words while its input becomes a statement: reads the fields, and notes what is wrong with them.</summary>
/// <param name="scope">The request.</param>
/// <param name="input">The input as it was sent.</param>
internal sealed class Intent(QueryScope scope, IDictionary<string, object?> input)
{
    private readonly List<UserError> errors = [];

    /// <summary>Why it can't be recorded so.</summary>
    public IReadOnlyList<UserError> Errors => errors;

    /// <summary>Today's date.</summary>
    public DateOnly Today => scope.Today;

    /// <summary>What is known.</summary>
    public IGraphStore Store => scope.Store;

    /// <summary>Notes that something is wrong.</summary>
    public void Refuse(UserError error) => errors.Add(error);

    /// <summary>Notes that a value is not as it must be.</summary>
    public void Refuse(string? field, string message) => errors.Add(new InvalidInputError(message, field));

    /// <summary>A value; null where it was left out.</summary>
    public T? Value<T>(string field) => input.TryGetValue(field, out object? value) && value is T typed ? typed : default;

    /// <summary>The different ids that a field has; an error where they are too few or too many, or ids of another type.</summary>
    public IReadOnlyList<string> Ids<T>(string field, int atLeast, int atMost)
        where T : Fact
    {
        string[] ids = [.. ((input[field] as System.Collections.IEnumerable) ?? Array.Empty<string>()).Cast<string>().Distinct(StringComparer.Ordinal)];
        if (ids.Length < atLeast || ids.Length > atMost)
            Refuse(field, $"Give {atLeast} to {atMost} different ids. You gave {ids.Length}.");
        foreach (string id in ids.Where(id => Ontology.OfId(id) != Ontology.Of<T>()))
            Refuse(new UnknownIdError(id, $"No {Nouns.Of(Ontology.Of<T>())} has the id \"{(id.Length > FactId.MaximumLength ? id[..FactId.MaximumLength] : id)}\".", field));
        return ids;
    }

    /// <summary>What fields say of the properties that they are named after; those left out say nothing.</summary>
    public Dictionary<PropertyDefinition, object?> Values<T>(params ReadOnlySpan<string> fields)
        where T : Fact
    {
        Dictionary<PropertyDefinition, object?> values = [];
        foreach (string field in fields)
        {
            if (input.TryGetValue(field, out object? value) && value is not null)
                values.Add(Ontology.Of<T>().Property(field), value);
        }

        return values;
    }
}
