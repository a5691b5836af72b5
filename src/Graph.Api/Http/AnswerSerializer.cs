using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace Graph.Api.Http;

/// <summary>The library's JSON, written into a body of bounded size.</summary>
internal sealed class AnswerSerializer() : GraphQLSerializer(new ErrorInfoProvider(shown => shown.ExposeCodes = false))
{
    /// <summary>Writes an answer.</summary>
    /// <returns>Its bytes; null where they would be more than <see cref="AnswerSize.Maximum"/>.</returns>
    public AnswerBody? TryWrite(ExecutionResult result)
    {
        AnswerBody body = new();
        try
        {
            using Utf8JsonWriter writer = new(body, new() { Encoder = SerializerOptions.Encoder, SkipValidation = true });
            JsonSerializer.Serialize(writer, result, SerializerOptions);
            writer.Flush();
            return body;
        }
        catch (AnswerBody.TooLargeException)
        {
            body.Dispose();
            return null;
        }
    }

    /// <summary>Writes an answer that is an error alone.</summary>
    public AnswerBody Write(ExecutionError error) => TryWrite(new(error))!;
}
