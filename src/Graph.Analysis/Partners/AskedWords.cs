using Graph.Model;

namespace Graph.Analysis.Partners;

/// <summary>The words that a question looks for, bit by bit: which of them texts and the names of themes and places have.</summary>
internal sealed class AskedWords
{
    private readonly ushort[] byWord;
    private readonly ushort[] byTheme;
    private readonly ushort[] byPlace;

    /// <param name="index">What is searched.</param>
    /// <param name="text">The text asked for; null or blank where none was.</param>
    /// <param name="themes">The themes on the day.</param>
    public AskedWords(PartnerIndex index, string? text, DayHierarchy themes)
    {
        Words = string.IsNullOrWhiteSpace(text) ? [] : SearchTerms.Of(text)?.Words ?? [];
        FindNothing = Words.Count == 0 && !string.IsNullOrWhiteSpace(text);
        All = (ushort)((1 << Words.Count) - 1);
        byWord = new ushort[Words.Count == 0 ? 0 : index.Vocabulary.Count];
        for (int word = 0; word < Words.Count; word++)
            index.Vocabulary.Mark(Words[word], (ushort)(1 << word), byWord);
        byTheme = WithBroader(InNames(index.Themes), themes);
        byPlace = InNames(index.Places);
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether the text has no word that anything could have.</summary>
    public bool FindNothing { get; }

    /// <summary>All of them; 0 where none is looked for.</summary>
    public ushort All { get; }

    /// <summary>Which of them some words begin with.</summary>
    public ushort In(ReadOnlySpan<int> words)
    {
        if (byWord.Length == 0)
            return 0;
        int found = 0;
        foreach (int word in words)
            found |= byWord[word];
        return (ushort)found;
    }

    /// <summary>Which of them the name of the place of an entry has, or that of its theme or of one it lies within.</summary>
    public ushort InTarget(in Entry entry) => All == 0 ? (ushort)0 : entry.Kind == EntryKind.Theme ? byTheme[entry.Target] : byPlace[entry.Target];

    private ushort[] InNames(Hierarchy named)
    {
        ushort[] masks = new ushort[Words.Count == 0 ? 0 : named.Count];
        for (int number = 0; number < masks.Length; number++)
            masks[number] = In(named.WordsOf(number));
        return masks;
    }

    // What is tagged with "Community meals" is about food where that theme belongs to "Food".
    private static ushort[] WithBroader(ushort[] named, DayHierarchy themes)
    {
        ushort[] masks = new ushort[named.Length];
        for (int theme = 0; theme < masks.Length; theme++)
        {
            foreach (int wide in themes.From(theme))
                masks[theme] |= named[wide];
        }

        return masks;
    }
}
