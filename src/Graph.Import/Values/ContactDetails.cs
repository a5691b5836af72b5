using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Email addresses and telephone numbers, wherever they stand in a text.</summary>
internal static partial class ContactDetails
{
    private const string Number = @"(?<!\d)((\+44|0|\((?=0\d{1,5}\))0)([\s().-]{0,3}\d){9,11}|\+\d([\s().-]{0,3}\d){8,13})(?!\d)";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>Whether a text has any: it may be a description that says whom to ring.</summary>
    public static bool AreIn(string text) => Any().IsMatch(text);

    /// <summary>A name without telephone numbers beside it, and what says that they are some: "Bob Roe (tel. 0161 496 0000)". Blank where nothing else is there.</summary>
    public static string WithoutTelephones(string name) => name.Any(char.IsAsciiDigit) && Telephone().Replace(name, " ") is var rest && rest != name ? Tidied(rest) : name;

    /// <summary>What is left of a name where something beside it was taken out: without the signs that joined them. Blank where no letter is left.</summary>
    public static string Tidied(string rest)
    {
        string text = Outer().Replace(Inner().Replace(EmptyBrackets().Replace(rest, " "), ""), "");
        return text.Any(char.IsLetter) ? Names.Clean(text) ?? "" : "";
    }

    [GeneratedRegex($@"[^\s@]@[^\s@]+\.[a-z]|{Number}", Options, Patience.Milliseconds)]
    private static partial Regex Any();

    [GeneratedRegex($@"((?<!\p{{L}})((tel|telephone|phone|ph|mobile|mob|cell|call|ring|contact\s+no|no|number)\b[\s.:]*|[tmphw]\s*:\s*))*{Number}(\s*(ext|extension|x)\b?\.?\s*\d{{1,5}}\b)?", Options, Patience.Milliseconds)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"[(\[<][\s,;:/|\u2013\u2014-]*[)\]>]", Options, Patience.Milliseconds)]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@"\s*[,;:/|\u2013\u2014-]+\s*(?=[)\],;|])|(?<=[(\[])\s*[,;:/|\u2013\u2014-]+\s*", Options, Patience.Milliseconds)]
    private static partial Regex Inner();

    [GeneratedRegex(@"^[\s,;:/|""\u2013\u2014-]+|[\s,;:/|""\u2013\u2014-]+$", Options, Patience.Milliseconds)]
    private static partial Regex Outer();
}
