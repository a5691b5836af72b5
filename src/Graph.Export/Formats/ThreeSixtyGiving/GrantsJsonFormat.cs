using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Model;

namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>Grants in the 360Giving Data Standard, as a package in JSON.</summary>
internal sealed class GrantsJsonFormat : IFactFormat
{
    /// <summary>The version of the standard, as packages write it.</summary>
    private const string Version = "1.4";

    private const int FlushedBytes = 1 << 16;

    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Fields = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Name => "360giving-json";

    public string Description => "Grants in the 360Giving standard, as JSON, for publication.";

    public string Extension => ".json";

    public string MediaType => "application/json";

    // The serializer passes on what it wrote at once.
    public bool WritesSynchronously => true;

    public string Subject => PublishedGrants.Subject;

    public Task<FileContents> LookAsync(IExportedFacts facts, CancellationToken cancellationToken) => PublishedGrants.LookAsync(facts, cancellationToken);

    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        PublishedGrants published = new(facts);
        await using Stream file = output.Create($"360giving{Extension}");
        await using Utf8JsonWriter json = new(file, Layout);
        json.WriteStartObject();
        json.WriteString("version", Version);
        json.WriteString("title", facts.Header.Title);
        json.WriteString("issued", Moments.Format(facts.Header.ExportedAt));
        json.WriteStartArray("grants");
        await foreach (PublishedGrant grant in published.ReadAsync(cancellationToken))
        {
            JsonSerializer.Serialize(json, grant, Fields);
            if (json.BytesPending > FlushedBytes)
                await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteString("description", string.Join(' ', ((string?[])[facts.Header.Description, published.Note, .. facts.Header.Licences.Select(licence => $"Licence of {licence}.")]).Where(text => !string.IsNullOrEmpty(text))));
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }
}
