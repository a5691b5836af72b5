namespace Graph.Model;

/// <summary>The words that a writer has met already, so that a store is told of each but once.</summary>
public sealed class MetWords
{
    private const int MostRemembered = 200_000;

    private readonly HashSet<string> met = new(StringComparer.Ordinal);

    /// <summary>The words of an entry that could be meant by a misspelt one and that were not met before, as far as is remembered.</summary>
    public List<string> New(SearchEntry entry)
    {
        List<string> found = [];
        if (met.Count > MostRemembered)
            met.Clear();
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = met.GetAlternateLookup<ReadOnlySpan<char>>();
        AddNew(entry.Name, known, found);
        AddNew(entry.GoesBy, known, found);
        AddNew(entry.Body, known, found);
        return found;
    }

    private static void AddNew(ReadOnlySpan<char> words, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> met, List<string> found)
    {
        foreach (Range range in words.Split(' '))
        {
            if (NearWords.IsSpelt(words[range]) && met.Add(words[range]))
                found.Add(words[range].ToString());
        }
    }
}
