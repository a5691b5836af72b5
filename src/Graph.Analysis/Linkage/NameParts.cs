using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Analysis.Linkage;

/// <summary>A name taken apart: its words as they are compared, those of its parts, and the register numbers that stand in it.</summary>
/// <param name="Words">The words that tell, folded, in their order: without articles, legal forms and register numbers.</param>
/// <param name="Parts">What stands before, in and after brackets and dashes, or before and after words such as "formerly": each may be a name of its own.</param>
/// <param name="Numbers">Numbers of five digits or more, which are a register's.</param>
internal sealed partial record NameParts(string[] Words, (string[] Words, PartKind Kind)[] Parts, string[] Numbers)
{
    private const int ShortestNumber = 5;

    private static readonly FrozenSet<string> Passed = new[]
    {
        "the", "of", "and", "for", "in", "at", "a", "to", "with", "on", "ltd", "limited", "plc", "llp", "cic", "cio", "scio", "inc", "co", "company", "bureau", "charity", "registered", "reg", "no", "charitable", "incorporated",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What one and the same word is written as. Of several words each tells by itself.
    private static readonly FrozenDictionary<string, string[]> Written = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["lb"] = ["london", "borough"],
        ["rb"] = ["royal", "borough"],
        ["mbc"] = ["metropolitan", "borough", "council"],
        ["bc"] = ["borough", "council"],
        ["cc"] = ["county", "council"],
        ["dc"] = ["district", "council"],
        ["pcc"] = ["parochial", "church", "council"],
        ["cab"] = ["citizens", "advice"],
        ["comm"] = ["community"],
        ["assoc"] = ["association"],
        ["assn"] = ["association"],
        ["soc"] = ["society"],
        ["org"] = ["organisation"],
        ["organization"] = ["organisation"],
        ["center"] = ["centre"],
        ["ctr"] = ["centre"],
        ["grp"] = ["group"],
        ["yth"] = ["youth"],
        ["dept"] = ["department"],
        ["natl"] = ["national"],
        ["saint"] = ["st"],
        ["first"] = ["1st"],
        ["second"] = ["2nd"],
        ["third"] = ["3rd"],
        ["fourth"] = ["4th"],
        ["fifth"] = ["5th"],
        ["cofe"] = [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Words, string As)[] Phrases = [(" c of e ", " "), (" church of england ", " "), (" age concern ", " age uk "), (" community interest ", " ")];

    /// <summary>Takes a name apart.</summary>
    /// <param name="name">The name as it is written.</param>
    public static NameParts Of(string name)
    {
        (string Text, PartKind Kind)[] split = [.. Split(name).Where(part => part.Text.Any(char.IsLetterOrDigit))];
        string[] parts = [.. split.Select(part => part.Text)];
        (string[] Words, PartKind Kind)[] read = [.. split.Select(part => (Words: Read(part.Text), part.Kind)).Where(part => part.Words.Length > 0)];
        string[] whole = split.Length == 1 && read.Length == 1 ? read[0].Words : Read(WithoutInitials(parts) ?? Between().Replace(name, " "));
        return new(whole, read.Length > 1 ? read : [], [.. KeyText.FoldWords(name).Split(' ').Where(IsNumber)]);
    }

    private static IEnumerable<(string Text, PartKind Kind)> Split(string name)
    {
        Match[] between = [.. Between().Matches(name).Cast<Match>()];
        int start = 0;
        PartKind kind = between.Any(match => KindAfter(match.Value) == PartKind.Alias) ? PartKind.Alias : PartKind.Beside;
        foreach (Match match in between)
        {
            yield return (name[start..match.Index], kind);
            start = match.Index + match.Length;
            kind = KindAfter(match.Value);
        }

        yield return (name[start..], kind);
    }

    private static PartKind KindAfter(string separator) => separator.Trim().ToUpperInvariant() switch
    {
        "," or "-" or "–" or "—" or "C/O" => PartKind.OfWhole,
        [>= 'A' and <= 'Z', ..] and not "INCORPORATING" => PartKind.Alias,
        _ => PartKind.Beside,
    };

    // Kestrel Action Network (KAN) says the same twice.
    private static string? WithoutInitials(string[] parts)
    {
        if (parts.Length < 2)
            return null;
        string[] kept = [.. parts.Where(part => !Array.Exists(parts, other => AreInitials(part, other)))];
        return kept.Length < parts.Length ? string.Join(' ', kept) : null;
    }

    private static string[] Read(string text)
    {
        string folded = $" {KeyText.Fold(text)} ";
        foreach ((string words, string other) in Phrases)
            folded = folded.Replace(words, other, StringComparison.Ordinal);
        string[] all = [.. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Written.TryGetValue(word, out string[]? others) ? others : [word])];
        string[] telling = [.. all.Where(word => !Passed.Contains(word) && !IsNumber(word))];
        return telling.Length > 0 ? telling : [.. all.Where(word => !IsNumber(word))];
    }

    private static bool AreInitials(string part, string other)
    {
        string word = KeyText.FoldWords(part);
        return word.Length >= Initials.Shortest && !word.Contains(' ', StringComparison.Ordinal) && (word == Initials.Of(KeyText.FoldWords(other).Split(' ', StringSplitOptions.RemoveEmptyEntries)) || word == Initials.Of(Read(other)));
    }

    private static bool IsNumber(string word) => word.Length >= ShortestNumber && word.All(char.IsAsciiDigit);

    [GeneratedRegex(@"[()\[\]:;|]|\s[-–—/]+\s|,\s|\b(a\.?k\.?a\.?|c/o|t/a|formerly(\s+known\s+as)?|previously(\s+known\s+as)?|trading\s+as|(also\s+)?known\s+as|incorporating)(?!\w)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Between();
}
