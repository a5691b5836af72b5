using System.Security.Cryptography;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Api.Structure;
using Graph.Export;
using Graph.Model;
using Microsoft.Net.Http.Headers;

namespace Graph.Api.Pictures;

/// <summary>Answers pictures of networks: what is drawn where, what it is called, what is measured of it, and all of it as a drawing.</summary>
internal static class PictureEndpoint
{
    private const string SvgMediaType = "image/svg+xml";

    /// <summary>Answers below /pictures.</summary>
    public static void MapPictures(this IEndpointRouteBuilder routes)
    {
        Map(routes, "network.bin", Columns.MediaType, async (scope, address, cancellationToken) => PictureColumns.Of(await ReadPicture.ReadAsync(scope, address, cancellationToken)));
        Map(routes, "names.bin", Columns.MediaType, async (scope, address, cancellationToken) => PictureColumns.NamesOf(await ReadPicture.ReadAsync(scope, address, cancellationToken)));
        Map(routes, "measure.bin", Columns.MediaType, MeasureAsync);
        Map(routes, "network.svg", SvgMediaType, async (scope, address, cancellationToken) => SvgPicture.Of(await ReadPicture.ReadAsync(scope, address, cancellationToken)));
    }

    private static void Map(IEndpointRouteBuilder routes, string name, string mediaType, Func<QueryScope, PictureAddress, CancellationToken, Task<byte[]>> read) =>
        routes.MapMethods($"/pictures/{name}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, GraphServices services) => AnswerAsync(context, services, mediaType, read));

    private static async Task<byte[]> MeasureAsync(QueryScope scope, PictureAddress address, CancellationToken cancellationToken)
    {
        if (address.By is not { } measure)
            throw new ExportRefusedException($"Say in \"by\" what to measure: {string.Join(", ", Enum.GetValues<NetworkMeasure>().Select(one => PropertyDefinition.FormatWord(one)))}.");
        if (address.Question.OfAllTimes)
            throw new ExportRefusedException("Measures are of the network of a day. Leave \"times\" out.");
        AnalysisSession session = await scope.SessionAsync(address.At, cancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(scope, address.Question.Place, session, address.At, cancellationToken);
        DrawnNetwork drawn = await ReadPicture.DrawAsync(scope, session, address, place, cancellationToken);
        DayNetwork network = await StructureFields.ReadAsync(scope, session, address.Question.Kind, place, cancellationToken);
        return PictureColumns.MeasureOf(drawn.Picture, await RankingFeature.MeasureAsync(scope, network, measure, cancellationToken));
    }

    private static async Task AnswerAsync(HttpContext context, GraphServices services, string mediaType, Func<QueryScope, PictureAddress, CancellationToken, Task<byte[]>> read)
    {
        try
        {
            var address = PictureAddress.Read(context.Request.Query);
            Asker asker = Asker.Of(context, services.Time);
            using FollowedRequest followed = services.Progress.Follow(asker.Caller, address.ProgressToken);
            using Deadline deadline = new(asker, isFollowed: address.ProgressToken is not null, Deadline.Followed, services.Time);
            byte[] file = await new Admission(services.Gate).RunAsync(
                asker.Caller, isLong: false, deadline, (work, stopped) => read(new QueryScope(services, asker.User, work) { Progress = followed.Progress }, address, stopped));
            await WriteAsync(context, mediaType, file);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the picture any more.
        }
        catch (HttpProblem problem)
        {
            await PlainRefusal.WriteAsync(context, problem);
        }
        catch (Exception refusal) when (refusal is ExportRefusedException or QueryProblem)
        {
            await PlainRefusal.WriteAsync(context, StatusCodes.Status400BadRequest, refusal.Message);
        }
        catch (OperationCanceledException)
        {
            await PlainRefusal.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The network could not be drawn in time. Choose a place, or the surroundings of one person or organisation.");
        }
        catch (StoreException)
        {
            await PlainRefusal.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, PlainRefusal.Unreadable);
        }
    }

    /// <summary>Writes a file, unless the reader has the same already.</summary>
    private static async Task WriteAsync(HttpContext context, string mediaType, byte[] file)
    {
        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 16))}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = mediaType;
        context.Response.ContentLength = file.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(file, context.RequestAborted);
    }

}
