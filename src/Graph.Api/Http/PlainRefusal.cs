using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>Answers with a sentence in place of the document or file that was asked for.</summary>
internal static class PlainRefusal
{
    /// <summary>What is said where the store can't be read.</summary>
    public const string Unreadable = "The records can't be read just now. Try again in a moment.";

    /// <summary>Answers with a status and a sentence; what was said in the headers of the document is taken back.</summary>
    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        foreach (string header in (string[])[HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.ContentDisposition])
            context.Response.Headers.Remove(header);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message);
    }

    /// <summary>Answers with what a problem says, and when to ask again.</summary>
    public static Task WriteAsync(HttpContext context, HttpProblem problem)
    {
        problem.WriteTo(context.Response.Headers);
        return WriteAsync(context, problem.Status, problem.Message);
    }
}
