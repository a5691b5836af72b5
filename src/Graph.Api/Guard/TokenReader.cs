using System.Buffers;

namespace Graph.Api.Guard;

/// <summary>Splits a query into tokens in one pass, without memory of its own. Never throws, whatever the text.</summary>
internal ref struct TokenReader(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> Ignored = SearchValues.Create(" \t\r\n,\uFEFF");
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("+-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private readonly ReadOnlySpan<char> text = text;
    private int position;

    /// <summary>The kind of the token last read.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Its text.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>The mark, where it is one; <c>.</c> for the spread; a space for what is not a mark.</summary>
    public readonly char Mark => Kind == TokenKind.Mark ? Text[0] : ' ';

    /// <summary>Reads the next token.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        SkipIgnored();
        int start = position;
        Kind = start >= text.Length ? TokenKind.End : Scan(text[start]);
        Text = text[start..position];
        return Kind != TokenKind.End;
    }

    private void SkipIgnored()
    {
        while (position < text.Length)
        {
            if (Ignored.Contains(text[position]))
                position++;
            else if (text[position] == '#')
                position += LengthUntil(text[position..].IndexOfAny('\r', '\n'));
            else
                return;
        }
    }

    private TokenKind Scan(char first)
    {
        switch (first)
        {
            case '.' when text[position..].StartsWith("..."):
                position += 3;
                return TokenKind.Mark;
            case '"':
                return text[position..].StartsWith("\"\"\"") ? BlockText() : PlainText();
            case '-' or (>= '0' and <= '9'):
                position += LengthUntil(text[position..].IndexOfAnyExcept(NumberCharacters));
                return TokenKind.Value;
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                position += LengthUntil(text[position..].IndexOfAnyExcept(NameCharacters));
                return TokenKind.Name;
            default:
                // What is no token at all counts as one, so that nothing behind it goes uncounted; the parser says what is wrong with it.
                position++;
                return TokenKind.Mark;
        }
    }

    private TokenKind PlainText()
    {
        for (position++; position < text.Length; position++)
        {
            if (text[position] == '\\')
            {
                position++;
            }
            else if (text[position] is '"' or '\r' or '\n')
            {
                position++;
                return TokenKind.Value;
            }
        }

        position = text.Length;
        return TokenKind.Value;
    }

    private TokenKind BlockText()
    {
        position += 3;
        while (position < text.Length)
        {
            int quote = text[position..].IndexOf("\"\"\"");
            if (quote < 0)
                break;

            position += quote + 3;
            if (quote == 0 || text[position - 4] != '\\')
                return TokenKind.Value;
        }

        position = text.Length;
        return TokenKind.Value;
    }

    private readonly int LengthUntil(int found) => found < 0 ? text.Length - position : found;
}
