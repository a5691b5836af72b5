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
        ExecutionResult result;
        int status;
        try
        {
            CheckMethod(context, mediaType);
            GraphQLMessage message = await reader.ReadAsync(context.Request);
            result = await runner.RunAsync(message, HttpMethods.IsPost(context.Request.Method), asker);
            status = result.Executed || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : HttpProblem.InvalidRequest;
        }
        catch (HttpProblem problem)
        {
            result = new(new QueryProblem(problem.Code, problem.Message));
            status = problem.Status;
            problem.WriteTo(context.Response.Headers);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = (mediaType.Length == 0 ? MediaTypes.Json : mediaType) + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await serializer.WriteAsync(context.Response.Body, result, context.RequestAborted);
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
