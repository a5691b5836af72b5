using System.Text;
using System.Xml;
using Graph.Export.Networks;

namespace Graph.Export.Formats;

/// <summary>Writes XML as it is read: no more than a few nodes or edges in memory.</summary>
internal sealed class NetworkXml : IDisposable
{
    private readonly SpillingBuffer buffer;

    public NetworkXml(Stream stream)
    {
        buffer = new(stream);

        // Line breaks within texts are written so that readers do not fold them into blanks.
        Xml = XmlWriter.Create(buffer.Writing, new() { Encoding = new UTF8Encoding(false), CheckCharacters = true, NewLineHandling = NewLineHandling.Entitize, Indent = true, NewLineChars = "\n" });
    }

    public XmlWriter Xml { get; }

    /// <summary>An attribute of an element; none where there is no text.</summary>
    public void Attribute(string name, string? text)
    {
        if (text is not null)
            Xml.WriteAttributeString(name, Clean(text));
    }

    /// <summary>A text that XML can hold: U+FFFD stands for each character that it forbids, such as control characters and halves of surrogate pairs.</summary>
    public static string Clean(string text)
    {
        int at = FirstForbidden(text);
        if (at < 0)
            return text;
        StringBuilder clean = new(text, 0, at, text.Length);
        for (; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
                clean.Append(text[at]).Append(text[++at]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[at]) ? text[at] : '\uFFFD');
        }

        return clean.ToString();
    }

    /// <summary>The value of an attribute of the network as a text.</summary>
    public static string ValueText(object value) => Clean(NetworkAttribute.Text(value));

    /// <summary>Passes on what was written, where it is enough.</summary>
    public async ValueTask SpillAsync(CancellationToken cancellationToken)
    {
        if (!buffer.IsFull)
            return;
        Xml.Flush();
        await buffer.SpillAsync(cancellationToken);
    }

    /// <summary>Ends the document, and passes on the rest.</summary>
    public async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        Xml.WriteEndDocument();
        Xml.Flush();
        await buffer.SpillAsync(cancellationToken);
    }

    public void Dispose() => Xml.Dispose();

    private static int FirstForbidden(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
