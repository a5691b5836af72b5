namespace Graph.Analysis.Linkage;

/// <summary>A name, or a part of one, as numbers of words.</summary>
/// <param name="Words">The numbers of its words in their order.</param>
/// <param name="Part">What it is of, where it is a part of a name; null where it is the whole of it.</param>
/// <param name="IsOfBranch">Whether the whole name has a word that says that it is a branch's.</param>
/// <param name="IsWrittenOut">Whether short forms in it are written out, as <see cref="ShortForms"/> were learnt.</param>
internal sealed record ComparedName(int[] Words, PartKind? Part, bool IsOfBranch, bool IsWrittenOut = false)
{
    /// <summary>The numbers of its words, each once, in ascending order.</summary>
    public int[] Sorted { get; } = [.. Words.Distinct().Order()];
}
