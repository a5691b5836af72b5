namespace Graph.Model;

/// <summary>How well a node fits what somebody typed: where all its words are found, and whether as whole words or as beginnings of words.</summary>
/// <param name="Columns">Where the words are looked for.</param>
/// <param name="AreBeginnings">Whether each word may be the beginning of a longer one.</param>
/// <param name="Rank">How well: greater is better.</param>
public sealed record SearchTier(IReadOnlyList<SearchColumn> Columns, bool AreBeginnings, int Rank)
{
    /// <summary>All tiers, the best first: called so; all words in a name; a name begins so; beginnings of words in a name; in what a node goes by; anywhere.</summary>
    public static IReadOnlyList<SearchTier> All { get; } =
    [
        new([SearchColumn.Called], false, 6),
        new([SearchColumn.Name], false, 5),
        new([SearchColumn.Called], true, 4),
        new([SearchColumn.Name], true, 3),
        new([SearchColumn.Name, SearchColumn.GoesBy], true, 2),
        new([SearchColumn.Name, SearchColumn.GoesBy, SearchColumn.Body], true, 1),
    ];
}
