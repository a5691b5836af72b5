namespace Graph.Model;

/// <summary>Facts to be recorded together: all of them land, or none does.</summary>
/// <param name="Actor">Who records them: a person's name or account, or a program's.</param>
/// <param name="Operations">What is to be done, at most one operation for each id.</param>
public sealed record Changeset(string Actor, IReadOnlyCollection<Operation> Operations)
{
    /// <summary>Identifies this attempt, so that an attempt made again after a lost answer is recognised. New for each changeset.</summary>
    public Guid RunId { get; init; } = Guid.NewGuid();

    /// <summary>Where the facts come from as a whole, such as a file's name; null where somebody entered them.</summary>
    public string? Source { get; init; }

    /// <summary>On whose behalf the actor records them, as the client says; null where nobody says.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>Why they are recorded, in the words of whoever does; null where nobody says.</summary>
    public string? Why { get; init; }

    /// <summary>The client's request that this answers, kept in the same transaction, also where nothing changes; null where the client named none. See <see cref="IGraphStore.FindRequestAsync"/>.</summary>
    public KeptRequest? Request { get; init; }

    /// <summary>Whether it records again what a store's history has: then facts that would be refused today (see <see cref="Fact.Contradiction"/>) are kept as they are.</summary>
    public bool IsReplay { get; init; }
}
