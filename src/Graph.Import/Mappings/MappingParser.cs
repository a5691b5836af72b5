using System.Text.Json;
using Graph.Import.Reports;

namespace Graph.Import.Mappings;

/// <summary>Reads the text of a mapping, and says of one that is wrong what is wrong, in which line and under which key.</summary>
internal sealed class MappingParser
{
    private const int LongestText = 1000;

    private static readonly string[] Keys = [MappingFile.Recognises, MappingFile.Row, MappingFile.Sheet, MappingFile.Columns, MappingFile.MonthFirst, MappingFile.Separators, MappingFile.EveryRow];

    private readonly string file;
    private readonly string text;

    private MappingParser(string file, string text) => (this.file, this.text) = (Plain.Text(file), text);

    /// <summary>Reads it.</summary>
    /// <param name="file">The name of its file, for messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="name">What it is called where it does not say.</param>
    /// <exception cref="MappingException">It is no mapping.</exception>
    public static FileMapping Parse(string file, string text, string name) => new MappingParser(file, text).Parse(name);

    private FileMapping Parse(string name)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new() { MaxDepth = 8, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Of(document.RootElement, name);
        }
        catch (JsonException wrong)
        {
            throw new MappingException($"{file}{(wrong.LineNumber is { } line ? FormattableString.Invariant($", line {line + 1}") : "")}: it is not JSON as mappings are written. A comma, a quotation mark or a bracket is missing there, or one too many. {Needs}");
        }
        catch (InvalidOperationException)
        {
            // Half a letter, such as \ud83d alone, is noticed only where a text is read.
            throw new MappingException($"{file}: a text in it has half a letter, such as \\ud83d alone. Write the letter itself. {Needs}");
        }
    }

    private static string Needs => $"A mapping needs \"{MappingFile.Row}\", which says what a row is, and \"{MappingFile.Columns}\", which says for each header which column it is, or null to leave it out. Beside them it may have \"{MappingFile.Recognises}\", \"{MappingFile.Sheet}\", \"{MappingFile.MonthFirst}\", \"{MappingFile.Separators}\" and \"{MappingFile.EveryRow}\".";

    private FileMapping Of(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new MappingException($"{file}, line 1: it has to begin with a curly bracket. {Needs}");
        RefuseTwice(root);
        if (root.EnumerateObject().Select(property => property.Name).Except(Keys, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw Wrong(unknown, $"no mapping has this key. {Needs}");
        string row = root.TryGetProperty(MappingFile.Row, out JsonElement said) ? TextOf(said, MappingFile.Row, "what a row is, such as \"directory\"") : throw new MappingException($"{file} has no \"{MappingFile.Row}\". {Needs}");
        if (!root.TryGetProperty(MappingFile.Columns, out JsonElement columns))
            throw new MappingException($"{file} has no \"{MappingFile.Columns}\". {Needs}");
        IReadOnlyList<(string Name, string? Text)> written = EntriesOf(columns, MappingFile.Columns, mayBeNull: true);
        IReadOnlyList<(string Name, string? Text)> separators = root.TryGetProperty(MappingFile.Separators, out JsonElement between) ? EntriesOf(between, MappingFile.Separators, mayBeNull: false) : [];
        IReadOnlyList<(string Name, string? Text)> everyRow = root.TryGetProperty(MappingFile.EveryRow, out JsonElement constants) ? EntriesOf(constants, MappingFile.EveryRow, mayBeNull: false) : [];
        if (separators.FirstOrDefault(each => MappingFile.FaultOfSeparator(each.Text!) is not null) is { Text: { } sign } wrong)
            throw Wrong(wrong.Name, $"in \"{MappingFile.Separators}\", {Plain.Quote(sign)} can't stand between entries. {MappingFile.FaultOfSeparator(sign)}");
        HashSet<string> monthFirst = root.TryGetProperty(MappingFile.MonthFirst, out JsonElement list) ? HeadersOf(list) : [];
        RefuseUnknown(separators.Select(each => each.Name), written, MappingFile.Separators, header => $"what stands between the entries of {header}");
        RefuseUnknown(monthFirst, written, MappingFile.MonthFirst, header => $"that the dates of {header} have the month first");
        MappedColumn[] all = [.. written.Select(column => new MappedColumn(column.Name, column.Text, monthFirst.Contains(column.Name), separators.FirstOrDefault(each => HeaderComparer.Instance.Equals(each.Name, column.Name)).Text))];
        string called = root.TryGetProperty(MappingFile.Recognises, out JsonElement recognises) ? TextOf(recognises, MappingFile.Recognises, "what the mapping is called") : name;
        string? sheet = root.TryGetProperty(MappingFile.Sheet, out JsonElement only) ? TextOf(only, MappingFile.Sheet, "which sheet alone it is for") : null;
        return new(called, row, all) { Sheet = sheet, EveryRow = [.. everyRow.Select(each => new MappedConstant(each.Name, each.Text!))] };
    }

    private void RefuseTwice(JsonElement root)
    {
        foreach (IEnumerable<JsonProperty> properties in root.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Object).Select(property => (IEnumerable<JsonProperty>)property.Value.EnumerateObject()).Prepend(root.EnumerateObject()))
        {
            HashSet<string> seen = new(HeaderComparer.Instance);
            if (properties.Select(property => property.Name).FirstOrDefault(each => !seen.Add(each)) is { } twice)
                throw new MappingException($"{file} has {Plain.Quote(twice)} twice. Delete the line that is not meant.");
        }
    }

    private void RefuseUnknown(IEnumerable<string> headers, IReadOnlyList<(string Name, string? Text)> columns, string key, Func<string, string> says)
    {
        if (headers.Except(columns.Select(column => column.Name), HeaderComparer.Instance).FirstOrDefault() is { } unknown)
            throw new MappingException($"{file} says in \"{key}\" {says(Plain.Quote(unknown))}, but \"{MappingFile.Columns}\" has no such header. Write it as it is there, or leave it out.");
    }

    private string TextOf(JsonElement value, string key, string meaning) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= LongestText } said ? said : throw Wrong(key, $"it has to be a text in quotation marks that says {meaning}.");

    private HashSet<string> HeadersOf(JsonElement list) => list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(header => header.ValueKind == JsonValueKind.String)
        ? new(list.EnumerateArray().Select(header => header.GetString()!), HeaderComparer.Instance)
        : throw Wrong(MappingFile.MonthFirst, "it has to be a list of headers in square brackets, such as [\"Started\"].");

    private List<(string Name, string? Text)> EntriesOf(JsonElement found, string key, bool mayBeNull)
    {
        if (found.ValueKind != JsonValueKind.Object)
            throw Wrong(key, "it has to be in curly brackets, with a line for each header, such as {\"Org\": \"Name\"}.");
        if (found.GetPropertyCount() > MappingFile.MostColumns)
            throw Wrong(key, FormattableString.Invariant($"it has more than {MappingFile.MostColumns} lines."));
        List<(string Name, string? Text)> entries = [];
        foreach (JsonProperty each in found.EnumerateObject())
        {
            string? said = each.Value.ValueKind == JsonValueKind.String ? each.Value.GetString() : null;
            if (each.Name.Length > LongestText || said?.Length > LongestText)
                throw Wrong(key, FormattableString.Invariant($"it has a text of more than {LongestText} characters."));
            if (mayBeNull ? said is null && each.Value.ValueKind != JsonValueKind.Null : string.IsNullOrEmpty(said))
                throw Wrong(each.Name, $"in \"{key}\", it has to be a text in quotation marks{(mayBeNull ? ", or null to leave the column out" : "")}.");
            entries.Add((each.Name, said));
        }

        return entries;
    }

    private MappingException Wrong(string key, string message) => new($"{file}{LineOf(key)}, {Plain.Quote(key)}: {message}");

    // The first line that has the key: in a mapping there is hardly another.
    private string LineOf(string key) => text.IndexOf($"\"{key}\"", StringComparison.Ordinal) is >= 0 and var place
        ? FormattableString.Invariant($", line {text.AsSpan(0, place).Count('\n') + 1}")
        : "";
}
