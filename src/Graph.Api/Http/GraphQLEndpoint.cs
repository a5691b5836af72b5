using Graph.Api.Computing;
using Graph.Api.Loading;
using GraphQL;
using GraphQL.SystemTextJson;

namespace Graph.Api.Http;

/// <summary>GraphQL over HTTP at /graphql.</summary>
internal sealed class GraphQLEndpoint(QueryRunner runner, MessageReader reader, GraphQLSerializer serializer, GraphServices services)
{
    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        Asker asker = Asker.Of(context, services.Time);
        string mediaType = MediaTypes.Negotiate(context.Request.Headers) ?? "";
        try
        {
            CheckMethod(context, mediaType);
            GraphQLMessage message = await reader.ReadAsync(context.Request);
            WrittenAnswer answer = await runner.RunAsync(message, HttpMethods.IsPost(context.Request.Method), asker);
            Begin(context.Response, answer.IsExecuted || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : HttpProblem.InvalidRequest, mediaType);
            await answer.Body.CopyToAsync(context.Response.Body, context.RequestAborted);
            await answer.Body.CompleteAsync();
        }
        catch (HttpProblem problem)
        {
            problem.WriteTo(context.Response.Headers);
            Begin(context.Response, problem.Status, mediaType);
            await serializer.WriteAsync(context.Response.Body, new ExecutionResult(problem.InWords()), context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
    }

    private static void Begin(HttpResponse response, int status, string mediaType)
    {
        response.StatusCode = status;
        response.ContentType = (mediaType.Length == 0 ? MediaTypes.Json : mediaType) + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
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
}
