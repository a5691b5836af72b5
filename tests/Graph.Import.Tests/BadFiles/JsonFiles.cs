using System.Text;

namespace Graph.Import.Tests.BadFiles;

/// <summary>JSON, and networks in XML, that are broken or without end.</summary>
internal static class JsonFiles
{
    private const string Record = $"{{\"Organisation A\":\"Council\",\"Organisation B\":\"Hub\",\"Since\":\"2020-02-01\",\"Holder A\":\"{BadFile.Person}\"}}";

    public static IReadOnlyList<BadFile> All { get; } =
    [
        Of("lists in lists without end", $"[{new string('[', 100_000)}", "the JSON is not valid at line 1"),
        Of("records in records without end", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), "the JSON is not valid at line 1"),
        Of("lists in lists that do end", $"[{new string('[', 40)}{new string(']', 40)}]", "the JSON is not valid at line 1"),
        Of("a text", "\"Council\"", "the headers do not fit any format"),
        Of("a number", "12", "the headers do not fit any format"),
        Of("nothing in a list", "[]", "the JSON has no list of records, such as {\"grants\": [{…}]}"),
        Of("nothing in a record", "{}", "the JSON has no list of records, such as {\"grants\": [{…}]}"),
        Of("a list of lists", "[[1,2],[3,4]]", "the JSON has no list of records, such as {\"grants\": [{…}]}"),
        Of("a list of texts", "[\"Council\",\"Hub\"]", "the JSON has no list of records, such as {\"grants\": [{…}]}"),
        Of("a list in which only some are records", $"[1,{Record},\"x\",null]", "the headers do not fit any format"),
        Of("records with nothing in common", "[{\"a\":1},{\"b\":2}]", "the headers do not fit any format"),
        Of("a record that is empty", $"[{Record},{{}}]", "row 2, column \"Organisation A\": it is blank"),
        Of("a name twice in a record", $"[{{\"Organisation A\":\"Council\",\"Organisation A\":\"Trust\",\"Organisation B\":\"Hub\"}}]", BadFile.Lands),
        Of("no number", "[{\"Organisation A\":NaN}]", "the JSON is not valid at line 1"),
        Of("a number beyond all numbers", "[{\"Organisation A\":\"Council\",\"Organisation B\":\"Hub\",\"Since\":1e999}]", "row 1, column \"Since\": \"1e999\" is not a date"),
        Of("single quotes", "[{'Organisation A':'Council'}]", "the JSON is not valid at line 1"),
        Of("something after the end", $"[{Record}] and more", "the JSON is not valid at line 1"),
        Of("half of it", $"[{Record},{Record[..40]}", "the JSON is not valid at line 1"),
        Of("half a letter", "[{\"Organisation A\":\"\\ud83d\",\"Organisation B\":\"Hub\"}]", "the JSON has half a letter"),
        Of("lines of which one is broken", $"{Record}\n{Record[..30]}\n{Record}\n", "the JSON is not valid at line 2"),
        Of("a record of twenty thousand names", $"[{{{string.Join(',', Enumerable.Range(0, 20_000).Select(number => $"\"n{number}\":1"))}}}]", BadFile.Either),
        Of("a list of a hundred thousand in a record", $"[{{\"Organisation A\":\"Council\",\"Organisation B\":\"Hub\",\"x\":[{string.Join(',', Enumerable.Repeat("1", 100_000))}]}}]", BadFile.Lands),
        new("JSON: UTF-16", "register.json", () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"[{Record}]")], BadFile.Lands),
        new("JSON: a mark before it", "register.json", () => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"[{Record}]")], BadFile.Lands),
        new("JSON: Windows-1252", "register.json", () => Encoding.Latin1.GetBytes($"[{Record.Replace("Hub", "Café", StringComparison.Ordinal)}]"), BadFile.Lands),
        Xml("a network that is cut off", "<gexf><graph><nodes><node id=\"1\" label=\"a\"/>", "the XML is not valid at line 1"),
        Xml("a network with a document type", "<!DOCTYPE gexf [<!ENTITY a \"aaaa\">]><gexf><graph><nodes><node id=\"1\" label=\"&a;\"/></nodes></graph></gexf>", "the XML is not valid, or has a document type, which is not read"),
        Xml("a network of nothing", "<gexf><graph/></gexf>", "the file has no rows"),
        Xml("a network without signs", "<gexf><graph><nodes><node id=\"1\" label=\"a\"/><node id=\"2\" label=\"b\"/></nodes><edges><edge source=\"1\" target=\"2\"/></edges></graph></gexf>", "this is a network of 2 node"),
        Xml("a network whose edges lead nowhere", "<gexf><graph><nodes><node id=\"1\" label=\"a\"/></nodes><edges><edge source=\"1\" target=\"9\" kind=\"+\"/></edges></graph></gexf>", BadFile.Lands),
        Xml("elements in elements without end", $"<gexf>{string.Concat(Enumerable.Repeat("<a>", 200_000))}", "the XML is not valid at line 1"),
    ];

    private static BadFile Of(string what, string text, string says) => BadFile.Of($"JSON: {what}", "register.json", text, says);

    private static BadFile Xml(string what, string text, string says) => BadFile.Of(what, "network.gexf", text, says);
}
