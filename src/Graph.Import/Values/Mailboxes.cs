namespace Graph.Import.Values;

/// <summary>Tells the addresses of an office, which pass from one person to the next, from those of people.</summary>
internal static class Mailboxes
{
    private static readonly HashSet<string> Offices = new(
        [
            "accounts", "admin", "administration", "administrator", "bookings", "booking", "centre", "ceo", "chair", "chairman", "chairperson", "chiefexec", "chiefexecutive",
            "church", "clerk", "committee", "comms", "communications", "communities", "community", "contact", "contactus", "council", "customerservices", "deputyclerk", "director", "donotreply",
            "editor", "enquiries", "enquiry", "events", "executive", "finance", "fundraising", "general", "hall", "head", "headteacher", "hello", "help", "helpdesk", "hr", "imam", "info", "information",
            "inquiries", "lettings", "mail", "main", "manager", "media", "members", "membership", "minister", "mosque", "newsletter", "noreply", "office", "parish", "parishclerk",
            "parishoffice", "partnerships", "pastor", "post", "postmaster", "press", "principal", "projects", "reception", "rector", "safeguarding", "school", "secretary", "services", "support", "team",
            "townclerk", "treasurer", "trustees", "vicar", "volunteer", "volunteering", "volunteers", "warden", "webmaster", "welcome", "youth",
        ],
        StringComparer.Ordinal);

    // Words that are nobody's name, so that one of them is enough: clerk.larkby@….
    private static readonly HashSet<string> Anywhere = new(
        ["admin", "bookings", "chair", "clerk", "contact", "enquiries", "enquiry", "info", "office", "reception", "secretary", "treasurer"],
        StringComparer.Ordinal);

    /// <summary>What email addresses are compared by.</summary>
    public static string Fold(string email) => email.Trim().ToLowerInvariant();

    /// <summary>Whether an address is an office's, such as info@ or clerk@, so that it says nothing about who somebody is.</summary>
    public static bool IsShared(string email)
    {
        string local = Fold(email);
        int end = local.AsSpan().IndexOfAny('@', '+');
        string[] words = (end < 0 ? local : local[..end]).Split(['.', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return Offices.Contains(string.Concat(words).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')) || words.Any(Anywhere.Contains);
    }
}
