namespace Graph.Analysis.Linkage;

/// <summary>Keys of which two records of one organisation share one, so that not each has to be compared with each.</summary>
/// <param name="table">The words of all names.</param>
internal sealed class LinkKeys(WordTable table)
{
    private const int RarestWords = 4;
    private const int Beginning = 7;
    private const int ShortestMistyped = 6;
    private const int ShortestInitials = 3;
    private const int LongestInitials = 6;

    // More organisations than that have a word in common by chance; two of its words together tell more.
    private const int MostOfOneWord = 60;

    /// <summary>The keys of a record, each once, in ascending order.</summary>
    /// <param name="organisation">The record.</param>
    /// <param name="names">Its names.</param>
    /// <param name="address">Its postcode and website.</param>
    /// <param name="numbers">The register numbers that stand in its names.</param>
    public ulong[] Of(ComparedOrganisation organisation, ComparedName[] names, ComparedAddress address, string[] numbers)
    {
        HashSet<ulong> keys = [];
        foreach (ComparedName name in names)
            AddName(name, keys);
        if (address.Postcode is { } postcode)
            keys.Add(Key('p', postcode));
        if (address.Host is { } host)
            keys.Add(Key('w', host));
        foreach (Model.OrgIdentifier identifier in organisation.Identifiers)
            keys.Add(Key('n', identifier.Value));
        foreach (string number in numbers)
            keys.Add(Key('n', number));
        ulong[] sorted = [.. keys];
        Array.Sort(sorted);
        return sorted;
    }

    private void AddName(ComparedName name, HashSet<ulong> keys)
    {
        int[] rarest = [.. name.Sorted.OrderBy(table.CountOf).ThenBy(word => word).Take(RarestWords)];
        for (int i = 0; i < rarest.Length; i++)
        {
            string word = table[rarest[i]];
            if (table.CountOf(rarest[i]) <= MostOfOneWord || name.Sorted.Length == 1)
                keys.Add(Key('1', word));
            for (int j = i + 1; j < rarest.Length; j++)
                keys.Add(Key('2', string.CompareOrdinal(word, table[rarest[j]]) < 0 ? $"{word} {table[rarest[j]]}" : $"{table[rarest[j]]} {word}"));
        }

        if (rarest.Length > 0 && table[rarest[0]] is { Length: >= ShortestMistyped } told && table.CountOf(rarest[0]) <= MostOfOneWord)
        {
            for (int i = 0; i < told.Length; i++)
                keys.Add(Key('m', told.Remove(i, 1)));
            keys.Add(Key('m', told));
        }

        string letters = string.Concat(name.Words.Select(word => table[word]));
        keys.Add(Key('b', letters[..Math.Min(letters.Length, Beginning)]));
        for (int start = 0; start + ShortestInitials <= name.Words.Length; start++)
        {
            for (int length = ShortestInitials; length <= LongestInitials && start + length <= name.Words.Length; length++)
                keys.Add(Key('i', string.Concat(name.Words.AsSpan(start, length).ToArray().Select(word => table[word][0]))));
        }

        foreach (int word in name.Sorted)
        {
            if (table[word].Length is >= ShortestInitials and <= LongestInitials && table.CountOf(word) <= MostOfOneWord)
                keys.Add(Key('i', table[word]));
        }
    }

    // FNV-1a; a clash of two keys costs one comparison in vain.
    private static ulong Key(char kind, string text)
    {
        ulong hash = (14695981039346656037 ^ kind) * 1099511628211;
        foreach (char letter in text)
            hash = (hash ^ letter) * 1099511628211;
        return hash;
    }
}
