using Graph.Api.Computing;
using Graph.Api.Loading;
using Graph.Model;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>Answers with a small document that a program reads again and again, such as a feed or a calendar: in turn with all other questions, with the same limits, and refused in words.</summary>
internal static class ReadDocument
{
    /// <summary>Answers with what is read.</summary>
    /// <param name="context">The request.</param>
    /// <param name="services">What it is answered from.</param>
    /// <param name="mediaType">The media type of the document, in UTF-8.</param>
    /// <param name="read">Reads the document, and sets the headers that it needs; null where the reader has it already.</param>
    public static async Task AnswerAsync(HttpContext context, GraphServices services, string mediaType, Func<QueryScope, CancellationToken, Task<byte[]?>> read)
    {
        Asker asker = Asker.Of(context, services.Time);
        using Deadline deadline = new(asker, isFollowed: false, services.Time);
        try
        {
            byte[]? document = await new Admission(services.Gate).RunAsync(
                asker.Caller, isLong: false, deadline, (work, stopped) => read(new QueryScope(services, asker.User, work), stopped));
            await WriteAsync(context, mediaType, document);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (HttpProblem busy)
        {
            busy.WriteTo(context.Response.Headers);
            await RefuseAsync(context, busy.Status, busy.Message);
        }
        catch (QueryProblem problem)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, problem.Message);
        }
        catch (Exception problem) when (problem is StoreException or OperationCanceledException)
        {
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "The records can't be read just now. Try again in a moment.");
        }
    }

    /// <summary>Answers with a sentence instead.</summary>
    public static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.Headers.Remove(HeaderNames.ETag);
        context.Response.Headers.Remove(HeaderNames.LastModified);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message);
    }

    private static async Task WriteAsync(HttpContext context, string mediaType, byte[]? document)
    {
        if (document is null)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = mediaType + "; charset=utf-8";
        context.Response.ContentLength = document.Length;
        await context.Response.Body.WriteAsync(document, context.RequestAborted);
    }
}
