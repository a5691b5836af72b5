using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Mappings.Proposals;

/// <summary>The words of a header, in the graph's words for them, by which headers that are not spelt alike are compared.</summary>
internal static partial class HeaderWords
{
    /// <summary>The word for people in all headers that name them.</summary>
    public const string Person = "person";

    /// <summary>The word for organisations in all headers that name them.</summary>
    public const string Organisation = "organisation";

    /// <summary>The words for organisations, whatever they have to do with the rest of the row.</summary>
    public static IReadOnlySet<string> Organisations { get; } = new HashSet<string>([Organisation, "occupier"], StringComparer.Ordinal);

    /// <summary>The words for what nothing is called by: where and when something is, how it is reached, and what is said of it.</summary>
    public static IReadOnlySet<string> NoNames { get; } = new HashSet<string>(["address", "postcode", "email", "telephone", "website", "since", "until", "joined", "left", "date", "amount", "notes"], StringComparer.Ordinal);

    private const int LongestHeader = 100;

    private static readonly HashSet<string> Empty = new(["of", "the", "a", "an", "in", "for", "at", "and", "or", "is", "main", "primary", "full", "please", "your", "our", "line", "name", "names", "s"], StringComparer.Ordinal);

    /// <summary>Those for whom lists of others are kept: what a header says of their people is about no row's own.</summary>
    public static IReadOnlySet<string> Keepers { get; } = new HashSet<string>(["council", "authority"], StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<ImportColumn, IReadOnlyList<(string Name, IReadOnlySet<string> Words)>> OfColumns = [];

    /// <summary>The words of a header; a name alone is that.</summary>
    public static IReadOnlySet<string> Of(string header)
    {
        string words = $" {string.Join(' ', Word().Matches(header.Length > LongestHeader ? header[..LongestHeader] : header).Select(match => match.Value.ToLowerInvariant()))} "
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
        [.. known.Aliases.Concat(known.AskedAbout).Prepend(known.Header).Concat(JoiningOf(known)).Where(name => !name.Contains(':', StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal)).Select(name => (name, Of(name)))]);

    // Whoever joined or left something is connected with it since or until then, and was there before and after.
    private static string[] JoiningOf(ImportColumn column) => column.Property is { } property && !Ontology.Of(property.ClrProperty.ReflectedType!).IsNode
        ? property.Name switch { nameof(Fact.Since) => ["Joined"], nameof(Fact.Until) => ["Left"], _ => [] }
        : [];

    // Headers are written in words, or in one with capitals: PostCode, UPRN. Numbers tell columns of one meaning apart.
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})", RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Word();

    // What is added to a header says which of several is meant: "What they do (themes)".
    [GeneratedRegex(@"[(\[](?<text>[^)\]]+)[)\]]\s*$|(:|\s[-–])\s+(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Added();
}
