using System.Globalization;
using Graph.Analysis.Endings;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what ends, and what then hangs on nothing.</summary>
public static class EndingWording
{
    /// <summary>A few sentences about funding that ends.</summary>
    /// <param name="ending">What ends.</param>
    /// <param name="nameOf">The name of an organisation or funding by id; null where it may not be shown.</param>
    public static string Write(FundingEnding ending, Func<string, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(ending);
        ArgumentNullException.ThrowIfNull(nameOf);
        List<string> sentences =
        [
            ending.IsAssumed
                ? $"“{nameOf(ending.Funding) ?? "Untitled"}” is assumed to end on {Phrases.Day(ending.On)}, because no end is recorded."
                : $"“{nameOf(ending.Funding) ?? "Untitled"}” ends on {Phrases.Day(ending.On)}.",
        ];
        if (ending.LastFundingOf.Count > 0)
            sentences.Add($"No other funding is recorded from then on for {Phrases.List(ending.LastFundingOf, id => nameOf(id) ?? "an organisation")}.");
        if (ending.HoldsTogether.Count > 0)
            sentences.Add(HoldsTogether(ending.HoldsTogether.Count));
        return string.Join(' ', sentences);
    }

    /// <summary>The ids of which <see cref="Write(FundingEnding, Func{string, string?})"/> asks the names.</summary>
    /// <param name="ending">What ends.</param>
    public static IEnumerable<string> NamesNeeded(FundingEnding ending)
    {
        ArgumentNullException.ThrowIfNull(ending);
        return ending.LastFundingOf.Take(Phrases.MostNamed).Prepend(ending.Funding);
    }

    private static string HoldsTogether(int partnerships) => string.Create(
        CultureInfo.InvariantCulture, $"Apart from people, nothing else holds {(partnerships == 1 ? "1 partnership" : $"{partnerships} partnerships")} together.");
}
