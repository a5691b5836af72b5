using System.Text;
using System.Text.Unicode;

namespace Graph.Import.Reading;

/// <summary>Puts right what was UTF-8, was read as something else and saved again: "CafÃ©" and "Caf√©" for "Café".</summary>
internal static class MisreadText
{
    // Some programs do it more than once.
    private const int Times = 3;
    private const double Margin = 0.5;

    private static readonly IReadOnlyList<Dictionary<char, byte>> BytesOf = [.. TextEncoding.EightBit.Select(ByteOfEach)];

    /// <summary>The text as it was meant, where that is more plausible; else as it is.</summary>
    public static string Repair(string text)
    {
        if (Ascii.IsValid(text))
            return text;

        (string best, double plausibility) = (text, Letters.PlausibilityOf(text).Total + Margin);
        foreach (Dictionary<char, byte> bytes in BytesOf)
        {
            string meant = text;
            for (int i = 0; i < Times && Reread(meant, bytes) is var reread && reread.Length < meant.Length; i++)
            {
                meant = reread;
                if (Letters.PlausibilityOf(meant).Total is var each && each >= plausibility)
                    (best, plausibility) = (meant, each);
            }
        }

        return best;
    }

    /// <summary>Whether a text has what misreading leaves behind, and can't be put right.</summary>
    public static bool IsBeyondRepair(string text) => !Ascii.IsValid(text) && text.AsSpan().IndexOfAny("ÃÂâ√Å") >= 0 && HasLead(text) && Letters.PlausibilityOf(text).Misfits > 0;

    private static bool HasLead(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isFollowed = i + 1 < text.Length && text[i + 1] > '\u007F' && !char.IsLetter(text[i + 1]);
            bool isCapitalInWord = i > 0 && char.IsLower(text[i - 1]) && char.IsUpper(text[i]);
            if (text[i] is 'Ã' or 'Â' or 'â' or '√' or 'Å' && (isFollowed || isCapitalInWord))
                return true;
        }

        return false;
    }

    /// <summary>The text with every run beyond ASCII that is valid UTF-8 in an encoding's bytes read as that.</summary>
    private static string Reread(string text, Dictionary<char, byte> bytesOf)
    {
        StringBuilder reread = new(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int length = text.AsSpan(i).IndexOfAnyInRange('\0', '\u007F');
            string run = length < 0 ? text[i..] : text.Substring(i, length);
            reread.Append(Decode(run, bytesOf) ?? run);
            i += run.Length;
            if (i < text.Length)
                reread.Append(text[i++]);
        }

        return reread.ToString();
    }

    private static string? Decode(string run, Dictionary<char, byte> bytesOf)
    {
        byte[] bytes = new byte[run.Length];
        for (int i = 0; i < run.Length; i++)
        {
            if (!bytesOf.TryGetValue(run[i], out bytes[i]))
                return null;
        }

        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    // Programs that take UTF-8 for Latin-1 keep the control characters that Windows-1252 has signs for.
    private static Dictionary<char, byte> ByteOfEach(Encoding encoding)
    {
        Dictionary<char, byte> bytes = [];
        bool isWindows = encoding.CodePage == 1252;
        for (int value = 128; value < 256; value++)
        {
            bytes.TryAdd(encoding.GetString([(byte)value])[0], (byte)value);
            if (isWindows)
                bytes.TryAdd((char)value, (byte)value);
        }

        return bytes;
    }
}
