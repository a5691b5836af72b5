namespace Graph.Analysis.Partners;

/// <summary>The words that were met up to some change, each with a number. Finds those that begin in some way.</summary>
/// <remarks>Immutable, though it shares its arrays with the writer, who only ever adds beyond <see cref="Count"/>.</remarks>
/// <param name="words">The words by number.</param>
/// <param name="count">How many there are.</param>
/// <param name="sorted">The numbers of the first words in the order of their words; those after them are few, and stand as they came.</param>
internal sealed class Vocabulary(string[] words, int count, int[] sorted)
{
    /// <summary>How many words there are.</summary>
    public int Count => count;

    /// <summary>The word of a number.</summary>
    public string this[int number] => words[number];

    /// <summary>Sets a bit for every word that begins in some way.</summary>
    /// <param name="beginning">How it begins.</param>
    /// <param name="bit">The bit.</param>
    /// <param name="masks">By word: its bits.</param>
    public void Mark(string beginning, ushort bit, Span<ushort> masks)
    {
        for (int place = FirstFrom(beginning); place < sorted.Length && Begins(sorted[place], beginning); place++)
            masks[sorted[place]] |= bit;
        for (int late = sorted.Length; late < count; late++)
        {
            if (Begins(late, beginning))
                masks[late] |= bit;
        }
    }

    private bool Begins(int word, string beginning) => words[word].StartsWith(beginning, StringComparison.Ordinal);

    private int FirstFrom(string beginning)
    {
        (int low, int high) = (0, sorted.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(words[sorted[middle]], beginning) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>Numbers words in the order they are first met. For one writer at a time.</summary>
internal sealed class VocabularyWriter
{
    // So many new words are looked through one by one before all are sorted again.
    private const int FewestUnsorted = 1_000;
    private const int SortedForOneUnsorted = 8;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private string[] words = new string[1024];
    private int[] sorted = [];

    /// <summary>The numbers of words that are written with blanks between, as <see cref="Model.SearchEntry"/> has them.</summary>
    public int[] Read(string text)
    {
        if (text.Length == 0)
            return [];
        List<int> read = [];
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range range in text.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (word.Length > 0)
                read.Add(known.TryGetValue(word, out int number) ? number : Add(word.ToString()));
        }

        return [.. read];
    }

    /// <summary>The words that were met by now.</summary>
    public Vocabulary Publish()
    {
        int count = numbers.Count;
        if (count - sorted.Length > FewestUnsorted + (sorted.Length / SortedForOneUnsorted))
        {
            int[] all = [.. Enumerable.Range(0, count)];
            Array.Sort(words.AsSpan(0, count).ToArray(), all, StringComparer.Ordinal);
            sorted = all;
        }

        return new(words, count, sorted);
    }

    private int Add(string word)
    {
        int number = numbers.Count;
        if (number == words.Length)
            Array.Resize(ref words, number * 2);
        words[number] = word;
        numbers.Add(word, number);
        return number;
    }
}
