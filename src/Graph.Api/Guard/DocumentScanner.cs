namespace Graph.Api.Guard;

/// <summary>Reads a query once and notes how large its parts are, stopping at the first limit that is passed.</summary>
internal ref struct DocumentScanner(ReadOnlySpan<char> text, QueryLimits limits)
{
    private readonly QueryLimits limits = limits;
    private TokenReader reader = new(text);
    private int tokens;
    private int fields;
    private int aliases;
    private int directives;

    /// <summary>The operations and fragments read.</summary>
    public List<Definition> Definitions { get; } = [];

    /// <summary>What is too large; null while nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the whole text.</summary>
    public void Scan()
    {
        string? keyword = null;
        string? name = null;
        while (Next())
        {
            if (reader.Kind == TokenKind.Name)
            {
                if (keyword is null)
                    keyword = reader.Text.ToString();
                else
                    name ??= reader.Text.ToString();
            }
            else if (reader.Mark == '@')
            {
                SkipDirectiveName();
            }
            else if (reader.Mark == '(')
            {
                SkipValues();
            }
            else if (reader.Mark == '{')
            {
                Definition definition = new(keyword == "fragment" ? name ?? "" : null);
                Definitions.Add(definition);
                ScanSelections(definition);
                keyword = name = null;
            }
        }
    }

    private bool Next()
    {
        if (Problem is not null || !reader.Read())
            return false;

        if (++tokens > limits.Tokens)
            Refuse("tokens", limits.Tokens);
        return Problem is null;
    }

    private void ScanSelections(Definition definition)
    {
        int depth = 0;
        int rootDepth = 0;
        ulong inlineBraces = 0;
        bool inline = false;
        bool aliased = false;
        bool more = true;
        while (more)
        {
            bool again = false;
            switch (reader.Kind == TokenKind.Name ? 'n' : reader.Mark)
            {
                case '{':
                    depth++;
                    inlineBraces = (inlineBraces << 1) | (inline ? 1UL : 0);
                    rootDepth += inline ? 0 : 1;
                    inline = false;
                    definition.Depth = Math.Max(definition.Depth, depth);
                    if (depth > limits.Depth)
                        Refuse("levels", limits.Depth);
                    break;
                case '}':
                    depth--;
                    rootDepth -= (inlineBraces & 1) == 1 ? 0 : 1;
                    inlineBraces >>= 1;
                    if (depth == 0)
                        return;
                    break;
                case '(':
                    SkipValues();
                    break;
                case '@':
                    SkipDirectiveName();
                    break;
                case ':':
                    aliased = true;
                    if (++aliases > limits.Aliases)
                        Refuse("aliases", limits.Aliases);
                    break;
                case '.':
                    more = Next();
                    inline = reader.Kind != TokenKind.Name || reader.Text.SequenceEqual("on");
                    if (!inline)
                        definition.Spreads.Add(new(reader.Text.ToString(), depth, rootDepth == 1));
                    else if (reader.Kind == TokenKind.Name)
                        more = more && Next();
                    else
                        again = more;
                    break;
                case 'n' when !aliased:
                    inline = false;
                    definition.Fields++;
                    definition.RootFields += rootDepth == 1 ? 1 : 0;
                    if (++fields > limits.Fields)
                        Refuse("fields", limits.Fields);
                    break;
                case 'n':
                    aliased = false;
                    break;
            }

            more = more && (again || Next());
        }
    }

    private void SkipDirectiveName()
    {
        if (++directives > limits.Directives)
            Refuse("directives", limits.Directives);
        Next();
    }

    private void SkipValues()
    {
        int depth = 1;
        while (depth > 0 && Next())
        {
            if (reader.Mark is '(' or '[' or '{')
                depth++;
            else if (reader.Mark is ')' or ']' or '}')
                depth--;
            else if (reader.Mark == '@')
                SkipDirectiveName();

            if (depth > limits.Depth)
                Refuse("levels of values", limits.Depth);
        }
    }

    private void Refuse(string what, int limit) => Problem ??= QueryGuard.TooMany(what, limit);
}
