using Graph.Model;

namespace Graph.Analysis.Linkage;

/// <summary>Which words two names have in common, and which one of them alone has.</summary>
/// <param name="Both">Those of both.</param>
/// <param name="One">Those that only the one has.</param>
/// <param name="Other">Those that only the other has.</param>
internal sealed record NameWords(string[] Both, string[] One, string[] Other)
{
    private const int Named = 5;

    /// <summary>The words of two names.</summary>
    public static NameWords Of(string[] one, string[] other) => new([.. one.Intersect(other, StringComparer.Ordinal)], [.. one.Except(other, StringComparer.Ordinal)], [.. other.Except(one, StringComparer.Ordinal)]);

    /// <summary>Them in a sentence; null where the names have no words.</summary>
    public string? Sentence => (Both.Length, One.Length, Other.Length) switch
    {
        (0, 0, 0) => null,
        (_, 0, 0) => $"Both have {List(Both)}.",
        (0, _, _) => $"One has {List(One)}, and the other {List(Other)}.",
        (_, > 0, > 0) => $"Both have {List(Both)}. Beside that, one has {List(One)}, and the other {List(Other)}.",
        _ => $"Both have {List(Both)}. Only one has {List(One.Length > 0 ? One : Other)}.",
    };

    private static string List(string[] words) => Nouns.FirstOf(words, Named, word => $"\"{word}\"");
}
