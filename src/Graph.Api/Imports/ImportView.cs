using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Model;

namespace Graph.Api.Imports;

/// <summary>A file that somebody sent, as it is answered.</summary>
internal sealed record ImportView(string Id, string Name, long Bytes, string Hash, DateTimeOffset SentAt, DateTimeOffset KeptUntil, string State, ImportStep? Step, string? Problem, long? Change)
{
    /// <summary>How answers are written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) } };

    /// <summary>What it says and changes; left out of lists.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImportReport? Report { get; private init; }

    /// <summary>A file with its report.</summary>
    public static ImportView Of(KeptImport import)
    {
        ImportStatus status = import.Status;
        return WithoutReport(import, status) with { Report = status.Report };
    }

    /// <summary>A file as a line of a list.</summary>
    public static ImportView LineOf(KeptImport import) => WithoutReport(import, import.Status);

    private static ImportView WithoutReport(KeptImport import, ImportStatus status) => new(
        import.Id, import.Name, import.Bytes, import.Hash, import.SentAt, import.SentAt + KeptImports.KeptFor, PropertyDefinition.FormatWord(status.State), status.Step, status.Problem, status.Change);
}
