using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>Turns the errors of an answer into words for the caller, and keeps what is inside to the logs.</summary>
internal sealed partial class AnswerErrors(GraphSchema schema, ILogger<AnswerErrors> logger)
{
    private const int MaximumErrors = 10;

    /// <summary>An answer with the errors that are shown.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="correlation">What the log finds the request by.</param>
    /// <param name="variables">The variables that were sent.</param>
    /// <param name="document">The query; null where it could not be read.</param>
    public ExecutionResult Shape(ExecutionResult result, string correlation, Inputs variables, GraphQLDocument? document)
    {
        if (result.Errors is not { Count: > 0 } errors)
            return result;

        ExecutionErrors shown = [];
        foreach (ExecutionError error in OneOfTheAbsentStore(errors).Take(MaximumErrors))
            shown.Add(error is UnhandledError ? Shape(error, correlation) : InWords(error, variables, document));
        result.Errors = shown;
        return result;
    }

    // A store that is away fails every field that needs it, in the same words: they are said once, where they came first.
    private static IEnumerable<ExecutionError> OneOfTheAbsentStore(ExecutionErrors errors) =>
        errors.DistinctBy(error => error.InnerException is StoreException { Error: StoreError.Unavailable or StoreError.Replaced } gone ? (object)gone.Error : error);

    private ExecutionError InWords(ExecutionError error, Inputs variables, GraphQLDocument? document) =>
        (ValueWords.Of(error, schema, variables, document) ?? DocumentWords.Of(error)) is { } words ? At(error, error.InnerException is FormatException ? QueryProblem.BadInput(words) : new QueryProblem(error.Code!, words)) : error;

    private QueryProblem Shape(ExecutionError error, string correlation)
    {
        QueryProblem shown;
        if (error.InnerException is StoreException refused)
        {
            shown = new QueryProblem(PropertyDefinition.FormatWord(refused.Error), refused.Message)
            {
                Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["retriable"] = refused.IsRetriable },
            };
            if (!IsOfTheCaller(refused.Error))
                LogStoreRefused(refused.Location is null ? $"{refused.Error}." : refused.LocatedMessage, correlation);
        }
        else
        {
            shown = new QueryProblem("INTERNAL", $"Something went wrong in the server. The server's log has the details under {correlation}.");
            LogUnexpected(error.InnerException?.GetType().FullName, error.InnerException?.StackTrace, correlation);
        }

        return At(error, shown);
    }

    private static bool IsOfTheCaller(StoreError error) => error is StoreError.InvalidCursor or StoreError.InvalidFact or StoreError.Conflict;

    private static QueryProblem At(ExecutionError error, QueryProblem shown)
    {
        shown.Path = error.Path;
        foreach (GraphQLParser.Location location in error.Locations ?? [])
            shown.AddLocation(location);
        return shown;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store could not answer {Correlation}. {Error}")]
    private partial void LogStoreRefused(string error, string correlation);

    // Where it happened, and not the message, which may quote what somebody wrote.
    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Correlation} failed with {Exception}: {StackTrace}")]
    private partial void LogUnexpected(string? exception, string? stackTrace, string correlation);
}
