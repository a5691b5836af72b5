using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Graph.Api.Computing;
using GraphQL;
using Microsoft.Extensions.Primitives;

namespace Graph.Api.Http;

/// <summary>Reads a GraphQL request from HTTP: the parameters of a GET, or the JSON of a POST.</summary>
internal sealed class MessageReader(AnswerSerializer serializer)
{
    /// <summary>The longest body, in bytes: a query of the longest text, and variables for it, such as 500 facts of two thousand bytes.</summary>
    public const int MaximumBody = 1024 * 1024;

    private const int MaximumDepth = 32;

    /// <summary>Reads a request.</summary>
    /// <exception cref="HttpProblem">It is no GraphQL request.</exception>
    public async Task<GraphQLMessage> ReadAsync(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method))
            return ReadQuery(request.Query);
        if (!MediaTypes.IsJson(request.ContentType))
            throw new HttpProblem(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", $"Send the query as {MediaTypes.Json} in UTF-8.");

        if (!StringValues.IsNullOrEmpty(request.Headers.ContentEncoding))
            throw new HttpProblem(StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "Send the query without Content-Encoding: a compressed body is not read.");

        using JsonDocument body = Parse(await ReadBodyAsync(request), "The body");
        return InUnicode(() => ReadMessage(body.RootElement));
    }

    private GraphQLMessage ReadQuery(IQueryCollection parameters)
    {
        if (parameters.Any(parameter => parameter.Value.Count > 1))
            throw HttpProblem.Invalid("A parameter was given twice.");
        if (parameters["variables"] is [{ Length: > MaximumBody }])
            throw TooLarge();

        using JsonDocument? variables = parameters["variables"] is [{ Length: > 0 } text] ? Parse(System.Text.Encoding.UTF8.GetBytes(text), "\"variables\"") : null;
        return new(
            parameters["query"] is [{ Length: > 0 } query] ? WithUsualLineEnds(query) : throw HttpProblem.Invalid("\"query\" is missing."),
            parameters["operationName"] is [{ Length: > 0 } name] ? name : null,
            InUnicode(() => Map(variables?.RootElement, "variables")));
    }

    private GraphQLMessage ReadMessage(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Array)
            throw HttpProblem.Invalid("The request has several queries. Send each in a request of its own.");
        if (body.ValueKind != JsonValueKind.Object)
            throw HttpProblem.Invalid("The body must be a JSON object with \"query\".");

        Inputs extensions = Map(Member(body, "extensions"), "extensions");
        return new(
            WithUsualLineEnds(Text(body, "query")) ?? throw HttpProblem.Invalid("\"query\" is missing."),
            Text(body, "operationName"),
            Map(Member(body, "variables"), "variables"),
            ProgressToken(extensions));
    }

    // The library takes a carriage return for a line end only where another follows it, and then looks for lines that it has not seen.
    [return: NotNullIfNotNull(nameof(query))]
    private static string? WithUsualLineEnds(string? query) => query?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string? ProgressToken(Inputs extensions) => extensions.GetValueOrDefault("progress") switch
    {
        null => null,
        string { Length: > 0 and <= ProgressTable.MaximumToken } token => token,
        _ => throw HttpProblem.Invalid($"\"progress\" in \"extensions\" must be text of 1 to {ProgressTable.MaximumToken} characters."),
    };

    private static JsonElement? Member(JsonElement body, string name) =>
        body.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string? Text(JsonElement body, string name) => Member(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw HttpProblem.Invalid($"\"{name}\" must be text."),
    };

    private Inputs Map(JsonElement? map, string name) => map switch
    {
        null => Inputs.Empty,
        { ValueKind: JsonValueKind.Object } members => serializer.ReadNode<Inputs>(members)!,
        { ValueKind: JsonValueKind.Null } => Inputs.Empty,
        _ => throw HttpProblem.Invalid($"\"{name}\" must be a JSON object."),
    };

    private static JsonDocument Parse(ReadOnlyMemory<byte> bytes, string what)
    {
        if (bytes.IsEmpty)
            throw HttpProblem.Invalid($"{what} is empty.");
        if (bytes.Span.StartsWith("\uFEFF"u8))
            throw HttpProblem.Invalid($"{what} begins with a byte order mark. Send it without one.");

        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaximumDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException wrong)
        {
            throw HttpProblem.Invalid(
                IsJson(bytes, MaximumDepth) ? $"{what} names something twice in the same object."
                : IsJson(bytes, bytes.Length) ? $"{what} is nested too deeply. {MaximumDepth} levels are allowed."
                : $"{what} is not JSON: see line {wrong.LineNumber + 1}.");
        }
        catch (InvalidOperationException)
        {
            throw NoUnicode();
        }
    }

    private static bool IsJson(ReadOnlyMemory<byte> bytes, int depth)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = depth });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The parser looks at values only when they are read, and then calls bytes or half characters that are no Unicode an invalid operation;
    // the reader of variables calls that, in turn, an error of JSON.
    private static T InUnicode<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or JsonException)
        {
            throw NoUnicode();
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw HttpProblem.Invalid("A number can't be read: it is too large, or has too many digits.");
        }
    }

    private static HttpProblem NoUnicode() => HttpProblem.Invalid("Some text is not valid Unicode: it has bytes that are not UTF-8, or half of a surrogate pair.");

    /// <summary>The body of a request, up to <see cref="MaximumBody"/>.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="HttpProblem">It is larger, or does not come whole.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request)
    {
        if (request.ContentLength > MaximumBody)
            throw TooLarge();

        ArrayBufferWriter<byte> body = new(4096);
        while (true)
        {
            int read = await ReadSomeAsync(request, body.GetMemory(4096));
            if (read == 0)
                return body.WrittenMemory;
            body.Advance(read);
            if (body.WrittenCount > MaximumBody)
                throw TooLarge();
        }
    }

    // The server stops a body that does not say its length at the same limit, before it is counted here.
    private static async Task<int> ReadSomeAsync(HttpRequest request, Memory<byte> memory)
    {
        try
        {
            return await request.Body.ReadAsync(memory, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
        catch (Exception refused) when (refused is BadHttpRequestException or IOException && !request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw HttpProblem.Invalid("The body can't be read: it ends early, comes too slowly, or is not sent as its headers say. Send it again.");
        }
    }

    private static HttpProblem TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "TOO_LARGE", $"A request may have {MaximumBody / 1024} KiB at most.");
}
