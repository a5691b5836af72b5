using System.Globalization;
using System.Text;
using System.Xml;

namespace Graph.Api.Warnings;

/// <summary>Writes the feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>What the feed is known by, wherever it is read from.</summary>
    private const string Id = "urn:uuid:6f6c2f0e-5f0d-8b1a-9a53-0f2b7f0c9d11";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <summary>The document.</summary>
    /// <param name="entries">Its entries, the newest first.</param>
    /// <param name="asOf">The day it is about; it dates a feed without entries.</param>
    /// <param name="self">The feed's own address.</param>
    /// <param name="page">The address of the page.</param>
    public static byte[] Write(IReadOnlyList<FeedEntry> entries, DateOnly asOf, Uri self, Uri page)
    {
        using MemoryStream bytes = new();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "en-GB");
            WriteElement(xml, "id", Id);
            WriteElement(xml, "title", "Partnerships that grew more fragile, or are about to");
            WriteElement(xml, "updated", Moment(entries.Count == 0 ? asOf : entries[0].Updated));
            WriteLink(xml, "self", MediaType, self);
            WriteLink(xml, "alternate", "text/html", new Uri(page, "#/warnings"));
            xml.WriteStartElement("author", Namespace);
            WriteElement(xml, "name", "Partnership Graph");
            xml.WriteEndElement();
            foreach (FeedEntry entry in entries)
                Write(xml, entry, page);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, FeedEntry entry, Uri page)
    {
        xml.WriteStartElement("entry", Namespace);
        WriteElement(xml, "id", entry.Id);
        WriteElement(xml, "title", entry.Title);
        WriteElement(xml, "updated", Moment(entry.Updated));
        WriteElement(xml, "summary", entry.Summary);
        WriteLink(xml, "alternate", "text/html", new Uri(page, $"#/partnerships/{Uri.EscapeDataString(entry.Partnership)}"));
        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteString(Writable(text));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string mediaType, Uri address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", mediaType);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    /// <summary>The text without what XML can't hold even escaped, such as control characters of a register's cells.</summary>
    private static string Writable(string text)
    {
        StringBuilder kept = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                kept.Append(rune.ToString());
        }

        return kept.ToString();
    }
}
