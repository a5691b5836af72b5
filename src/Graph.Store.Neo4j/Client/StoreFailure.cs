namespace Graph.Store.Neo4j;

/// <summary>What failures of the server mean to those who use a store.</summary>
internal static class StoreFailure
{
    /// <summary>Whether what was thrown is a failure of the server, or of the way to it.</summary>
    public static bool IsOne(Exception problem) => problem is QueryFailure || Attempts.WasNotTried(problem) || Attempts.TookTooLong(problem);

    /// <summary>The store's exception for a failure.</summary>
    public static StoreException Of(Exception problem, Neo4jStoreOptions options) => problem switch
    {
        QueryFailure { Kind: FailureKind.Connection } => new(
            StoreError.Unavailable, $"Neo4j can't be reached: {options} ({problem.Message.TrimEnd('.')}). Check that the server runs, and GRAPH_NEO4J_URI.", problem),
        QueryFailure { Kind: FailureKind.Refused } failure => new(
            StoreError.Refused, $"Neo4j refuses: {options} ({failure.Message.TrimEnd('.')}). Check user, password or token, and GRAPH_NEO4J_DATABASE.", problem)
        { Code = failure.Code },
        QueryFailure { Kind: FailureKind.ReadOnly } failure => new(
            StoreError.ReadOnly, $"Neo4j lets nobody write: {options} is read-only ({failure.Message.TrimEnd('.')}). Nothing was recorded. See server.databases.read_only in the server's settings.", problem)
        { Code = failure.Code },
        QueryFailure { Kind: FailureKind.Transient } failure => new(
            StoreError.Busy, $"Neo4j can't do it now: {options} ({failure.Code}: {failure.Message.TrimEnd('.')}). Try again in a moment.", problem)
        { Code = failure.Code },
        QueryFailure failure => new(
            StoreError.Unavailable, $"Neo4j can't do it: {options} ({failure.Code ?? "no code"}: {failure.Message.TrimEnd('.')}). See the server's log.", problem)
        { Code = failure.Code },
        _ when Attempts.WasNotTried(problem) => new(
            StoreError.Unavailable, $"Neo4j has not been reached for a while: {options}. It is tried again every second.", problem),
        _ => new(
            StoreError.Unavailable, FormattableString.Invariant($"Neo4j took longer than {options.StatementTimeout.TotalSeconds:0.#} s to answer: {options}. Try again; if it stays so, see the server's log."), problem),
    };
}
