using System.Globalization;
using Graph.Analysis.Fragility;
using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>The parts of a sentence in plain English.</summary>
internal static class Phrases
{
    /// <summary>As many are named one by one as people take in at a glance.</summary>
    public const int MostNamed = 4;

    public static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    /// <summary>One, two and three; of many, only the first few are described and the rest counted.</summary>
    public static string List<T>(IReadOnlyCollection<T> items, Func<T, string> describe)
    {
        string[] shown = [.. items.Take(items.Count > MostNamed ? MostNamed - 1 : MostNamed).Select(describe)];
        if (items.Count > shown.Length)
            shown = [.. shown, string.Create(CultureInfo.InvariantCulture, $"{items.Count - shown.Length} others")];
        return Joined(shown);
    }

    /// <summary>One, two and three, however many there are.</summary>
    public static string All<T>(IReadOnlyCollection<T> items, Func<T, string> describe) => Joined([.. items.Select(describe)]);

    /// <summary>One, two or three.</summary>
    public static string Or<T>(IReadOnlyCollection<T> items, Func<T, string> describe) => Joined([.. items.Select(describe)], "or");

    /// <summary>1 day, 2 days.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>1 person, 2 people; null for none.</summary>
    public static string? Some(int count, string one, string several) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");

    /// <summary>The ids of which something that is written asks the names, each once.</summary>
    public static IReadOnlyCollection<string> NamesAsked(Func<Func<string, string?>, string> write)
    {
        HashSet<string> asked = new(StringComparer.Ordinal);
        write(id =>
        {
            asked.Add(id);
            return null;
        });
        return asked;
    }

    private static string Joined(string[] shown, string last = "and") => shown.Length == 1 ? shown[0] : $"{string.Join(", ", shown[..^1])} {last} {shown[^1]}";

    public static string Level(Level level) => level switch
    {
        Model.Level.FrontLine => "front line",
        _ => level.ToString().ToLowerInvariant(),
    };

    /// <summary>What a partnership of a class is.</summary>
    public static string Class(FragilityClass judged) => judged switch
    {
        FragilityClass.Unheld => "held by nobody",
        FragilityClass.Personal => "held by one person alone",
        FragilityClass.AnchoredSingle => "held by one person and an anchor",
        FragilityClass.Thin => "held thinly by several people",
        _ => "held thickly by several people",
    };

    public static string Anchor(Anchor anchor) => anchor switch
    {
        Fragility.Anchor.Agreement => "an agreement",
        Fragility.Anchor.Forum => "a shared forum",
        Fragility.Anchor.Funding => "running funding",
        _ => "a shared building",
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>On a day, in a month, or in a year.</summary>
    public static string When(PartialDate date) => date switch
    {
        { Month: null } => "in " + date.FirstDay.ToString("yyyy", CultureInfo.InvariantCulture),
        { Day: null } => "in " + date.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => "on " + Day(date.FirstDay),
    };
}
