using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>A parsed query.</summary>
internal sealed class CachedDocument(GraphQLDocument document)
{
    private volatile bool isValid;
    private volatile bool isLong;

    /// <summary>What was parsed.</summary>
    public GraphQLDocument Document { get; } = document;

    /// <summary>Whether it was found valid before: the rules look at the query and the schema alone, never at who asks.</summary>
    public bool IsValid
    {
        get => isValid;
        set => isValid = value;
    }

    /// <summary>Whether it was long work when it was answered last.</summary>
    public bool IsLong
    {
        get => isLong;
        set => isLong = value;
    }
}
