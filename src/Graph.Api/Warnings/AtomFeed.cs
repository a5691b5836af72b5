using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Graph.Api.Http;
using Graph.Api.Places;

namespace Graph.Api.Warnings;

/// <summary>Writes the feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>What the feed of everything is known by, wherever it is read from; that of a place by this and the place.</summary>
    private const string Id = "urn:uuid:6f6c2f0e-5f0d-8b1a-9a53-0f2b7f0c9d11";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };

    /// <summary>The document.</summary>
    /// <param name="content">What it has.</param>
    /// <param name="asOf">The day it is about; it dates a feed without entries.</param>
    /// <param name="self">The feed's own address.</param>
    /// <param name="page">The address of the page.</param>
    public static byte[] Write(FeedContent content, DateOnly asOf, Uri self, Uri page)
    {
        SyndicationFeed feed = new(content.Entries.Select(entry => ItemOf(entry, page)))
        {
            Id = content.Place is null ? Id : StableUrn.Of($"{Id}\n{content.Place}"),
            Title = new(content.PlaceName is { } name ? Writable($"Partnerships in {name} that grew more fragile, or are about to") : "Partnerships that grew more fragile, or are about to"),
            LastUpdatedTime = Moment(content.Entries is [var newest, ..] ? newest.Updated : asOf),
            Language = "en-GB",
        };
        feed.Authors.Add(new() { Name = "Partnership Graph" });
        feed.Links.Add(new(self, "self", title: null, MediaType, length: 0));
        feed.Links.Add(LinkTo(new Uri(page, content.Place is null ? "#/warnings" : $"#/warnings?{PlaceArgument.Name}={Uri.EscapeDataString(content.Place)}")));

        using MemoryStream bytes = new();
        using (var xml = XmlWriter.Create(bytes, Settings))
            new Atom10FeedFormatter(feed).WriteTo(xml);
        return bytes.ToArray();
    }

    private static SyndicationItem ItemOf(FeedEntry entry, Uri page)
    {
        SyndicationItem item = new()
        {
            Id = entry.Id,
            Title = new(Writable(entry.Title)),
            Summary = new(Writable(entry.Summary)),
            LastUpdatedTime = Moment(entry.Updated),
        };
        item.Links.Add(LinkTo(new Uri(page, $"#/partnerships/{Uri.EscapeDataString(entry.Partnership)}")));
        return item;
    }

    private static SyndicationLink LinkTo(Uri address) => new(address, "alternate", title: null, "text/html", length: 0);

    private static DateTimeOffset Moment(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

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
