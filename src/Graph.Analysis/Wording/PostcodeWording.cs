using Graph.Model;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English what a table of postcodes knows.</summary>
public static class PostcodeWording
{
    /// <summary>Where a postcode is, in a sentence or two.</summary>
    /// <param name="entry">What the table says of it.</param>
    /// <param name="places">The names of the recorded places in which it lies, the smallest first.</param>
    public static string Write(PostcodeEntry entry, IReadOnlyList<string> places)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(places);
        string where = places.Count > 0 ? $"is in {Phrases.All(places, name => name)}" : "is in no place that is recorded with its GSS code";
        string ended = entry.Ended is { } end ? $" It went out of use {Phrases.When(end)}." : "";
        string nowhere = entry.At is null ? " The table of postcodes does not say exactly where it is." : "";
        return $"{entry.Postcode} {where}.{ended}{nowhere}";
    }
}
