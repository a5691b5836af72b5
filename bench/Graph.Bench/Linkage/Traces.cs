using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Bench.Linkage;

/// <summary>Whether anything at all in two records of one number tells that they are of one organisation. Where nothing does, the publisher gave a row another body's number, or a name that nobody who does not know it already could know it by.</summary>
/// <remarks>It asks for as little as it can, and for nothing that the linkage works out: a word of which the first four letters are those of a word of the other, a word that the first letters of others make, the same postcode, or the same address of a website. What is merely hard has one of these.</remarks>
internal static class Traces
{
    private const int Beginning = 4;
    private const int Initials = 2;

    /// <summary>Whether something does.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool AreThere(ComparedOrganisation one, ComparedOrganisation other) =>
        (one.Postcode is not null && other.Postcode is not null && KeyText.FoldWords(one.Postcode).Replace(" ", "", StringComparison.Ordinal) == KeyText.FoldWords(other.Postcode).Replace(" ", "", StringComparison.Ordinal))
        || (one.Website is not null && string.Equals(one.Website, other.Website, StringComparison.OrdinalIgnoreCase))
        || one.Names.Any(name => other.Names.Any(another => AreThere(Words(name), Words(another))));

    private static bool AreThere(string[] one, string[] other) =>
        Array.Exists(one, word => Array.Exists(other, another => word == another || (word.Length >= Beginning && another.StartsWith(word[..Beginning], StringComparison.Ordinal))))
        || MakeWord(one, other) || MakeWord(other, one);

    private static bool MakeWord(string[] words, string[] other) =>
        string.Concat(words.Select(word => word[..1])) is var letters && Array.Exists(other, word => word.Length >= Initials && letters.Contains(word, StringComparison.Ordinal));

    // A legal form, or a word that joins others, tells nothing.
    private static string[] Words(string name) => [.. KeyText.FoldWords(name).Replace("community interest company", "cic", StringComparison.Ordinal).Split(' ').Except(["the", "of", "and", "for", "in", "at", "a", "to", "ltd", "limited", "cic", "cio"], StringComparer.Ordinal)];
}
