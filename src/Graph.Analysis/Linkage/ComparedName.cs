namespace Graph.Analysis.Linkage;

/// <summary>A name, or a part of one, as numbers of words.</summary>
/// <param name="Words">The numbers of its words in their order.</param>
/// <param name="IsPart">Whether it is a part of a name.</param>
/// <param name="IsOfBranch">Whether the whole name has a word that says that it is a branch's.</param>
internal sealed record ComparedName(int[] Words, bool IsPart, bool IsOfBranch)
{
    /// <summary>The numbers of its words, each once, in ascending order.</summary>
    public int[] Sorted { get; } = [.. Words.Distinct().Order()];
}
