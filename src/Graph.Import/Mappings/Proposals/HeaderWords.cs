using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Graph.Import.Sources;
using Graph.Import.Sources.Buildings;
using Graph.Import.Sources.People;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Mappings.Proposals;

/// <summary>The words of a header, in the graph's words for them, by which headers that are not spelt alike are compared.</summary>
internal static partial class HeaderWords
{
    /// <summary>The word for people in all headers that name them.</summary>
    public const string Person = "person";

    /// <summary>The word for organisations in all headers that name them.</summary>
    public const string Organisation = "organisation";

    /// <summary>The word for the body that elected members are of.</summary>
    public const string Council = "council";

    /// <summary>The word of a header that says only that something is called so.</summary>
    public const string Name = "name";

    /// <summary>The words for organisations, whatever they have to do with the rest of the row.</summary>
    public static IReadOnlySet<string> Organisations { get; } = new HashSet<string>([Organisation, "occupier"], StringComparer.Ordinal);

    /// <summary>The words for what nothing is called by: where and when something is, how it is reached, and what is said of it.</summary>
    public static IReadOnlySet<string> NoNames { get; } = new HashSet<string>(["address", "postcode", "email", "telephone", "website", "since", "until", "joined", "left", "date", "amount", "notes"], StringComparer.Ordinal);

    /// <summary>The word for the address of a website.</summary>
    public const string Website = "website";

    private const string Providers = "Providers";

    private const int LongestHeader = 100;

    private static readonly HashSet<string> Empty = new(["of", "the", "a", "an", "in", "for", "at", "and", "or", "is", "main", "primary", "full", "please", "your", "our", "line", "name", "names", "s"], StringComparer.Ordinal);

    /// <summary>Those for whom lists of others are kept: what a header says of their people is about no row's own.</summary>
    public static IReadOnlySet<string> Keepers { get; } = new HashSet<string>([Council, "authority"], StringComparer.Ordinal);

    /// <summary>The words for where something is: streets are written as names of people are.</summary>
    public static IReadOnlySet<string> Places { get; } = new HashSet<string>(["address", "place"], StringComparer.Ordinal);

    /// <summary>The words for how a place is found by post.</summary>
    public static IReadOnlySet<string> Addresses { get; } = new HashSet<string>(["address", "postcode"], StringComparer.Ordinal);

    /// <summary>The words for when somebody joined or left.</summary>
    public static IReadOnlySet<string> Joining { get; } = new HashSet<string>(["joined", "left"], StringComparer.Ordinal);

    /// <summary>The words for those who were elected. Beside an organisation they are whoever speaks for it at the council, and not somebody there.</summary>
    public static IReadOnlySet<string> Elected { get; } = new HashSet<string>(["councillor", "councillors", "cllr", "cllrs", "mp"], StringComparer.Ordinal);

    /// <summary>Those that say of an amount that it was not awarded, but asked for, spent or is left.</summary>
    public static IReadOnlySet<string> NotAwarded { get; } = new HashSet<string>(["asked", "ask", "requested", "request", "applied", "sought", "bid", "budget", "cost", "costs", "spent", "spend", "remaining", "balance", "outstanding", "match", "claimed", "unspent", "returned"], StringComparer.Ordinal);

    // What posts are not called, and people are: see SeveralNames.IsPost.
    private static readonly HashSet<string> Callings = new(["attendee", "delegate", "driver", "learner", "trainee", "participant", "resident", "student", "speaker", "champion", "ambassador", "advocate", "visitor", "cook", "steward", "staff", "employee", "colleague"], StringComparer.Ordinal);

    private static readonly HashSet<string> Workplaces = new(["where", "placed", "placement", "based", "base", "host", "hosted", "works", "working", "volunteering", "volunteers", "setting"], StringComparer.Ordinal);

    private static readonly HashSet<string> SocialMedia = new(["facebook", "fb", "twitter", "x", "instagram", "insta", "linkedin", "tiktok", "youtube", "bluesky", "threads", "mastodon", "whatsapp", "social", "socials"], StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<ImportColumn, IReadOnlyList<(string Name, IReadOnlySet<string> Words)>> OfColumns = [];

    /// <summary>The words of a header as it is written, in lower case.</summary>
    public static IReadOnlyList<string> Written(string header) => [.. Word().Matches(header.Length > LongestHeader ? header[..LongestHeader] : header).Select(match => match.Value.ToLowerInvariant())];

    /// <summary>Whether a header says no more than what people are called: "Volunteer", "Trustees", "Team leader". It is their name only where the values are names of people.</summary>
    public static bool CallsPeople(string header) => Written(header) is { Count: > 0 } words && words.Any(IsCalling) && words.All(word => IsCalling(word) || Empty.Contains(word)) && words[0] != "line";

    /// <summary>Whether a header is that of a first name or a surname.</summary>
    public static bool IsPartOfName(string header) => PeopleFormat.Names.First.Concat(PeopleFormat.Names.Last).Any(name => HeaderKey.Of(name) == HeaderKey.Bare(header));

    /// <summary>Whether a header says no more than where somebody is: "Where", "Placed at", "Based with". It is an organisation only where the values are.</summary>
    public static bool SaysWhere(string header) => Written(header) is { Count: > 0 } words && Workplaces.Contains(words[0]) && words.Skip(1).All(word => Workplaces.Contains(word) || Empty.Contains(word) || word is "with" or "by");

    /// <summary>Whether a header says that it is about pages on social media, which are websites only where there are no others.</summary>
    public static bool SaysSocialMedia(string header) => Written(header).Any(SocialMedia.Contains);

    private static bool IsCalling(string word) => SingularOf(word) is var one && (Callings.Contains(one) || (SeveralNames.IsPost(one) && !SeveralNames.IsBody(one) && one is not ("department" or "partner")));

    private static string SingularOf(string word) => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;

    /// <summary>The words of a header; a name alone is that.</summary>
    public static IReadOnlySet<string> Of(string header)
    {
        string words = $" {string.Join(' ', Written(header))} "
            .Replace("organization", "organisation", StringComparison.Ordinal);
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach ((string written, string means) in Synonyms.All)
        {
            string padded = $" {written} ";
            if (!words.Contains(padded, StringComparison.Ordinal) || (Synonyms.OnlyAlone.Contains(written) && words != padded))
                continue;
            found.UnionWith(means.Split(' '));
            words = words.Replace(padded, "  ", StringComparison.Ordinal);
        }

        string[] rest = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        found.UnionWith(rest.Where(word => !Empty.Contains(word)));
        if (found.Count == 0)
            found.UnionWith(rest);
        return found;
    }

    /// <summary>How far a header says that it is a column, from 0 to 1, and by which of the column's names.</summary>
    /// <param name="format">The format of the column.</param>
    /// <param name="column">The column.</param>
    /// <param name="header">The header.</param>
    /// <param name="words">Its words.</param>
    public static (double Fit, string Name) Fit(ImportFormat format, ImportColumn column, string header, IReadOnlySet<string> words)
    {
        if (ReferenceEquals(HeaderMap.ColumnOf(format, header), column))
            return (1, column.Header);

        // Of what a header names, what is added in brackets is meant. A name alone may be that of anything.
        if (Added().Match(header) is { Success: true } added && HeaderMap.ColumnOf(format, added.Groups["text"].Value) is { Property: not { IsCaption: true } } meant)
            return (ReferenceEquals(meant, column) ? 0.8 : 0, column.Header);
        if (format.AskedAboutByKey[HeaderKey.Bare(header)].Contains(column))
            return (0.8, column.Header);
        (double fit, string name) = (0, column.Header);
        foreach ((string called, IReadOnlySet<string> own) in NamesOf(column))
        {
            double one = Fit(words, own);
            if (one > fit)
                (fit, name) = (one, called);
        }

        return (fit, name);
    }

    private static double Fit(IReadOnlySet<string> words, IReadOnlySet<string> own)
    {
        int same = own.Count(words.Contains);
        return same == 0 ? 0
            : same == own.Count && same == words.Count ? 0.8
            : same == own.Count ? (words.Count - same == 1 ? 0.6 : 0.4)
            : same == words.Count && own.Count - same == 1 ? 0.5
            : 0;
    }

    /// <summary>Whether all of a header, and what stands in brackets in it, is a name of a column, or probably means it.</summary>
    /// <param name="format">The format of the column.</param>
    /// <param name="column">The column.</param>
    /// <param name="header">The header.</param>
    public static bool IsWhole(ImportFormat format, ImportColumn column, string header) =>
        ReferenceEquals(format.ColumnsByKey.GetValueOrDefault(HeaderKey.Of(header)), column) || format.AskedAboutByKey[HeaderKey.Of(header)].Contains(column);

    private static IReadOnlyList<(string, IReadOnlySet<string>)> NamesOf(ImportColumn column) => OfColumns.GetValue(column, static known =>
        [
            .. known.Aliases.Concat(known.AskedAbout).Prepend(known.Header).Where(name => !name.Contains(':', StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal)).Select(name => (name, Of(name))),
            .. MeantBy(known).Select(word => (known.Header, (IReadOnlySet<string>)new HashSet<string>([word], StringComparer.Ordinal))),
        ]);

    // Whoever joined or left something is connected with it since or until then, and was there before and after. Only what has a title has "What for", and not a post; and what was awarded is the amount as well as when. Whoever runs a building has it, and whoever runs a service provides it.
    private static string[] MeantBy(ImportColumn column) => column.Property switch
    {
        _ when ReferenceEquals(column, BuildingsFormat.Occupier) || column.Header == Providers => ["operated"],
        { IsCaption: true, Name: nameof(Funding.Title) } => ["caption"],
        { Name: nameof(Funding.Amount) } property when IsOf<Funding>(property) => ["awarded"],
        { Name: nameof(Fact.Since) } property when IsOfEdge(property) => ["joined"],
        { Name: nameof(Fact.Until) } property when IsOfEdge(property) => ["left"],
        _ => [],
    };

    private static bool IsOf<T>(PropertyDefinition property) => property.ClrProperty.ReflectedType == typeof(T);

    private static bool IsOfEdge(PropertyDefinition property) => !Ontology.Of(property.ClrProperty.ReflectedType!).IsNode;

    // Headers are written in words, or in one with capitals: PostCode, UPRN. Numbers tell columns of one meaning apart.
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Word();

    // What is added to a header says which of several is meant: "What they do (themes)".
    [GeneratedRegex(@"[(\[](?<text>[^)\]]+)[)\]]\s*$|(:|\s[-–])\s+(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Added();
}
