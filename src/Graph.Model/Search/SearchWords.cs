using System.Globalization;
using System.Text;

namespace Graph.Model;

/// <summary>The words of a text as search takes them: in lower case without accents, with "&amp;" as "and".</summary>
/// <remarks>
/// An apostrophe or a full stop within a word joins what is on its two sides, as <see cref="KeyText"/> has it, and a hyphen parts it.
/// An index has such words both ways, so that O'Brien is found as obrien and as brien, and drop-in as dropin and as drop in. Welsh
/// names lose their circumflexes; that a name begins with another letter after some words (Caerdydd, i Gaerdydd) is left as it is.
/// </remarks>
public static class SearchWords
{
    /// <summary>The longest word, in characters: more is cut off, in texts and in what somebody typed alike.</summary>
    public const int Longest = 100;

    // Nobody types more; a pasted page must not become a query of thousands of terms.
    private const int MaximumAsked = 16;

    // Parts no words, so that a name in one is told from a word.
    private const char Between = '_';

    private const string And = "and";

    private enum Joint
    {
        None,
        Apostrophe,
        Hyphen,
    }

    /// <summary>The words that somebody who typed a text looks for, each once.</summary>
    public static string[] Asked(string text) => [.. Parts(text).SelectMany(Joined).Distinct(StringComparer.Ordinal).Take(MaximumAsked)];

    /// <summary>All words by which a text is found: parted, in one, and otherwise spelt (<see cref="KeyText.OtherSpellings"/>).</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> words = [];
        if (!TryReadPlain(text, words))
            words = [.. Read(text)];
        for (int i = 0, read = words.Count; i < read; i++)
            words.AddRange(KeyText.OtherSpellings(words[i]));
        return words;
    }

    // Most texts have nothing in them that joins words or parts them, and there are very many.
    private static bool TryReadPlain(string text, List<string> words)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            char character = i < text.Length ? text[i] : ' ';
            if (char.IsAsciiLetterOrDigit(character))
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (!char.IsAscii(character) || character == '&' || (start >= 0 && JointOf(character) != Joint.None))
                return false;
            if (start >= 0)
                words.Add(Cut(text[start..i].ToLowerInvariant()));
            start = -1;
        }

        return true;
    }

    private static IEnumerable<string> Read(string text)
    {
        foreach (List<(string Word, Joint Before)> parts in Parts(text))
        {
            foreach ((string word, _) in parts)
                yield return word;

            if (parts.Count == 1)
                continue;
            string[] joined = [.. Joined(parts)];
            foreach (string word in joined.Length < parts.Count ? joined : [])
                yield return word;
            if (joined.Length > 1)
                yield return Cut(string.Concat(joined));
        }
    }

    /// <summary>A name in one word, as it is compared (<see cref="KeyText.Fold"/>), such as _sefton_carers; null where it has no letter or digit.</summary>
    public static string? Called(string name) => CalledAs(KeyText.Fold(name));

    /// <summary>The same of a name that is folded already.</summary>
    internal static string? CalledAs(string folded)
    {
        foreach (char character in folded)
        {
            if (character != ' ' && !char.IsLetterOrDigit(character))
                return null;
        }

        return folded.Length == 0 ? null : Cut(Between + folded.Replace(' ', Between));
    }

    // What a hyphen parts is parted; what an apostrophe or a full stop does is in one.
    private static IEnumerable<string> Joined(List<(string Word, Joint Before)> parts)
    {
        string word = parts[0].Word;
        foreach ((string next, Joint before) in parts.Skip(1))
        {
            if (before == Joint.Hyphen)
            {
                yield return Cut(word);
                word = next;
            }
            else if (word.Length < Longest)
            {
                word += next;
            }
        }

        yield return Cut(word);
    }

    /// <summary>The words of a text, each with its parts.</summary>
    private static IEnumerable<List<(string Word, Joint Before)>> Parts(string text)
    {
        List<(string Word, Joint Before)> parts = [];
        StringBuilder part = new();
        Joint joint = Joint.None;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && JointOf((char)rune.Value) is not Joint.None and var between)
            {
                EndPart();
                joint = parts.Count > 0 ? between : Joint.None;
            }
            else if (IsWordCharacter(rune, part.Length > 0))
            {
                Append(part, rune);
            }
            else if (!IsUnheard(rune))
            {
                EndPart();
                if (parts.Count > 0)
                    yield return parts;
                if (rune.Value == '&')
                    yield return [(And, Joint.None)];
                parts = [];
                joint = Joint.None;
            }
        }

        EndPart();
        if (parts.Count > 0)
            yield return parts;

        void EndPart()
        {
            if (part.Length == 0)
                return;
            parts.Add((part.ToString(), joint));
            part.Clear();
        }
    }

    private static void Append(StringBuilder word, Rune rune)
    {
        if (word.Length >= Longest)
            return;
        if (rune.IsBmp)
            word.Append(KeyText.FoldLetter((char)rune.Value));
        else
            word.Append(Rune.ToLowerInvariant(rune).ToString());
    }

    /// <summary>The beginning of a word that search keeps: an index takes no longer ones.</summary>
    internal static string Cut(string word) => word.Length <= Longest ? word : word[..(char.IsHighSurrogate(word[Longest - 1]) ? Longest - 1 : Longest)];

    private static Joint JointOf(char character) => character switch
    {
        '.' => Joint.Apostrophe,
        '-' or (>= '\u2010' and <= '\u2013') => Joint.Hyphen,
        _ => KeyText.IsApostrophe(character) ? Joint.Apostrophe : Joint.None,
    };

    private static bool IsWordCharacter(Rune rune, bool isWithin) => Rune.IsLetter(rune) || Rune.IsNumber(rune)
        || (isWithin && Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark);

    private static bool IsUnheard(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
