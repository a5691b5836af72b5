using Graph.Import.Matching;

namespace Graph.Import.Planning;

/// <summary>What the import of a file would do.</summary>
/// <param name="Changes">Facts to be added or changed, nodes before edges.</param>
/// <param name="Unchanged">How many facts are already known so.</param>
/// <param name="NameOf">The name of a node that is known or planned; null where it has none.</param>
internal sealed record ImportPlan(IReadOnlyList<PlannedChange> Changes, int Unchanged, Func<string, string?> NameOf)
{
    /// <summary>Everything that the file says, with ids of the store.</summary>
    public required IReadOnlyList<DraftFact> Said { get; init; }

    /// <summary>The changes as they would be had nobody merged any records: of those that files go on telling apart.</summary>
    public IReadOnlyList<PlannedChange> Apart { get; init; } = Changes;

    /// <summary>Facts that end because the file is the whole truth of its source, and no longer has them; nodes before edges.</summary>
    public IReadOnlyList<PlannedChange> Ended { get; init; } = [];

    /// <summary>Who the file's names were taken for, and why.</summary>
    public IReadOnlyList<MatchCount> Matches { get; init; } = [];

    /// <summary>The cells that list what a record is connected with, with ids of the store.</summary>
    public IReadOnlyList<ListedConnections> Listed { get; init; } = [];

    /// <summary>Who the file's names stand for, where each is going to be shown; null otherwise.</summary>
    public Identities? Identities { get; init; }
}
