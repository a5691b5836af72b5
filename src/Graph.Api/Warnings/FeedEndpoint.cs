using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
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
            await RefuseAsync(context, StatusCodes.Status400BadRequest, FeedQuestion.Refusal);
            return;
        }

        Asker asker = Asker.Of(context, services.Time);
        using Deadline deadline = new(asker, isFollowed: false, services.Time);
        try
        {
            byte[]? document = await new Admission(services.Gate).RunAsync(
                asker.Caller, isLong: false, deadline, (work, stopped) => ReadAsync(context, new QueryScope(services, asker.User, work), question, stopped));
            await WriteAsync(context, document);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (HttpProblem busy)
        {
            ForgetValidators(context.Response.Headers);
            busy.WriteTo(context.Response.Headers);
            await RefuseAsync(context, busy.Status, busy.Message);
        }
        catch (QueryProblem problem)
        {
            ForgetValidators(context.Response.Headers);
            await RefuseAsync(context, StatusCodes.Status400BadRequest, problem.Message);
        }
        catch (Exception problem) when (problem is StoreException or OperationCanceledException)
        {
            ForgetValidators(context.Response.Headers);
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "The records can't be read just now. Try again in a moment.");
        }
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

    private static async Task WriteAsync(HttpContext context, byte[]? document)
    {
        if (document is null)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = AtomFeed.MediaType + "; charset=utf-8";
        context.Response.ContentLength = document.Length;
        await context.Response.Body.WriteAsync(document, context.RequestAborted);
    }

    private static void ForgetValidators(IHeaderDictionary headers)
    {
        headers.Remove(HeaderNames.ETag);
        headers.Remove(HeaderNames.LastModified);
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

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message);
    }
}
