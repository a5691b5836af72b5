using System.Collections.Concurrent;

namespace Graph.Analysis.Snapshot;

/// <summary>The 80 bits of an id that <see cref="Model.FactId"/> made: a fifth of the memory of its text.</summary>
/// <remarks>Keys of one type sort as their texts do, because the alphabet rises with its characters' codes.</remarks>
internal sealed class IdForm(string prefix)
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 16;
    private const int BitsOfLetter = 5;
    private const int BitsOfHalf = Length / 2 * BitsOfLetter;

    private static readonly sbyte[] Digits = ReadAlphabet();

    private readonly string start = prefix + "-";

    public UInt128? Parse(string id)
    {
        if (id.Length != start.Length + Length || !id.StartsWith(start, StringComparison.Ordinal))
            return null;

        // Each half fits a register.
        ReadOnlySpan<char> letters = id.AsSpan(start.Length);
        return ParseHalf(letters[..(Length / 2)]) is var high and >= 0 && ParseHalf(letters[(Length / 2)..]) is var low and >= 0
            ? ((UInt128)(ulong)high << BitsOfHalf) | (ulong)low
            : null;
    }

    public string Format(UInt128 key) => string.Create(start.Length + Length, (start, key), static (text, state) =>
    {
        state.start.CopyTo(text);
        UInt128 rest = state.key;
        for (int i = text.Length - 1; i >= state.start.Length; i--, rest >>= BitsOfLetter)
            text[i] = Alphabet[(int)(rest & 31)];
    });

    private static long ParseHalf(ReadOnlySpan<char> letters)
    {
        long key = 0;
        foreach (char letter in letters)
        {
            int digit = letter < Digits.Length ? Digits[letter] : -1;
            if (digit < 0)
                return -1;
            key = (key << BitsOfLetter) | (uint)digit;
        }

        return key;
    }

    private static sbyte[] ReadAlphabet()
    {
        var digits = new sbyte[128];
        Array.Fill(digits, (sbyte)-1);
        for (int i = 0; i < Alphabet.Length; i++)
            digits[Alphabet[i]] = (sbyte)i;
        return digits;
    }
}

/// <summary>Keys for ids that were not made by <see cref="Model.FactId"/>, such as those an outside tool chose.</summary>
/// <remarks>Safe for concurrent use. A foreign key has its highest bit set, so that it never meets a made one.</remarks>
internal sealed class ForeignIds
{
    private static readonly UInt128 Mark = UInt128.One << 127;

    private readonly ConcurrentDictionary<string, UInt128> keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<UInt128, string> ids = new();
    private int count;

    public static bool IsForeign(UInt128 key) => key >= Mark;

    public UInt128? Find(string id) => keys.TryGetValue(id, out UInt128 key) ? key : null;

    public string IdOf(UInt128 key) => ids[key];

    /// <summary>The key of an id, new where it has none; for the one writer.</summary>
    public UInt128 Add(string id)
    {
        if (keys.TryGetValue(id, out UInt128 known))
            return known;

        UInt128 key = Mark | (UInt128)count++;
        ids[key] = id;
        keys[id] = key;
        return key;
    }
}
