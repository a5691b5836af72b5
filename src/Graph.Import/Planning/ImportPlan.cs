using Graph.Import.Matching;

namespace Graph.Import.Planning;

/// <summary>What the import of a file would do.</summary>
/// <param name="Changes">Facts to be added or changed, nodes before edges.</param>
/// <param name="Unchanged">How many facts are already known so.</param>
/// <param name="Identities">Who the file's names stand for.</param>
/// <param name="NameOf">The name of a node that is known or planned; null where it has none.</param>
internal sealed record ImportPlan(IReadOnlyList<PlannedChange> Changes, int Unchanged, Identities Identities, Func<string, string?> NameOf)
{
    /// <summary>Everything that the file says, with ids of the store.</summary>
    public required IReadOnlyList<DraftFact> Said { get; init; }
}
