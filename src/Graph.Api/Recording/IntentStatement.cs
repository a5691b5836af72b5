using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>What a mutation in the users' words says, and how its problems are said in the same words.</summary>
/// <param name="Facts">What it says. The payload shows the first of them.</param>
internal sealed record IntentStatement(params IReadOnlyList<StatedFact> Facts)
{
    /// <summary>The field of the input that a field of one of the facts comes from; a null field means the fact.</summary>
    public Func<int, string?, string?> FieldOf { get; init; } = static (_, field) => field;

    /// <summary>What to say, and of which field, where it is known already and something else is said of it.</summary>
    public (string Message, string? Field) Known { get; init; }

    /// <summary>Notes what else is wrong with it, once it is decided what would become of its facts.</summary>
    public Func<IReadOnlyList<DecidedFact>, CancellationToken, Task>? CheckAsync { get; init; }
}
