using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Graph.Model;

/// <summary>What stores look nodes up by where their keys are asked for: short whatever the key has in it, and telling nothing of it, since a key may have personal texts.</summary>
/// <remarks>128 bits of SHA-256, so that two different keys never have the same.</remarks>
public static class KeyHash
{
    private const int Bytes = 16;

    // Has in it all that a key is folded by, so that a new way of folding shows.
    private const string Specimen = "The Saint O’Brien & Söhne, St. Anne’s Saint-Łuk\u0301 İ2½ Community Interest Company";

    /// <summary>What keys are made of: a store whose keys were made of something else has to make them anew.</summary>
    public static string Rule { get; } = string.Join(", ", Ontology.Nodes.SelectMany(type => type.Key.Properties)) + "; " + KeyText.Fold(Specimen) + "; " + KeyText.FoldWords(Specimen);

    /// <summary>The hash of a node's key; null for edges, and for nodes whose key has no words.</summary>
    public static string? Of(Fact fact)
    {
        FactType type = Ontology.Of(fact);
        return type.IsNode && type.Key.WordsOf(fact) is { } words ? OfWords(words) : null;
    }

    /// <summary>The hash of what <see cref="NaturalKey.WordsOf"/> says.</summary>
    public static string OfWords(string words)
    {
        int most = Encoding.UTF8.GetMaxByteCount(words.Length);
        Span<byte> text = most <= 1024 ? stackalloc byte[most] : new byte[most];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..Encoding.UTF8.GetBytes(words, text)], hash);
        return Base64Url.EncodeToString(hash[..Bytes]);
    }

    /// <summary>The texts that are asked for, by their hashes.</summary>
    public static Dictionary<string, string> ByHash(IEnumerable<string> words) =>
        words.DistinctBy(OfWords, StringComparer.Ordinal).ToDictionary(OfWords, StringComparer.Ordinal);
}
