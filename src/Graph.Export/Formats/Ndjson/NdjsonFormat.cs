using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Model;

namespace Graph.Export.Formats.Ndjson;

/// <summary>All that is known of facts, one JSON object a line: the header, the facts or their versions, and last the number of those lines.</summary>
/// <remarks>Nothing is lost: <see cref="NdjsonFile"/> reads back what was written. The last line shows that a file is whole.</remarks>
public sealed class NdjsonFormat : IFactFormat
{
    private const int BytesAtOnce = 1 << 16;

    // The texts of a file that is JSON alone need not be safe within a web page, and are read by people.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <inheritdoc/>
    public string Name => "ndjson";

    /// <inheritdoc/>
    public string Description => "All that is recorded, one fact a line as JSON, with history if you want; graph import reads it back.";

    /// <inheritdoc/>
    public string Extension => ".ndjson";

    /// <inheritdoc/>
    public string MediaType => "application/x-ndjson";

    /// <inheritdoc/>
    public bool HoldsHistory => true;

    /// <inheritdoc/>
    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        await using Stream file = output.Create($"facts{Extension}");
        ArrayBufferWriter<byte> lines = new(BytesAtOnce * 2);
        await using Utf8JsonWriter json = new(lines, Options);
        HeaderLine.Write(json, facts.Header);
        EndLine();

        long count = 0;
        await foreach (FactVersion version in facts.Header.Question.WithHistory ? facts.ReadHistoryAsync(cancellationToken) : facts.ReadAsync(facts.Types, cancellationToken))
        {
            FactLine.Write(json, version);
            EndLine();
            count++;
            if (lines.WrittenCount < BytesAtOnce)
                continue;
            await file.WriteAsync(lines.WrittenMemory, cancellationToken);
            lines.ResetWrittenCount();
        }

        LastLine.Write(json, count, facts.Counts);
        EndLine();
        await file.WriteAsync(lines.WrittenMemory, cancellationToken);

        void EndLine()
        {
            json.Flush();
            lines.Write("\n"u8);
            json.Reset();
        }
    }
}
