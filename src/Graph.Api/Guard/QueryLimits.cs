namespace Graph.Api.Guard;

/// <summary>How large a query may be. The library's own validation is quadratic or worse in these, and can't be stopped once begun.</summary>
/// <remarks>Depth 15 is what GraphiQL's introspection needs; the others leave ample room for queries written by people.</remarks>
public sealed record QueryLimits
{
    /// <summary>The limits of a server that nobody has configured otherwise.</summary>
    public static QueryLimits Default { get; } = new();

    /// <summary>Characters of the text.</summary>
    public int Text { get; init; } = 16 * 1024;

    /// <summary>Names, values and punctuation marks.</summary>
    public int Tokens { get; init; } = 2000;

    /// <summary>Selection sets within each other, fragments counted where they are spread; also lists and objects within each other.</summary>
    public int Depth { get; init; } = 15;

    /// <summary>Fields as written.</summary>
    public int Fields { get; init; } = 400;

    /// <summary>Fields under another name.</summary>
    public int Aliases { get; init; } = 30;

    /// <summary>Directives.</summary>
    public int Directives { get; init; } = 20;

    /// <summary>Fields of an operation's root, fragments counted where they are spread.</summary>
    public int RootFields { get; init; } = 20;

    /// <summary>Fields of an operation, each fragment counted as often as it is spread.</summary>
    public int ExpandedFields { get; init; } = 5000;

    /// <summary>Values of an answer about the schema alone: about four times what GraphiQL and code generators ask for.</summary>
    public int IntrospectedValues { get; init; } = 100_000;

    /// <summary>Values about the schema in an answer that tells of records, too.</summary>
    public int IntrospectedBesideRecords { get; init; } = 1000;
}
