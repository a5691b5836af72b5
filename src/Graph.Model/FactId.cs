using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Graph.Model;

/// <summary>Ids of facts: opaque to everybody else, made here.</summary>
/// <remarks>
/// An id is its type's prefix, a hyphen and 80 bits in base 32. Ids made of a key are the same whenever and wherever they
/// are made, so that the same row read twice is the same fact, and an attempt made again doubles nothing.
/// </remarks>
public static class FactId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>The longest id that is accepted.</summary>
    public const int MaximumLength = 64;

    /// <summary>The id of a fact that is identified by a key, such as the ids of an edge's two ends.</summary>
    /// <param name="key">The parts of the key, in order; empty parts count.</param>
    public static string Of<T>(params ReadOnlySpan<string> key)
        where T : Fact => Of(Ontology.Of<T>(), key);

    /// <summary>The id of a fact of a type that is identified by a key.</summary>
    /// <param name="type">The type.</param>
    /// <param name="key">The parts of the key, in order; empty parts count.</param>
    public static string Of(FactType type, params ReadOnlySpan<string> key)
    {
        const int LengthDigits = 11;
        int most = 0;
        foreach (string part in key)
            most += part.Length + LengthDigits + 1;

        Span<char> text = most <= 512 ? stackalloc char[most] : new char[most];
        int length = 0;
        foreach (string part in key)
        {
            part.Length.TryFormat(text[length..], out int digits, provider: CultureInfo.InvariantCulture);
            length += digits;
            text[length++] = ':';
            part.CopyTo(text[length..]);
            length += part.Length;
        }

        int bytes = Encoding.UTF8.GetMaxByteCount(length);
        Span<byte> encoded = bytes <= 2048 ? stackalloc byte[bytes] : new byte[bytes];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(encoded[..Encoding.UTF8.GetBytes(text[..length], encoded)], hash);
        return Encode(type.IdPrefix, hash);
    }

    /// <summary>An id that nothing else has.</summary>
    public static string New<T>()
        where T : Fact => New(Ontology.Of<T>());

    /// <summary>An id of a type that nothing else has.</summary>
    public static string New(FactType type)
    {
        Span<byte> random = stackalloc byte[10];
        RandomNumberGenerator.Fill(random);
        return Encode(type.IdPrefix, random);
    }

    private static string Encode(string prefix, ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[16];
        for (int i = 0; i < text.Length; i++)
        {
            int bit = i * 5;
            int pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < 10 ? bytes[(bit / 8) + 1] : 0);
            text[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return $"{prefix}-{text}";
    }
}
