using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Graph.Api.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Graph.Api.Imports;

/// <summary>Takes a file from the body of a request, piece by piece, into a file on the disk.</summary>
internal static class UploadReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const long MaximumBytes = 64L << 20;

    /// <summary>How files are sent. No form of a page can send it, so a page of another site has to ask first, and is refused.</summary>
    public const string MediaType = "application/octet-stream";

    private const int Piece = 1 << 16;

    /// <summary>Takes the file.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">Where it goes; nothing stays there if it does not come whole.</param>
    /// <returns>How many bytes it has, and its SHA-256.</returns>
    /// <exception cref="HttpProblem">It is too large, or was not sent as it must be.</exception>
    public static async Task<(long Bytes, string Hash)> ReadAsync(HttpRequest request, string path)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase) != true || !StringValues.IsNullOrEmpty(request.Headers.ContentEncoding))
            throw new HttpProblem(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", $"Send the file itself as the body, with the content type {MediaType} and without Content-Encoding.");
        if (request.ContentLength > MaximumBytes)
            throw TooLarge();
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = MaximumBytes + 1;

        bool isWhole = false;
        try
        {
            (long, string) read = await CopyAsync(request, path);
            isWhole = true;
            return read;
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
        catch (Exception refused) when (refused is BadHttpRequestException or IOException && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw HttpProblem.Invalid("The file did not arrive whole: it ends early or came too slowly, or there is no room for it on the server. Send it again.");
        }
        finally
        {
            if (!isWhole)
                File.Delete(path);
        }
    }

    private static async Task<(long Bytes, string Hash)> CopyAsync(HttpRequest request, string path)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        byte[] piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            long bytes = 0;
            while (await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted) is var read and > 0)
            {
                bytes += read;
                if (bytes > MaximumBytes)
                    throw TooLarge();
                hash.AppendData(piece, 0, read);
                await file.WriteAsync(piece.AsMemory(0, read), request.HttpContext.RequestAborted);
            }

            return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static HttpProblem TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "TOO_LARGE", string.Create(
        CultureInfo.InvariantCulture, $"A file may have {MaximumBytes >> 20} MB at most. Split it, or use graph import on the machine of the server, which takes larger ones."));
}
