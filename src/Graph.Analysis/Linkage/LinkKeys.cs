namespace Graph.Analysis.Linkage;

/// <summary>Keys of which two records of one organisation share one, so that not each has to be compared with each.</summary>
/// <param name="corpus">Tells how many have a word.</param>
internal sealed class LinkKeys(LinkageCorpus corpus)
{
    private const int RarestPaired = 4;
    private const int FirstLetters = 7;
    private const int ShortestMistyped = 6;

    // More organisations than that have a word in common by chance; two of its words together tell more.
    private const int MostOfOneWord = 60;

    /// <summary>The keys of a record, each once, in ascending order.</summary>
    /// <param name="organisation">The record.</param>
    /// <param name="names">Its names and parts of these, as words.</param>
    /// <param name="address">Its postcode and website.</param>
    /// <param name="numbers">The register numbers that stand in its names.</param>
    public ulong[] Of(ComparedOrganisation organisation, IEnumerable<string[]> names, ComparedAddress address, IEnumerable<string> numbers)
    {
        HashSet<ulong> keys = [];
        foreach (string[] name in names)
            AddName(name, keys);
        if (address.Postcode is { } postcode)
            keys.Add(NameKeys.Of("postcode", postcode));
        if (address.Host is { } host)
            keys.Add(NameKeys.Of("website", host));
        foreach (Model.OrgIdentifier identifier in organisation.Identifiers)
            keys.Add(NameKeys.Of("number", identifier.Value));
        foreach (string number in numbers)
            keys.Add(NameKeys.Of("number", number));
        ulong[] sorted = [.. keys];
        Array.Sort(sorted);
        return sorted;
    }

    private void AddName(string[] words, HashSet<ulong> keys)
    {
        string[] rarestFirst = [.. words.Distinct(StringComparer.Ordinal).OrderBy(corpus.CountOf).ThenBy(word => word, StringComparer.Ordinal)];
        foreach (string word in rarestFirst)
        {
            if (IsRare(word) || rarestFirst.Length == 1)
                keys.Add(NameKeys.Of("word", word));
        }

        AddPairs([.. rarestFirst.Take(RarestPaired)], keys);
        if (rarestFirst is [var rarest, ..] && IsRare(rarest))
            AddMistyped(rarest, keys);

        string letters = string.Concat(words);
        keys.Add(NameKeys.Of("beginning", letters[..Math.Min(letters.Length, FirstLetters)]));
        AddInitials(words, keys);
        foreach (string word in rarestFirst)
        {
            if (word.Length is >= Initials.Shortest and <= Initials.Longest && IsRare(word))
                keys.Add(NameKeys.Of("initials", word));
        }
    }

    private bool IsRare(string word) => corpus.CountOf(word) <= MostOfOneWord;

    private static void AddPairs(string[] words, HashSet<ulong> keys)
    {
        Array.Sort(words, StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
        {
            for (int j = i + 1; j < words.Length; j++)
                keys.Add(NameKeys.Of("words", $"{words[i]} {words[j]}"));
        }
    }

    private static void AddMistyped(string word, HashSet<ulong> keys)
    {
        if (word.Length < ShortestMistyped)
            return;
        for (int i = 0; i < word.Length; i++)
            keys.Add(NameKeys.Of("mistyped", word.Remove(i, 1)));
        keys.Add(NameKeys.Of("mistyped", word));
    }

    private static void AddInitials(string[] words, HashSet<ulong> keys)
    {
        for (int start = 0; start + Initials.Shortest <= words.Length; start++)
        {
            for (int length = Initials.Shortest; length <= Initials.Longest && start + length <= words.Length; length++)
                keys.Add(NameKeys.Of("initials", Initials.Of(words.AsSpan(start, length))));
        }
    }
}
