using Graph.Api.Http;
using Graph.Api.Loading;
using Graph.Import.Mappings;
using Graph.Import.Mappings.Proposals;
using Graph.Import.Templates;

namespace Graph.Api.Imports;

/// <summary>What the columns of a file probably are, and what its first rows say by a mapping. It shows private values: see <see cref="ImportAccess"/>.</summary>
internal static class MappingAnswers
{
    private const int RowsShown = 10;
    private const int LongestText = 1000;

    /// <summary>What the columns of a file probably are.</summary>
    /// <param name="import">The file.</param>
    /// <param name="context">The request, which may say what a row is, and which sheet is meant.</param>
    /// <exception cref="HttpProblem">The file has no table, or there is no such row or sheet.</exception>
    public static async Task<MappingProposal> ProposeAsync(KeptImport import, HttpContext context)
    {
        GraphServices services = context.RequestServices.GetRequiredService<GraphServices>();
        string? row = Asked("row");
        string? sheet = Asked("sheet");
        try
        {
            MappableFile file = await import.MappableAsync(context.RequestAborted);
            FileMapping? before = import.Mapping is { } said && file.IsFor(said, sheet) ? said : file.Nearest(services.Mappings?.Read() ?? KeptMappings.None, sheet);
            return file.Propose(row, before, sheet);
        }
        catch (MappingException refused)
        {
            throw HttpProblem.Invalid(refused.Message);
        }

        string? Asked(string name) => (string?)context.Request.Query[name] is { Length: > 0 } given ? given : null;
    }

    /// <summary>What the first rows of a file say by a mapping.</summary>
    /// <param name="import">The file.</param>
    /// <param name="asked">The mapping.</param>
    /// <param name="context">The request.</param>
    /// <exception cref="HttpProblem">It is no mapping.</exception>
    public static async Task<PreviewLine> PreviewAsync(KeptImport import, MappingLine? asked, HttpContext context)
    {
        FileMapping mapping = MappingOf(asked, import.Name) ?? throw HttpProblem.Invalid("Send \"mapping\": what a row is, and what each column is.");
        DateOnly today = DateOnly.FromDateTime(context.RequestServices.GetRequiredService<GraphServices>().Time.GetLocalNow().DateTime);
        try
        {
            MappingPreview preview = (await import.MappableAsync(context.RequestAborted)).Preview(mapping, RowsShown, today);
            return new(
                [.. preview.Rows.Select(ImportReport.RowLine.Of)],
                [.. preview.Problems.Select(problem => ImportReport.ProblemLine.Of(problem, null))],
                preview.MadeOf, preview.ToldBy, preview.Unsaid, MappingFile.FileName(mapping), MappingFile.Text(mapping));
        }
        catch (MappingException refused)
        {
            // Whoever chooses is not done yet: what is lacking is an answer, and no mistake.
            return new([], [], [], [], [], MappingFile.FileName(mapping), MappingFile.Text(mapping)) { Refusal = refused.Message };
        }
    }

    /// <summary>The mapping by which somebody wants a file checked: that of the last check, where they say nothing else of what it is a table of.</summary>
    /// <param name="asked">What they want.</param>
    /// <param name="import">The file.</param>
    /// <exception cref="HttpProblem">It is no mapping.</exception>
    public static FileMapping? MappingOf(ImportEndpoint.Asked asked, KeptImport import) =>
        MappingOf(asked.Mapping, import.Name) ?? (asked.Format is null ? import.Mapping : null);

    /// <summary>The mapping that somebody sent; null where they sent none.</summary>
    /// <param name="asked">What they sent.</param>
    /// <param name="file">The name of the file.</param>
    /// <exception cref="HttpProblem">It is no mapping.</exception>
    public static FileMapping? MappingOf(MappingLine? asked, string file)
    {
        if (asked is null)
            return null;
        if (asked.Row is not { Length: > 0 and <= LongestText } row || FileTemplate.Find(row) is not { IsMappable: true })
            throw HttpProblem.Invalid("\"row\" of the mapping has to be what each row is: the name of a template that \"isMappable\". /imports/templates lists them.");
        MappedColumn?[] columns = asked.Columns is { } sent ? [.. sent.Take(MappingFile.MostColumns + 1)] : [];
        bool areColumns = columns.Length is > 0 and <= MappingFile.MostColumns
            && Array.TrueForAll(columns, column => column is { Header: { Length: > 0 and <= LongestText }, Column: null or { Length: <= LongestText }, Separator: null or { Length: > 0 and <= MappingFile.LongestSeparator } });
        MappedConstant?[] everyRow = [.. (asked.EveryRow ?? []).Take(MappingFile.MostColumns + 1)];
        if (everyRow.Length > MappingFile.MostColumns || !Array.TrueForAll(everyRow, constant => constant is { Column: { Length: > 0 and <= LongestText }, Text: { Length: > 0 and <= LongestText } }))
            throw HttpProblem.Invalid($"\"everyRow\" of the mapping has the \"column\" and the \"text\" of each, of up to {LongestText} characters.");
        if (!areColumns)
            throw HttpProblem.Invalid($"A mapping has \"row\", and \"columns\" with the \"header\" and the \"column\" of each, up to {MappingFile.MostColumns}.");
        if (Array.Find(columns, column => column!.Separator is { } separator && MappingFile.FaultOfSeparator(separator) is not null) is { Separator: { } sign } wrong)
            throw HttpProblem.Invalid($"\"separator\" of \"{wrong.Header}\" can't stand between entries. {MappingFile.FaultOfSeparator(sign)}");
        return columns.DistinctBy(column => column!.Header).Count() == columns.Length
            ? new(MappingFile.NameFor(asked.Name is { Length: > 0 and <= LongestText } name ? name : file), row, columns!) { EveryRow = everyRow! }
            : throw HttpProblem.Invalid("Two of \"columns\" have the same \"header\". Send each once.");
    }

    /// <summary>A mapping as it is sent.</summary>
    internal sealed record MappingLine(string? Name, string? Row, IReadOnlyList<MappedColumn?>? Columns, IReadOnlyList<MappedConstant?>? EveryRow);

    /// <summary>What the first rows say, what is wrong in them, and the mapping as a file.</summary>
    internal sealed record PreviewLine(IReadOnlyList<ImportReport.RowLine> Rows, IReadOnlyList<ImportReport.ProblemLine> Problems, IReadOnlyList<string> MadeOf, IReadOnlyList<string> ToldBy, IReadOnlyList<string> Unsaid, string FileName, string Text)
    {
        /// <summary>Why nothing can be read by the mapping, and what to do; null where it can.</summary>
        public string? Refusal { get; init; }
    }
}
