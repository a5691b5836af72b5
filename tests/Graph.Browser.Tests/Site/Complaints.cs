using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Graph.Browser.Tests.Site;

/// <summary>Whatever a page does that it must not: errors, broken policies, requests to other origins.</summary>
internal sealed class Complaints
{
    private readonly ConcurrentQueue<string> all = new();

    public Complaints(IPage page, Uri origin)
    {
        page.Console += (_, message) => AddIf(message.Type is "error" or "warning" && !IsOfDriver(message.Text), $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => AddIf(true, $"uncaught: {error}");
        page.RequestFailed += (_, request) => AddIf(request.Failure is not "net::ERR_ABORTED", $"failed: {request.Url} {request.Failure}");
        page.Request += (_, request) => AddIf(!IsOwn(new Uri(request.Url), origin), $"another origin: {request.Url}");
    }

    public IEnumerable<string> All => all;

    /// <summary>What a driver of graphics says of its own speed, which is that of the processor here, is no fault of the page.</summary>
    private static bool IsOfDriver(string text) => text.Contains("GL Driver Message (OpenGL, Performance", StringComparison.Ordinal);

    private static bool IsOwn(Uri request, Uri origin) => request.Scheme is "data" or "blob" || request.Authority == origin.Authority;

    private void AddIf(bool isOne, string complaint)
    {
        if (isOne)
            all.Enqueue(complaint);
    }
}
