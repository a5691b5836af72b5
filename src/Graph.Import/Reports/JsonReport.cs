using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Import.Previews;
using Spectre.Console;

namespace Graph.Import.Reports;

/// <summary>Writes what an import did, or would do, for programs: the same as the summary for people.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>Writes it as one document, unfolded however long its lines are.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="dryRun">Whether nothing was changed.</param>
    public static void Write(IAnsiConsole console, ImportOutcome outcome, bool dryRun) =>
        console.Profile.Out.Writer.WriteLine(JsonSerializer.Serialize(new Document(dryRun, outcome.IsImported, outcome.Change, [.. outcome.Files.Select(FileLine.Of)]), Options));

    private sealed record Document(bool DryRun, bool IsImported, long? Change, IReadOnlyList<FileLine> Files);

    private sealed record FileLine(string File, IReadOnlyList<string> Formats, int Rows, int Added, int Changed, int Ended, DateOnly? EndsOn, int Unchanged, IReadOnlyList<TypeLine> Types, IReadOnlyList<NewsLine> News)
    {
        public static FileLine Of(FileOutcome file) => new(
            file.File, file.Formats, file.Rows, file.Added, file.Changed, file.Ended, file.EndsOn, file.Unchanged,
            [.. TypeCount.Of(file.Plan).Select(type => new TypeLine(type.Type.Name, type.Added, type.Changed, type.Ended))],
            file.News);
    }

    private sealed record TypeLine(string Type, int Added, int Changed, int Ended);
}
