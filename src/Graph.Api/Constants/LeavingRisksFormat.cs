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
        LeavingRisk[] risks = JsonSerializer.Deserialize<LeavingRisk[]>(ref reader, options) ?? throw new JsonException();
        try
        {
            return new(risks);
        }
        catch (ArgumentException problem)
        {
            throw new JsonException(problem.Message, problem);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LeavingRisks value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToArray(), options);
}
