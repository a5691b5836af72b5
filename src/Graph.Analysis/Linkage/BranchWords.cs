using System.Collections.Frozen;

namespace Graph.Analysis.Linkage;

/// <summary>Words that say in a name that it is a part of a body's, with others beside it: Veterans Legion - Hexham Branch.</summary>
public static class BranchWords
{
    private static readonly FrozenSet<string> Words = new[] { "branch", "district", "region", "regional", "division", "section", "chapter", "lodge", "unit", "area", "group", "local", "county" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one.</summary>
    /// <param name="word">The word.</param>
    public static bool Contains(string word) => Words.Contains(word);
}
