namespace Graph.Analysis.Linkage;

/// <summary>A postcode and the host of a website as they are compared.</summary>
/// <param name="Postcode">The postcode without its blank; null where it is not known.</param>
/// <param name="Host">The host without "www"; null where it is not known, or is one that anybody may have a page or a mailbox at.</param>
internal readonly record struct ComparedAddress(string? Postcode, string? Host)
{
    private const int Inward = 3;
    private const int ShortestWhole = 5;

    // Providers of mailboxes and pages: whoever has one there says nothing of who they are.
    private static readonly HashSet<string> Shared = new(
        [
            "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "live.co.uk", "live.com", "yahoo.com", "yahoo.co.uk", "aol.com", "icloud.com", "me.com", "msn.com", "btinternet.com", "btconnect.com",
            "btopenworld.com", "talktalk.net", "sky.com", "virginmedia.com", "ntlworld.com", "blueyonder.co.uk", "tiscali.co.uk", "mail.com", "protonmail.com", "facebook.com", "twitter.com", "x.com", "instagram.com", "linkedin.com",
            "justgiving.com", "btck.co.uk", "wordpress.com", "wixsite.com", "blogspot.com", "sites.google.com", "weebly.com", "e-voice.org.uk", "hugofox.com", "achurchnearyou.com", "nhs.uk", "gov.uk", "ac.uk", "sch.uk",
        ],
        StringComparer.Ordinal);

    /// <summary>Reads what is known of one.</summary>
    public static ComparedAddress Of(ComparedOrganisation organisation) => new(Letters(organisation.Postcode), HostOf(organisation.Website));

    /// <summary>How near two postcodes are.</summary>
    public PostcodeLevel PostcodeOf(ComparedAddress other)
    {
        if (Postcode is not { } one || other.Postcode is not { } two)
            return PostcodeLevel.Unknown;
        if (one == two)
            return PostcodeLevel.Same;
        return District(one).SequenceEqual(District(two)) ? PostcodeLevel.SameDistrict
            : Area(one).SequenceEqual(Area(two)) ? PostcodeLevel.SameArea
            : PostcodeLevel.AnotherArea;
    }

    /// <summary>Whether two hosts are the same.</summary>
    public WebsiteLevel WebsiteOf(ComparedAddress other) => Host is null || other.Host is null ? WebsiteLevel.Unknown : Host == other.Host ? WebsiteLevel.Same : WebsiteLevel.Different;

    private static ReadOnlySpan<char> District(string postcode) => postcode.Length >= ShortestWhole ? postcode.AsSpan(0, postcode.Length - Inward) : postcode;

    private static ReadOnlySpan<char> Area(string postcode)
    {
        int letters = postcode.AsSpan().IndexOfAnyInRange('0', '9');
        return letters < 0 ? postcode : postcode.AsSpan(0, letters);
    }

    private static string? Letters(string? postcode) => postcode is null || (Model.Postcode.Spell(postcode) ?? Model.Postcode.SpellPart(postcode)) is not { } spelt
        ? null
        : spelt.Replace(" ", "", StringComparison.Ordinal);

    private static string? HostOf(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        int at = address.LastIndexOf('@');
        string host = at >= 0 ? address[(at + 1)..] : Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : $"https://{address}", UriKind.Absolute, out Uri? uri) ? uri.Host : "";
        host = host.Trim().TrimEnd('.').ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host["www.".Length..];
        return host.Contains('.', StringComparison.Ordinal) && !Shared.Contains(host) ? host : null;
    }
}

/// <summary>How near two postcodes are.</summary>
public enum PostcodeLevel
{
    /// <summary>One of them is not known.</summary>
    Unknown,

    /// <summary>They are in different areas: M and L.</summary>
    AnotherArea,

    /// <summary>They are in one area: M33 and M1.</summary>
    SameArea,

    /// <summary>They are in one district, M33, or are the same and many organisations have it: a community building.</summary>
    SameDistrict,

    /// <summary>They are the same.</summary>
    Same,
}

/// <summary>Whether two records have the same number in a register.</summary>
public enum NumberLevel
{
    /// <summary>No register is known to have both.</summary>
    Unknown,

    /// <summary>A register has them under two numbers.</summary>
    Different,

    /// <summary>They have the same number, or one has the other's in its name.</summary>
    Same,
}

/// <summary>Whether two websites, or the hosts of email addresses, are the same.</summary>
public enum WebsiteLevel
{
    /// <summary>One of them is not known, or is a host that many share.</summary>
    Unknown,

    /// <summary>They are different.</summary>
    Different,

    /// <summary>They are the same.</summary>
    Same,
}
