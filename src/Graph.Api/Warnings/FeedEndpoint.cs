using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Analysis.Snapshot;
using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Model;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Warnings;

/// <summary>Answers the feed of early warnings.</summary>
internal static class FeedEndpoint
{
    /// <summary>Where it is.</summary>
    public const string Path = "/feeds/early-warnings.atom";

    /// <summary>Answers at <see cref="Path"/>, as <see cref="FeedQuestion"/> says.</summary>
    public static void MapWarningFeed(this IEndpointRouteBuilder routes) => routes.MapMethods(Path, [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, GraphServices services)
    {
        if (FeedQuestion.Read(context.Request.Query) is not { } question)
        {
            await PlainRefusal.WriteAsync(context, StatusCodes.Status400BadRequest, FeedQuestion.Refusal);
            return;
        }

        await ReadDocument.AnswerAsync(context, services, AtomFeed.MediaType, (scope, stopped) => ReadAsync(context, scope, question, stopped));
    }

    /// <summary>The document, with its headers made; null where the reader has it already.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContext context, QueryScope scope, FeedQuestion question, CancellationToken cancellationToken)
    {
        Projection projection = scope.Services.Projections.Current;
        Uri page = new($"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}/");
        ResponseHeaders headers = context.Response.GetTypedHeaders();
        headers.ETag = TagOf(projection, scope, question.AddressAt(page));
        headers.LastModified = await ModifiedAsync(scope.Services, projection, scope.Today, cancellationToken);
        context.Response.Headers.CacheControl = "private, no-cache";
        if (IsKnown(context.Request.GetTypedHeaders(), headers))
            return null;

        DateOnly from = DateOnly.FromDayNumber(Math.Max(0, scope.Today.DayNumber - question.Days));
        FeedContent content = await FeedReader.ReadAsync(scope, scope.SessionNow(new ReadPoint(scope.Today)), from, question.Place, cancellationToken);
        return AtomFeed.Write(content, scope.Today, question.AddressAt(page), page);
    }

    /// <summary>All that the document depends on: what is known, the day, the constants, and the address, which says how far back and which place.</summary>
    private static EntityTagHeaderValue TagOf(Projection projection, QueryScope scope, Uri self)
    {
        string state = string.Create(CultureInfo.InvariantCulture, $"{projection.Head} {scope.Today.DayNumber} {scope.Options} {self}");
        return new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)).AsSpan(0, 16))}\"");
    }

    /// <summary>When the document last changed: with the day, or when something was recorded during it; to the second, as HTTP has it.</summary>
    private static async Task<DateTimeOffset> ModifiedAsync(GraphServices services, Projection projection, DateOnly today, CancellationToken cancellationToken)
    {
        DateTime midnight = today.ToDateTime(TimeOnly.MinValue);
        DateTimeOffset modified = new(midnight, services.Time.LocalTimeZone.GetUtcOffset(midnight));
        await foreach (FactVersion latest in services.Store.ReadChangesAsync(Math.Max(projection.Head - 1, 0), projection.Head, cancellationToken))
        {
            modified = latest.Change.RecordedAt > modified ? latest.Change.RecordedAt : modified;
            break;
        }

        return new(modified.UtcTicks - (modified.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    /// <summary>Whether the reader has it already: by its tag or, where none is sent, its date (RFC 9110, section 13.2.2).</summary>
    private static bool IsKnown(RequestHeaders request, ResponseHeaders response) => request.IfNoneMatch.Count > 0
        ? request.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(response.ETag, useStrongComparison: false))
        : request.IfModifiedSince >= response.LastModified;
}
