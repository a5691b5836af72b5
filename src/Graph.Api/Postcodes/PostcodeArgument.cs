using System.Globalization;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Postcodes;

/// <summary>Postcodes that questions are asked with: the same errors wherever one may be given.</summary>
internal static class PostcodeArgument
{
    /// <summary>The code of the error that no table is imported.</summary>
    public const string NoTable = "NO_POSTCODE_TABLE";

    /// <summary>The code of the error that the table does not have a postcode.</summary>
    public const string Unknown = "UNKNOWN_POSTCODE";

    /// <summary>The code of the error that a text is no postcode by its shape.</summary>
    public const string NotOne = "NOT_A_POSTCODE";

    private const int MostText = 40;

    /// <summary>The postcode, or the beginning of one, that a text is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="QueryProblem">It is none by its shape.</exception>
    public static PostcodePart PartOf(string text) => PostcodePart.Parse(text)
        ?? throw new QueryProblem(NotOne, $"\"{Shortened(text)}\" is neither a postcode nor the beginning of one. Write it as M33 4WB, M33 4 or M33.");

    /// <summary>What the table says of a whole postcode.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="text">The postcode, as somebody wrote it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="QueryProblem">There is no table, or it does not have the postcode.</exception>
    public static async Task<PostcodeEntry> EntryAsync(QueryScope scope, string text, CancellationToken cancellationToken)
    {
        string postcode = Postcode.Spell(text) ?? throw new QueryProblem(NotOne, $"\"{Shortened(text)}\" is not a whole postcode. Write it as M33 4WB.");
        IReadOnlyDictionary<string, PostcodeEntry> found = await scope.Store.Postcodes.FindAsync([postcode], cancellationToken);
        return found.TryGetValue(postcode, out PostcodeEntry? entry) ? entry : throw await MissingAsync(scope, postcode, "is not in", cancellationToken);
    }

    /// <summary>Where a postcode is, or the middle of those in use that begin so.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="part">The postcode, or the beginning of one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="QueryProblem">There is no table, or it does not say.</exception>
    public static async Task<GridPoint> PointAsync(QueryScope scope, PostcodePart part, CancellationToken cancellationToken)
    {
        if (!part.IsWhole)
            return await scope.Store.Postcodes.FindMiddleAsync(part, cancellationToken) ?? throw await MissingAsync(scope, $"No postcode in use that begins with {part}", "is in", cancellationToken);
        PostcodeEntry entry = await EntryAsync(scope, part.Text, cancellationToken);
        return entry.At ?? throw new QueryProblem(Unknown, $"The table of postcodes does not say where {part} is. Ask about its first part, {part.Text.Split(' ')[0]}.");
    }

    private static string Shortened(string text) => text.Length > MostText ? text[..MostText] + "…" : text;

    private static async Task<QueryProblem> MissingAsync(QueryScope scope, string what, string verb, CancellationToken cancellationToken) =>
        await scope.Store.Postcodes.GetTableAsync(cancellationToken) is { } table
            ? new(Unknown, $"{what} {verb} the table of postcodes ({table.Origin.Title}, imported on {scope.Services.Time.DayOf(table.ImportedAt).ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}). Check how it is written, or import a newer table.")
            : new(NoTable, "No table of postcodes has been imported, so it is not known where postcodes are. Import one, such as the ONS Postcode Directory: graph import FILE.");
}
