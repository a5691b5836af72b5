namespace Graph.Export;

/// <summary>What an exported file says of itself, in every format that has a place for it.</summary>
/// <param name="Title">What it is, in one line for people.</param>
/// <param name="Question">What was exported.</param>
/// <param name="ExportedAt">When it was written, in the time zone of whoever exported it.</param>
/// <param name="Constants">The version of the constants of the fragility measure.</param>
/// <param name="Counts">How many nodes and ties a network has; empty for facts, which are counted while they are read.</param>
/// <param name="Licences">The licences of the sources, with the source's name before each, in order.</param>
public sealed record ExportHeader(
    string Title,
    ExportQuestion Question,
    DateTimeOffset ExportedAt,
    string Constants,
    IReadOnlyList<KeyValuePair<string, long>> Counts,
    IReadOnlyList<string> Licences)
{
    /// <summary>What was asked for, in sentences.</summary>
    public string Description { get; init; } = "";
}
