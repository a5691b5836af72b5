using Graph.Api.Computing;
using Graph.Api.Loading;
using Graph.Model;

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
            await PlainRefusal.WriteAsync(context, busy);
        }
        catch (QueryProblem problem)
        {
            await PlainRefusal.WriteAsync(context, StatusCodes.Status400BadRequest, problem.Message);
        }
        catch (Exception problem) when (problem is StoreException or OperationCanceledException)
        {
            await PlainRefusal.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, PlainRefusal.Unreadable);
        }
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
