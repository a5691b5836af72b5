using Graph.Api.Loading;
using GraphQL;

namespace Graph.Api.Http;

/// <summary>GraphQL over HTTP at /graphql.</summary>
internal sealed class GraphQLEndpoint(QueryRunner runner, IntrospectionAnswers introspections, MessageReader reader, AnswerSerializer serializer)
{
    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        string mediaType = MediaTypes.Negotiate(context.Request.Headers) ?? "";
        try
        {
            CheckMethod(context, mediaType);
            GraphQLMessage message = await reader.ReadAsync(context.Request);
            if (introspections.IsOne(message))
                await SendAsync(context, mediaType, await introspections.AnswerAsync(message, () => MakeAsync(context, mediaType, message), context.RequestAborted));
            else
                await SendAsync(context, mediaType, await RunAsync(context, mediaType, message));
        }
        catch (HttpProblem problem)
        {
            // What is left of a body that was too large is not read, so the connection can't carry another request.
            if (problem.Status == StatusCodes.Status413PayloadTooLarge)
                context.Response.Headers.Connection = "close";
            await SendAsync(context, mediaType, (new(new QueryProblem(problem.Code, problem.Message)), problem.Status));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
    }

    private static void CheckMethod(HttpContext context, string mediaType)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            throw new HttpProblem(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", "Send queries with POST or GET.");
        }

        if (mediaType.Length == 0)
            throw new HttpProblem(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE", $"Answers are {MediaTypes.GraphQLResponse} or {MediaTypes.Json}, in UTF-8.");
    }

    private async Task<(ExecutionResult Result, int Status)> RunAsync(HttpContext context, string mediaType, GraphQLMessage message)
    {
        ExecutionResult result = await runner.RunAsync(message, HttpMethods.IsPost(context.Request.Method), context.User, context.TraceIdentifier, context.RequestAborted);
        return (result, result.Executed || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : HttpProblem.InvalidRequest);
    }

    private async Task<AnswerBytes> MakeAsync(HttpContext context, string mediaType, GraphQLMessage message)
    {
        (ExecutionResult result, int status) = await RunAsync(context, mediaType, message);
        using AnswerBody body = Write(result);
        return new(body.ToArray(), status, IsWhole: result.Executed && result.Errors is null or { Count: 0 });
    }

    private static async Task SendAsync(HttpContext context, string mediaType, AnswerBytes answer)
    {
        Begin(context.Response, mediaType, answer.Status, answer.Bytes.Length);
        await context.Response.Body.WriteAsync(answer.Bytes, context.RequestAborted);
    }

    private async Task SendAsync(HttpContext context, string mediaType, (ExecutionResult Result, int Status) answer)
    {
        using AnswerBody body = Write(answer.Result);
        Begin(context.Response, mediaType, answer.Status, body.Length);
        await body.SendAsync(context.Response.Body, context.RequestAborted);
    }

    private AnswerBody Write(ExecutionResult result) =>
        serializer.TryWrite(result) ?? serializer.TryWrite(new(QueryProblem.TooLarge(AnswerSize.Problem)))!;

    private static void Begin(HttpResponse response, string mediaType, int status, int length)
    {
        response.StatusCode = status;
        response.ContentType = (mediaType.Length == 0 ? MediaTypes.Json : mediaType) + "; charset=utf-8";
        response.ContentLength = length;
        response.Headers.CacheControl = "no-store";
    }
}
