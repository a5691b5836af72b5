using System.Security.Claims;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using GraphQL;
using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>Answers a GraphQL request.</summary>
internal sealed class QueryRunner(GraphSchema schema, GraphServices services, DocumentCache documents, AnswerErrors errors)
{
    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(10);

    /// <summary>How long it may take where somebody follows how far it has come.</summary>
    public static readonly TimeSpan MaximumFollowedTime = TimeSpan.FromSeconds(60);

    private readonly SizedExecution executer = new();

    /// <summary>Answers a request.</summary>
    /// <param name="message">The request.</param>
    /// <param name="mayWrite">Whether it may be a mutation.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="correlation">What the logs know the request by.</param>
    /// <param name="aborted">Whoever asks has gone.</param>
    /// <exception cref="HttpProblem">It is a mutation and may not be.</exception>
    public async Task<ExecutionResult> RunAsync(GraphQLMessage message, bool mayWrite, ClaimsPrincipal caller, string correlation, CancellationToken aborted)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        TimeSpan most = message.ProgressToken is null ? MaximumTime : MaximumFollowedTime;
        time.CancelAfter(most);
        AnswerSize size = new(time);
        RequestProgress progress = message.ProgressToken is { } token ? services.Progress.Begin(token) : new();
        try
        {
            CachedDocument document = documents.Get(message.Query);
            if (!mayWrite && IsMutation(document.Document, message.OperationName))
                throw new HttpProblem(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "Send mutations with POST.");

            ExecutionResult result = await executer.ExecuteAsync(new ExecutionOptions
            {
                Schema = schema,
                Query = message.Query,
                Document = document.Document,
                OperationName = message.OperationName,
                Variables = message.Variables,
                UserContext = new QueryScope(services, caller) { Progress = progress, Size = size },
                ValidationRules = document.IsValid ? [] : null,
                CancellationToken = time.Token,
            });
            document.IsValid |= result.Executed;
            return errors.Shape(result, correlation);
        }
        catch (ExecutionError error)
        {
            return errors.Shape(new ExecutionResult(error), correlation);
        }
        catch (OperationCanceledException) when (size.IsExceeded)
        {
            return new ExecutionResult(QueryProblem.TooLarge(AnswerSize.Problem));
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return new ExecutionResult(QueryProblem.TooLarge($"The answer took longer than {most.TotalSeconds} seconds. Ask for less at once."));
        }
        finally
        {
            if (message.ProgressToken is { } answered)
                services.Progress.Forget(answered);
        }
    }

    private static bool IsMutation(GraphQLDocument document, string? operationName) => document.Definitions
        .OfType<GraphQLOperationDefinition>()
        .Any(operation => operation.Operation != OperationType.Query && (operationName is null || operation.Name?.Value == operationName));
}
