using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>Recording when something ended: alike for every fact.</summary>
internal static class Ending
{
    /// <summary>What it means to end a fact.</summary>
    /// <param name="intent">The mutation.</param>
    /// <param name="type">The type of the fact.</param>
    /// <param name="idField">The field of the input that has its id.</param>
    /// <param name="untilField">The field of the input that has the day after its last day.</param>
    public static IntentStatement Of(Intent intent, FactType type, string idField, string untilField) => new(new StatedFact(type)
    {
        Id = intent.Value<string>(idField),
        ExpectedVersion = intent.Value<int?>("expectedVersion"),
        Values = new Dictionary<PropertyDefinition, object?> { [type.Property(nameof(Fact.Until))] = intent.Value<object>(untilField) },
    })
    {
        FieldOf = (_, field) => field == "id" ? idField : field == "until" ? untilField : field,
        CheckAsync = (facts, _) =>
        {
            // Sent twice, it has ended so already.
            if (facts[0] is { IsChanged: true, Before: { } before } && before.HasEndedBy(intent.Today))
                intent.Refuse(new AlreadyEndedError(before.Id, $"This has already ended ({before.Until}). To correct the day, use record with its id and \"until\".", idField));
            return Task.CompletedTask;
        },
    };
}
