using System.Text.Encodings.Web;
using System.Text.Json;

namespace Graph.Export.Formats.LinkedData;

/// <summary>Facts as linked data in JSON-LD 1.1 (W3C): the same statements as in Turtle.</summary>
internal sealed class JsonLdFormat : IFactFormat
{
    private const int FlushedBytes = 1 << 16;

    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "jsonld";

    public string Description => "Linked data in JSON-LD: the same as turtle, for web pages and programs that read JSON.";

    public string Extension => ".jsonld";

    public string MediaType => "application/ld+json";

    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        await using Stream file = output.Create($"graph{Extension}");
        await using Utf8JsonWriter json = new(file, Layout);
        json.WriteStartObject();
        json.WriteStartObject("@context");
        foreach ((string prefix, string address) in Vocabulary.Prefixes)
            json.WriteString(prefix, address);
        json.WriteEndObject();
        json.WriteStartArray("@graph");
        await foreach (Description description in FactDescriptions.ReadAsync(facts, cancellationToken))
        {
            Write(json, description);
            if (json.BytesPending > FlushedBytes)
                await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, Description description)
    {
        json.WriteStartObject();
        json.WriteString("@id", description.Subject);
        if (description.Types.Count > 0)
        {
            json.WriteStartArray("@type");
            foreach (string type in description.Types)
                json.WriteStringValue(type);
            json.WriteEndArray();
        }

        foreach (IGrouping<string, (string Property, Term Object)> said in description.Statements.GroupBy(statement => statement.Property))
        {
            json.WriteStartArray(said.Key);
            foreach ((_, Term term) in said)
                Write(json, term);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Term term)
    {
        json.WriteStartObject();
        json.WriteString(term.Datatype is null ? "@id" : "@value", term.Text);
        if (term.Datatype is not (null or Term.String))
            json.WriteString("@type", term.Datatype);
        json.WriteEndObject();
    }
}
