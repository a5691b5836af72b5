using System.Runtime.InteropServices;

namespace Graph.Analysis.Linkage;

/// <summary>Keys of names, such that two names that differ by one letter share one.</summary>
public static class NameKeys
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>A key of texts, in order (FNV-1a). A clash of two keys costs one comparison in vain.</summary>
    /// <param name="texts">The texts.</param>
    public static ulong Of(params ReadOnlySpan<string> texts)
    {
        ulong hash = Start;
        foreach (string text in texts)
            hash = Add(Add(hash, text), '\0');
        return hash;
    }

    /// <summary>The keys of a text and of all that is left of it when one letter is taken out; digits are never taken out.</summary>
    /// <param name="scope">What the text is compared within.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<ulong> WithoutOneLetter(string scope, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Without(scope, text);
    }

    private static IEnumerable<ulong> Without(string scope, string text)
    {
        ulong prefix = Add(Add(Start, scope), '\u0001');
        yield return Add(prefix, text);
        for (int i = 0; i < text.Length; i++)
        {
            // Of a letter that stands twice, it is the same whichever is taken out.
            if (!char.IsDigit(text[i]) && (i == 0 || text[i] != text[i - 1]))
                yield return Add(prefix, text.AsSpan(i + 1));
            prefix = Add(prefix, text[i]);
        }
    }

    /// <summary>Whether two texts differ by one letter: one more, one less, another one, or two that changed places.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool DifferByOneLetter(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int same = one.CommonPrefixLength(other);
        ReadOnlySpan<char> left = one[same..], right = other[same..];
        if (left.IsEmpty && right.IsEmpty)
            return false;
        bool differs = left.Length == right.Length
            ? left[1..].SequenceEqual(right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]))
            : left.Length == right.Length + 1 ? left[1..].SequenceEqual(right) : right.Length == left.Length + 1 && right[1..].SequenceEqual(left);
        return differs && !left[..Math.Min(2, left.Length)].ContainsAnyInRange('0', '9') && !right[..Math.Min(2, right.Length)].ContainsAnyInRange('0', '9');
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (byte part in MemoryMarshal.AsBytes(text))
            hash = (hash ^ part) * Prime;
        return hash;
    }

    private static ulong Add(ulong hash, char character) => (((hash ^ (byte)character) * Prime) ^ (byte)(character >> 8)) * Prime;
}
