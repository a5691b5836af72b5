using System.IO.Pipelines;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQLParser.AST;

namespace Graph.Api.Http;

/// <summary>Answers a GraphQL request.</summary>
internal sealed class QueryRunner(GraphSchema schema, GraphServices services, DocumentCache documents, AnswerErrors errors, GraphQLSerializer serializer)
{
    private readonly DocumentExecuter executer = new();
    private readonly Admission admission = new(services.Gate);

    /// <summary>Answers a request.</summary>
    /// <param name="message">The request.</param>
    /// <param name="mayWrite">Whether it may be a mutation.</param>
    /// <param name="asker">Where it comes from.</param>
    /// <exception cref="HttpProblem">It is a mutation and may not be, or the server is busy.</exception>
    public async Task<WrittenAnswer> RunAsync(GraphQLMessage message, bool mayWrite, Asker asker)
    {
        using Deadline deadline = new(asker, message.ProgressToken is not null, services.Time);
        RequestProgress progress = message.ProgressToken is { } token ? services.Progress.Begin(asker.Caller, token) : new();
        try
        {
            CachedDocument document = documents.Get(message.Query);
            bool isMutation = IsMutation(document.Document, message.OperationName);
            if (!mayWrite && isMutation)
                throw new HttpProblem(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "Send mutations with POST.");

            // What records something can't begin again.
            return isMutation && !document.IsLong
                ? await ExecuteAsync(new WorkMeter(), deadline.Token)
                : await admission.RunAsync(asker.Caller, document.IsLong, deadline, ExecuteAsync);

            // Writing a large answer is work, too, but whoever reads it slowly must not keep a place: so it is written to memory here.
            async Task<WrittenAnswer> ExecuteAsync(WorkMeter work, CancellationToken cancellationToken)
            {
                ExecutionResult answer = await executer.ExecuteAsync(new ExecutionOptions
                {
                    Schema = schema,
                    Query = message.Query,
                    Document = document.Document,
                    OperationName = message.OperationName,
                    Variables = message.Variables,
                    UserContext = new QueryScope(services, asker.User, work) { Progress = progress },
                    ValidationRules = document.IsValid ? [] : null,
                    CancellationToken = cancellationToken,
                });
                document.IsValid |= answer.Executed;
                document.IsLong = work.IsLong;
                return await WriteAsync(errors.Shape(answer, asker.Correlation), cancellationToken);
            }
        }
        catch (ExecutionError error)
        {
            return await WriteAsync(errors.Shape(new ExecutionResult(error), asker.Correlation), asker.Aborted);
        }
        catch (OperationCanceledException) when (!asker.Aborted.IsCancellationRequested)
        {
            return await WriteAsync(new ExecutionResult(QueryProblem.TooLarge($"The answer took longer than {deadline.Most.TotalSeconds} seconds. Ask for less at once.")), asker.Aborted);
        }
        finally
        {
            if (message.ProgressToken is { } answered)
                services.Progress.Forget(answered);
        }
    }

    private async Task<WrittenAnswer> WriteAsync(ExecutionResult result, CancellationToken cancellationToken)
    {
        Pipe body = new(new PipeOptions(pauseWriterThreshold: 0));
        await serializer.WriteAsync(body.Writer.AsStream(leaveOpen: true), result, cancellationToken);
        await body.Writer.CompleteAsync();
        return new(result.Executed, body.Reader);
    }

    private static bool IsMutation(GraphQLDocument document, string? operationName) => document.Definitions
        .OfType<GraphQLOperationDefinition>()
        .Any(operation => operation.Operation != OperationType.Query && (operationName is null || operation.Name?.Value == operationName));
}
