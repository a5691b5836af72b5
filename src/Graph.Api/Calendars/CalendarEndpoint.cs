using Graph.Api.Derivation;
using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Model;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Calendars;

/// <summary>Answers the calendar of a stewardship group.</summary>
internal static class CalendarEndpoint
{
    /// <summary>Where it is.</summary>
    public const string Path = "/calendars/stewardship.ics";

    /// <summary>Answers at <see cref="Path"/>, as <see cref="CalendarQuestion"/> says.</summary>
    public static void MapCalendar(this IEndpointRouteBuilder routes) => routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static Task AnswerAsync(HttpContext context, GraphServices services) =>
        ReadDocument.AnswerAsync(context, services, CalendarFile.MediaType, (scope, stopped) => ReadAsync(context, scope, stopped));

    private static async Task<byte[]?> ReadAsync(HttpContext context, QueryScope scope, CancellationToken cancellationToken)
    {
        CalendarQuestion question = CalendarQuestion.Read(context.Request.Query);
        IReadOnlyList<CalendarEntry> entries = await CalendarReader.ReadAsync(scope, question, cancellationToken);
        string? place = question.Place is { } id && (await scope.Facts.NodesAsync([id], ReadPoint.Now, cancellationToken)).TryGetValue(id, out Fact? node) ? NodeNames.NameOf(node, scope) : null;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers[HeaderNames.ContentDisposition] = "attachment; filename=\"stewardship.ics\"";
        return CalendarFile.Write(
            entries,
            place is null ? "Partnerships: what lapses and what is due" : $"Partnerships in {place}: what lapses and what is due",
            scope.Today,
            new Uri($"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}/"));
    }
}
