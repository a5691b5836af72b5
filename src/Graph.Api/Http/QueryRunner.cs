using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Recording;
using GraphQL;
using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>Answers a GraphQL request.</summary>
internal sealed class QueryRunner(GraphSchema schema, GraphServices services, DocumentCache documents, AnswerErrors errors, AnswerSerializer serializer)
{
    private readonly SizedExecution executer = new();
    private readonly Admission admission = new(services.Gate);

    /// <summary>Answers a request.</summary>
    /// <param name="message">The request.</param>
    /// <param name="mayWrite">Whether it may be a mutation.</param>
    /// <param name="asker">Where it comes from.</param>
    /// <exception cref="HttpProblem">It is a mutation and may not be, or the server is busy.</exception>
    public async Task<WrittenAnswer> RunAsync(GraphQLMessage message, bool mayWrite, Asker asker)
    {
        using Deadline deadline = new(asker, message.ProgressToken is not null, services.Time);
        using FollowedRequest followed = services.Progress.Follow(asker.Caller, message.ProgressToken);
        RecordedChanges recorded = new();
        bool isMutation = false;
        try
        {
            CachedDocument document = documents.Get(message.Query);
            isMutation = IsMutation(document.Document, message.OperationName);
            if (!mayWrite && isMutation)
                throw new HttpProblem(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "Send mutations with POST.");

            // What records something can't begin again.
            return isMutation && !document.IsLong
                ? await ExecuteAsync(new WorkMeter(), deadline.Token)
                : await admission.RunAsync(asker.Caller, document.IsLong, deadline, ExecuteAsync);

            // Writing a large answer is work, too, but a caller who reads it slowly must not keep a place: so it is written to memory here.
            async Task<WrittenAnswer> ExecuteAsync(WorkMeter work, CancellationToken cancellationToken)
            {
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                AnswerSize size = new(stop);
                try
                {
                    ExecutionResult answer = await executer.ExecuteAsync(new ExecutionOptions
                    {
                        Schema = schema,
                        Query = message.Query,
                        Document = document.Document,
                        OperationName = message.OperationName,
                        Variables = message.Variables,
                        UserContext = new QueryScope(services, asker.User, work) { Progress = followed.Progress, Size = size, Recorded = recorded },
                        ValidationRules = document.IsValid ? [] : null,
                        CancellationToken = stop.Token,
                    });
                    document.IsValid |= answer.Executed;
                    document.IsLong = work.IsLong;
                    return Write(recorded.Tell(errors.Shape(answer, asker.Correlation, message.Variables, document.Document)), recorded);
                }
                catch (OperationCanceledException) when (size.IsExceeded)
                {
                    return Write(new ExecutionResult(recorded.Tell(QueryProblem.TooLarge(AnswerSize.Problem))), recorded);
                }
            }
        }
        catch (ExecutionError error)
        {
            return Write(recorded.Tell(errors.Shape(new ExecutionResult(error), asker.Correlation, message.Variables, null)), recorded);
        }
        catch (OperationCanceledException) when (!asker.Aborted.IsCancellationRequested)
        {
            string passed = $"The answer took longer than {deadline.Most.TotalSeconds} seconds.";
            return Write(new ExecutionResult(recorded.Tell(isMutation && !recorded.Any
                ? QueryProblem.Busy($"{passed} It may have been recorded. Send the same again: it is recorded only once.")
                : QueryProblem.TooLarge($"{passed} Ask for less at once."))), recorded);
        }
    }

    private WrittenAnswer Write(ExecutionResult result, RecordedChanges recorded) => serializer.TryWrite(result) is { } body
        ? new(body, result.Executed, IsWhole: result.Executed && result.Errors is null or { Count: 0 })
        : new(serializer.Write(recorded.Tell(QueryProblem.TooLarge(AnswerSize.Problem))), result.Executed, IsWhole: false);

    private static bool IsMutation(GraphQLDocument document, string? operationName) => document.Definitions
        .OfType<GraphQLOperationDefinition>()
        .Any(operation => operation.Operation != OperationType.Query && (operationName is null || operation.Name?.Value == operationName));
}
