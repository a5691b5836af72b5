using Graph.Api.Computing;
using Graph.Api.Loading;

namespace Graph.Api.Http;

/// <summary>GraphQL over HTTP at /graphql.</summary>
internal sealed class GraphQLEndpoint(QueryRunner runner, IntrospectionAnswers introspections, MessageReader reader, AnswerSerializer serializer, GraphServices services)
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
            if (introspections.IsOne(message))
                await SendAsync(context, mediaType, await introspections.AnswerAsync(message, () => MakeAsync(context, mediaType, message, asker), context.RequestAborted));
            else
                await SendAsync(context, mediaType, await RunAsync(context, message, asker));
        }
        catch (HttpProblem problem)
        {
            problem.WriteTo(context.Response.Headers);
            await SendAsync(context, mediaType, problem.Status, serializer.Write(problem.InWords()));
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

    private Task<WrittenAnswer> RunAsync(HttpContext context, GraphQLMessage message, Asker asker) => runner.RunAsync(message, HttpMethods.IsPost(context.Request.Method), asker);

    private async Task<AnswerBytes> MakeAsync(HttpContext context, string mediaType, GraphQLMessage message, Asker asker)
    {
        WrittenAnswer answer = await RunAsync(context, message, asker);
        using AnswerBody body = answer.Body;
        return new(body.ToArray(), StatusOf(answer, mediaType), answer.IsWhole);
    }

    private static int StatusOf(WrittenAnswer answer, string mediaType) => answer.IsExecuted || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : HttpProblem.InvalidRequest;

    private static async Task SendAsync(HttpContext context, string mediaType, AnswerBytes answer)
    {
        Begin(context.Response, mediaType, answer.Status, answer.Bytes.Length);
        await context.Response.Body.WriteAsync(answer.Bytes, context.RequestAborted);
    }

    private static Task SendAsync(HttpContext context, string mediaType, WrittenAnswer answer) => SendAsync(context, mediaType, StatusOf(answer, mediaType), answer.Body);

    private static async Task SendAsync(HttpContext context, string mediaType, int status, AnswerBody answer)
    {
        using AnswerBody body = answer;
        Begin(context.Response, mediaType, status, body.Length);
        await body.SendAsync(context.Response.Body, context.RequestAborted);
    }

    private static void Begin(HttpResponse response, string mediaType, int status, int length)
    {
        response.StatusCode = status;
        response.ContentType = (mediaType.Length == 0 ? MediaTypes.Json : mediaType) + "; charset=utf-8";
        response.ContentLength = length;
        response.Headers.CacheControl = "no-store";
    }
}
