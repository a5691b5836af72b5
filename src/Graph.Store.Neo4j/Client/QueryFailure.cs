namespace Graph.Store.Neo4j;

/// <summary>One attempt at a statement failed.</summary>
/// <param name="kind">What failed.</param>
/// <param name="code">The server's code, where it gave one.</param>
/// <param name="message">What happened.</param>
/// <param name="inner">What was thrown, where something was.</param>
internal sealed class QueryFailure(FailureKind kind, string? code, string message, Exception? inner = null) : Exception(message, inner)
{
    public FailureKind Kind { get; } = kind;

    public string? Code { get; } = code;

    /// <summary>What the server's code means: it decides, since the status is 202 once a row has been sent, and 400 for much that passes.</summary>
    public static QueryFailure OfServer(string code, string message) => new(
        code switch
        {
            _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => FailureKind.Transient,
            _ when code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal) => FailureKind.Refused,
            "Neo.ClientError.Database.DatabaseNotFound" => FailureKind.Refused,
            "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" => FailureKind.ReadOnly,
            _ => FailureKind.Statement,
        },
        code,
        message);
}
