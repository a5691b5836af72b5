using System.Globalization;
using Graph.Analysis.Fragility;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English how the partnerships of a place stand.</summary>
public static class HeadlineWording
{
    /// <summary>One sentence.</summary>
    /// <param name="headline">What is said.</param>
    public static string Write(PlaceHeadline headline)
    {
        ArgumentNullException.ThrowIfNull(headline);
        string hang = Phrases.Some(headline.HangOnOneSenior, "hangs", "hang") is { } some ? $"{some} on one senior person" : "none hangs on one senior person";
        string unheld = headline.Unheld == 0 ? "all have somebody in contact" : string.Create(CultureInfo.InvariantCulture, $"nobody holds {headline.Unheld}");
        return Phrases.Sentence($"{Phrases.Count(headline.Partnerships, "partnership")}: {hang}, and {unheld}");
    }
}
