using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Analysis;

namespace Graph.Api.Constants;

/// <summary>How the chances of leaving are written in a file of constants: a list of levels, those of which nothing is said left out.</summary>
internal sealed class LeavingRisksFormat : JsonConverter<LeavingRisks>
{
    /// <inheritdoc/>
    public override LeavingRisks Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return new(JsonSerializer.Deserialize<LeavingRisk[]>(ref reader, options)!);
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            // Without a place of its own, it gets that of the whole list.
            throw new JsonException(null, problem);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LeavingRisks value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToArray(), options);
}
