namespace Graph.Import.Mappings.Proposals;

/// <summary>Words that people head columns with, each with the word of the graph for it. What formats call their columns is theirs (<see cref="Sources.ImportColumn.Aliases"/>); this is what holds for all of them.</summary>
internal static class Synonyms
{
    // Two words that mean one thing come first, before single ones.
    private static readonly (string Means, string[] Words)[] Groups =
    [
        ("postcode", ["post code", "postal code", "zip code", "zip"]),
        ("email", ["e mail", "e mails", "emails", "mail"]),
        ("telephone", ["phone", "tel", "telephones", "phones", "mobile", "landline", "tel no", "phone no", "phone number", "telephone number", "telephone no", "contact number", "contact no", "mobile number"]),
        ("website", ["web site", "web address", "web", "url", "homepage", "home page", "www", "site url"]),
        ("charity number", ["charity no", "charity reg", "charity registration", "charity reg no", "registered charity", "registered charity no", "charity registration number", "charity commission number", "rcn"]),
        ("company number", ["company no", "company reg", "company reg no", "company registration", "company registration number", "registered company", "companies house number", "crn"]),
        ("organisation", ["organisations", "org", "orgs", "charity", "group", "groups", "grp", "company", "agency", "body", "club", "society", "hub", "vcse", "vcfse", "business", "employer", "member organisation", "works for", "works at"]),
        ("occupier", ["hirer", "hirers", "hired by", "booked by", "tenant", "tenants", "leaseholder", "leaseholders", "lessee", "lessees", "leased to", "let to", "licensed to", "rented to"]),
        ("person", ["contact person", "contact", "contacts", "lead", "lead officer", "officer", "individual", "representative", "rep", "key contact", "staff member", "employee", "coordinator", "forename surname", "attendee", "participant", "delegate"]),
        ("role", ["job title", "job", "position", "post", "post title", "role title", "designation", "job role"]),
        ("address", ["addr", "street", "address line", "street address", "postal address"]),
        ("place", ["area", "ward", "borough", "district", "town", "city", "locality", "neighbourhood", "region", "location", "county", "parish", "village"]),
        ("since", ["start", "start date", "started", "date started", "began", "commenced", "opened", "date from"]),
        ("until", ["end", "end date", "ended", "date ended", "finish", "finished", "expiry", "expires", "expiry date", "closed", "date to"]),
        ("since funders", ["from"]),
        ("until recipients", ["to"]),

        // When somebody joined a list is no date of what they are.
        ("joined", ["date joined", "joining date", "member since", "joined on", "join date", "membership start", "membership start date"]),
        ("left", ["date left", "leaving date", "left on", "membership end", "membership end date"]),
        ("amount", ["value", "sum", "grant amount", "amount awarded", "total"]),
        ("awarded", ["award date", "date awarded", "date of award", "date agreed", "date approved", "date granted", "date paid", "awarded on", "agreed on", "approved on", "granted on", "paid on", "approval date", "payment date", "panel date", "date of panel", "panel meeting", "decision date", "date of decision", "decided on", "committee date", "board date"]),

        // What was done with the money heads how much it was as well as when: the values tell.
        ("amount awarded", ["award", "agreed", "approved", "granted", "paid", "given", "offered", "offer", "grant"]),
        ("caption", ["what for", "for what", "grant for", "awarded for", "purpose of grant", "project", "project title", "project name", "grant title", "award title", "heading"]),
        ("decision", ["outcome", "panel decision", "panel outcome", "result", "grant decision", "application status", "decision made"]),
        ("reference", ["ref", "reference number", "ref no", "grant reference", "grant id", "id number", "application number", "application ref", "app ref", "app no"]),
        ("description", ["desc", "details", "summary", "activities", "activity", "overview", "what they do", "what it does", "purpose", "about us", "aims"]),
        ("notes", ["note", "comment", "comments", "remarks", "remark", "other information", "further information"]),
        ("themes", ["theme", "topic", "topics", "subject", "subjects", "cause", "causes", "interests"]),
        ("kind", ["type", "sort"]),
        ("annual income", ["income", "turnover", "annual turnover"]),
        ("staff", ["employees", "number of staff", "no of staff", "staff count"]),
        ("volunteers", ["volunteer", "number of volunteers", "no of volunteers", "volunteer count"]),
        ("alternate", ["other", "alternative", "aka", "also known as", "previous", "former", "trading"]),
        ("uprn", ["property reference"]),
        ("providers", ["provider", "provided by", "delivered by"]),
        ("operated", ["run by", "managed by", "operated by"]),
        ("funders", ["funding org", "funding organisation", "funder", "funded by", "donor", "grant maker"]),
        ("recipients", ["recipient org", "recipient organisation", "recipient", "grantee", "awarded to", "paid to", "payee"]),
    ];

    /// <summary>Those that mean it only where they are the whole header: "From", and not "From whom".</summary>
    public static IReadOnlySet<string> OnlyAlone { get; } = new HashSet<string>(["from", "to", "left", "other", "sum", "total", "award", "agreed", "approved", "granted", "paid", "given", "offered", "offer", "grant"], StringComparer.Ordinal);

    /// <summary>The word of the graph by what people write, longest first.</summary>
    public static IReadOnlyList<(string Written, string Means)> All { get; } = [.. Groups.SelectMany(group => group.Words.Select(word => (word, group.Means))).OrderByDescending(pair => pair.word.Count(letter => letter == ' ')).ThenByDescending(pair => pair.word.Length)];
}
