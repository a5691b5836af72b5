using Graph.Import.Matching;

namespace Graph.Import.LookingUp;

/// <summary>Whether an import looks up what its files may be about, or takes all that the store knows.</summary>
/// <remarks>
/// To look up a part takes longer for each record than to take all of them one after the other. So a store that fits into memory anyway is taken
/// whole, and so is one of which the files name a good part, as the register does that is imported again.
/// </remarks>
/// <param name="Few">How many facts of a type are taken whole.</param>
/// <param name="Share">The files may name one in so many of the records.</param>
internal sealed record LookUpRule(int Few, int Share)
{
    // A row of a register has some hundred letters, and names one or two.
    private const int BytesOfName = 100;

    /// <summary>The rule for files of people.</summary>
    public static LookUpRule Usual { get; } = new(20_000, 10);

    /// <summary>Whether all is taken.</summary>
    /// <param name="recorded">How many organisations and people are recorded.</param>
    /// <param name="named">How many records the files name.</param>
    public bool TakesAll(long recorded, long named) => recorded <= Few || named * Share > recorded;

    /// <summary>How many records some files probably name, before they are read.</summary>
    /// <param name="paths">The files.</param>
    public static long Named(IEnumerable<string> paths) => paths.Sum(path => File.Exists(path) ? new FileInfo(path).Length : 0) / BytesOfName;

    /// <summary>Whether files ask for what only all records together tell: what the words of titles are, by which a name is hidden or shown.</summary>
    public static bool AsksForAll(Draft draft) => draft.NamesBeside.Count > 0 || draft.Mentions.Any(mention => mention is { IsHidden: true, Type: null });
}
