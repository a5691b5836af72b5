namespace Graph.Store.Neo4j;

/// <summary>What failures of the server mean to those who use a store.</summary>
internal static class StoreFailure
{
    /// <summary>Whether what was thrown is a failure of the server, or of the way to it.</summary>
    public static bool IsOne(Exception problem) => problem is QueryFailure || Attempts.WasNotTried(problem) || Attempts.TookTooLong(problem);

    /// <summary>The store's exception for a failure. What the server said may name addresses, users and files: it goes with the place, not into the message.</summary>
    public static StoreException Of(Exception problem, Neo4jStoreOptions options) => problem switch
    {
        QueryFailure { Kind: FailureKind.Connection } failure => Of(
            StoreError.Unavailable, "Neo4j can't be reached.", failure, options, "Check that the server runs, and GRAPH_NEO4J_URI."),
        QueryFailure { Kind: FailureKind.Refused } failure => Of(
            StoreError.Refused, "Neo4j does not let this program in.", failure, options, "Check the user, the password or token, and GRAPH_NEO4J_DATABASE."),
        QueryFailure { Kind: FailureKind.ReadOnly } failure => Of(
            StoreError.ReadOnly, "Neo4j does not let anybody write: the database is read-only. Nothing was recorded.", failure, options, "See server.databases.read_only in the server's settings."),
        QueryFailure { Kind: FailureKind.Transient } failure => Of(
            StoreError.Busy, $"Neo4j can't do it now ({failure.Code}). Try again in a moment.", failure, options),
        QueryFailure failure => Of(
            StoreError.Unavailable, $"Neo4j can't do it ({failure.Code ?? "no code"}). See the server's log.", failure, options),
        _ when Attempts.WasNotTried(problem) => new(
            StoreError.Unavailable, "Neo4j has not answered for a while. The program tries again every second.", problem)
        { Location = options.ToString() },
        _ => new(
            StoreError.Unavailable, FormattableString.Invariant($"Neo4j took longer than {options.StatementTimeout.TotalSeconds:0.#} s to answer. Try again. If it happens again, see the server's log."), problem)
        { Location = options.ToString() },
    };

    private static StoreException Of(StoreError error, string message, QueryFailure failure, Neo4jStoreOptions options, string? advice = null) =>
        new(error, message, failure) { Advice = advice, Code = failure.Code, Location = $"{options} ({failure.Message.TrimEnd('.')})" };
}
