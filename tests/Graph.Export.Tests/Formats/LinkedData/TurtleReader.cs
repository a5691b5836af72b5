using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Graph.Export.Tests.Formats.LinkedData;

/// <summary>Reads Turtle after the grammar that the W3C published (RDF 1.1 Turtle, section 6.5): prefixes, names, addresses, literals with types; no blank nodes, no collections.</summary>
internal sealed partial class TurtleReader
{
    private const string TypeOf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private const string String = "http://www.w3.org/2001/XMLSchema#string";

    private readonly string text;
    private readonly Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Subject, string Predicate, string Object)> triples = [];
    private int at;

    private TurtleReader(string text) => this.text = text;

    public static HashSet<(string Subject, string Predicate, string Object)> Read(string text)
    {
        TurtleReader reader = new(text);
        reader.SkipSpace();
        while (reader.at < text.Length)
            reader.ReadStatement();
        return reader.triples;
    }

    /// <summary>A value as both readers write it.</summary>
    public static string Literal(string value, string datatype) => $"\"{value}\"^^<{datatype}>";

    private void ReadStatement()
    {
        if (TryTake("@prefix"))
        {
            Match prefix = Match(PnameNs());
            prefixes[prefix.Groups["prefix"].Value] = Match(IriRef()).Groups["iri"].Value;
            Take(".");
            return;
        }

        string subject = ReadIri();
        do
        {
            string predicate = TryTake("a ") ? TypeOf : ReadIri();
            do
                triples.Add((subject, predicate, ReadObject()));
            while (TryTake(","));
        }
        while (TryTake(";"));
        Take(".");
    }

    private string ReadObject()
    {
        if (text[at] != '"')
            return ReadIri();
        string value = Unescaped(Match(StringLiteralQuote()).Groups["text"].Value);
        return Literal(value, TryTake("^^") ? ReadIri() : String);
    }

    private string ReadIri()
    {
        if (text[at] == '<')
            return Match(IriRef()).Groups["iri"].Value;
        Match name = Match(PnameLn());
        return prefixes[name.Groups["prefix"].Value] + name.Groups["local"].Value;
    }

    private static string Unescaped(string quoted)
    {
        StringBuilder value = new();
        for (int i = 0; i < quoted.Length; i++)
        {
            if (quoted[i] != '\\')
            {
                value.Append(quoted[i]);
                continue;
            }

            char escape = quoted[++i];
            if (escape == 'u')
            {
                value.Append((char)int.Parse(quoted.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                value.Append("\t\b\n\r\f\"'\\"["tbnrf\"'\\".IndexOf(escape, StringComparison.Ordinal)]);
            }
        }

        return value.ToString();
    }

    private Match Match(Regex token)
    {
        Match match = token.Match(text, at);
        Assert.True(match.Success && match.Index == at, $"Not {token} at {at}: {text[at..Math.Min(at + 80, text.Length)]}");
        at += match.Length;
        SkipSpace();
        return match;
    }

    private void Take(string token) => Assert.True(TryTake(token), $"Not \"{token}\" at {at}: {text[at..Math.Min(at + 80, text.Length)]}");

    private bool TryTake(string token)
    {
        if (string.CompareOrdinal(text, at, token, 0, token.Length) != 0)
            return false;
        at += token.Length;
        SkipSpace();
        return true;
    }

    private void SkipSpace()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;
    }

    [GeneratedRegex("""\G<(?<iri>[^\x00-\x20<>"{}|^`\\]*)>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IriRef();

    [GeneratedRegex(@"\G(?<prefix>[A-Za-z][A-Za-z0-9]*):", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PnameNs();

    [GeneratedRegex(@"\G(?<prefix>[A-Za-z][A-Za-z0-9]*):(?<local>([A-Za-z0-9_]|%[0-9A-Fa-f]{2})([A-Za-z0-9_-]|%[0-9A-Fa-f]{2})*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PnameLn();

    [GeneratedRegex("""\G"(?<text>([^\x22\x5C\x0A\x0D]|\\[tbnrf"'\\]|\\u[0-9A-Fa-f]{4})*)"(?!")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StringLiteralQuote();
}
