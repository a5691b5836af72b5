using System.Globalization;
using System.Text;

namespace Graph.Export.Formats.LinkedData;

/// <summary>Facts as linked data in Turtle (W3C).</summary>
internal sealed class TurtleFormat : IFactFormat
{
    public string Name => "turtle";

    public string Description => "Linked data in Turtle: W3C ORG, PROV-O, SKOS and schema.org, for publication.";

    public string Extension => ".ttl";

    public string MediaType => "text/turtle";

    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        await using StreamWriter file = new(output.Create($"graph{Extension}"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach ((string prefix, string address) in Vocabulary.Prefixes)
            await file.WriteLineAsync($"@prefix {prefix}: <{address}> .");
        await foreach (Description description in FactDescriptions.ReadAsync(facts, cancellationToken))
            await file.WriteAsync(Written(description), cancellationToken);
    }

    private static ReadOnlyMemory<char> Written(Description description)
    {
        IEnumerable<string> types = description.Types.Count == 0 ? [] : [$"a {string.Join(", ", description.Types)}"];
        IEnumerable<string> statements = types.Concat(description.Statements.Select(statement => $"{statement.Property} {Written(statement.Object)}"));
        return $"\n{description.Subject} {string.Join(" ;\n    ", statements)} .\n".AsMemory();
    }

    private static string Written(Term term) => term.Datatype switch
    {
        null => term.Text,
        Term.String => Quoted(term.Text),
        _ => $"{Quoted(term.Text)}^^{term.Datatype}",
    };

    /// <summary>A text between quotation marks, with the escapes of the grammar's ECHAR and UCHAR.</summary>
    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"", text.Length + 8);
        foreach (char character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
