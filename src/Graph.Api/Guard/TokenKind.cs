namespace Graph.Api.Guard;

/// <summary>The kinds of token the guard tells apart.</summary>
internal enum TokenKind
{
    /// <summary>The text is over.</summary>
    End,

    /// <summary>A name or keyword.</summary>
    Name,

    /// <summary>A number or text.</summary>
    Value,

    /// <summary>One character such as <c>{</c>; three for the spread.</summary>
    Mark,
}
