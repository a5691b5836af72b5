using Microsoft.Net.Http.Headers;

namespace Graph.Api.Http;

/// <summary>Which media type a request is answered in (GraphQL over HTTP, "Media Types").</summary>
internal static class MediaTypes
{
    /// <summary>The media type made for GraphQL: the status of an answer says whether the request was valid.</summary>
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>The older one: every well-formed request is answered with 200.</summary>
    public const string Json = "application/json";

    /// <summary>The best of those that a request accepts; JSON where it says nothing; null where it accepts neither.</summary>
    public static string? Negotiate(IHeaderDictionary headers)
    {
        if (headers.Accept.Count == 0)
            return Json;
        if (!MediaTypeHeaderValue.TryParseList(headers.Accept, out IList<MediaTypeHeaderValue>? accepted))
            return null;

        string? best = null;
        double bestQuality = 0;
        foreach (MediaTypeHeaderValue type in accepted)
        {
            double quality = type.Quality ?? 1;
            string? offered = type.MediaType.Value?.ToLowerInvariant() switch
            {
                GraphQLResponse => GraphQLResponse,
                Json or "application/*" or "*/*" => Json,
                _ => null,
            };
            if (offered is not null && IsUtf8(type) && quality > bestQuality)
                (best, bestQuality) = (offered, quality);
        }

        return best;
    }

    /// <summary>Whether a body is JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && IsUtf8(type);

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
