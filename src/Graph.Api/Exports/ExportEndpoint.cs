using System.Globalization;
using Graph.Analysis.Computing;
using Graph.Api.Computing;
using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Export;
using Graph.Export.Outputs;
using Graph.Export.Reading;
using Graph.Model;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Exports;

/// <summary>Answers exports: the same files as graph export writes, as they are read.</summary>
internal static partial class ExportEndpoint
{
    /// <summary>How long an export may take, waiting for its turn and slow readers included.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    /// <summary>The header of what is worth knowing of a file beside what is in it, such as how many grants were left out.</summary>
    public const string NoteHeader = "Export-Note";

    /// <summary>Answers below /exports: with the file, or, asked for the head, with what can be said of it beforehand.</summary>
    public static void MapExports(this IEndpointRouteBuilder routes) => routes.MapMethods("/exports/{name}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, string name, GraphServices services, ILoggerFactory loggers)
    {
        try
        {
            var address = ExportAddress.Read(name, context.Request.Query);
            Asker asker = Asker.Of(context, services.Time);
            using FollowedRequest followed = services.Progress.Follow(asker.Caller, address.ProgressToken);

            // Exports share the places of what is followed, so that short questions keep theirs.
            using Deadline deadline = new(asker, isFollowed: true, Most, services.Time);
            await new Admission(services.Gate).RunAsync(asker.Caller, isLong: true, deadline, async (work, stopped) =>
            {
                await WriteAsync(context, name, address, new QueryScope(services, asker.User, work), followed.Progress.Begin("Exporting"), stopped);
                return true;
            });
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the file any more.
        }
        catch (Exception problem) when (context.Response.HasStarted)
        {
            // A file that breaks off must not be taken for the whole.
            context.Abort();
            if (problem is StoreException refused)
                LogBrokenOff(loggers.CreateLogger(typeof(ExportEndpoint)), refused.Error);
            else if (problem is not OperationCanceledException)
                throw;
        }
        catch (ExportRefusedException refusal)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, refusal.IsOfUnknownPlace ? $"{refusal.Message} {PlaceArgument.HowToFind}" : refusal.Message);
        }
        catch (HttpProblem problem)
        {
            await PlainRefusal.WriteAsync(context, problem);
        }
        catch (QueryProblem problem)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, problem.Message);
        }
        catch (OperationCanceledException)
        {
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, string.Create(
                CultureInfo.InvariantCulture, $"It took longer than {Most.TotalMinutes} minutes. Ask about a place or fewer types, or use graph export."));
        }
        catch (StoreException refused)
        {
            LogNotBegun(loggers.CreateLogger(typeof(ExportEndpoint)), refused.Error);
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, PlainRefusal.Unreadable);
        }
    }

    private static async Task WriteAsync(HttpContext context, string name, ExportAddress address, QueryScope scope, IProgress<Advance> progress, CancellationToken cancellationToken)
    {
        ExportSource source = new(scope.Store, scope.Services.Time, scope.Options.Version, scope.MaySee);
        Exporter exporter = new(source, (at, stopped) => scope.SessionAsync(at, stopped).AsTask());
        PreparedExport export = await exporter.PrepareAsync(address.Format, address.Question, progress, cancellationToken);

        HttpResponse response = context.Response;
        response.ContentType = address.IsZip ? "application/zip" : address.Format.MediaType;
        response.Headers.CacheControl = "private, no-store";
        ContentDispositionHeaderValue disposition = new("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        if (export.Notes.Count > 0)
            response.Headers[NoteHeader] = string.Join(' ', export.Notes);
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        // What stands between the files of a .zip is written so, too.
        if ((address.IsZip || address.Format.WritesSynchronously) && context.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        if (!address.IsZip)
        {
            await export.WriteAsync(new StreamOutput(response.Body), cancellationToken);
            return;
        }

        using ZipOutput zip = new(response.Body, export.Header.ExportedAt);
        await export.WriteAsync(zip, cancellationToken);
        zip.Complete();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An export broke off because the store could not be read: {Error}.")]
    private static partial void LogBrokenOff(ILogger logger, StoreError error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An export was not begun because the store could not be read: {Error}.")]
    private static partial void LogNotBegun(ILogger logger, StoreError error);

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.Headers.Remove(NoteHeader);
        return PlainRefusal.WriteAsync(context, status, message);
    }
}
