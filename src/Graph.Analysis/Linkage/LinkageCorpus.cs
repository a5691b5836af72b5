namespace Graph.Analysis.Linkage;

/// <summary>What very many organisations together tell of how they are called: how many have a word in their names, what is short for what, and how many are at an address. Of the organisations themselves it keeps nothing.</summary>
/// <remarks>So a few can be compared as they would be among all, without all of them in memory.</remarks>
public sealed class LinkageCorpus
{
    // So many at one postcode or website share a building, or a provider of pages.
    private const int MostAtOneAddress = 4;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> addresses = [];
    private readonly Dictionary<ulong, int> sharing = [];
    private readonly ShortFormTally taught = new();
    private ShortForms? shortForms;

    /// <summary>How many organisations it is of.</summary>
    public int Count { get; private set; }

    /// <summary>What is short for what in their names.</summary>
    internal ShortForms ShortForms => shortForms ??= new(taught);

    /// <summary>Adds some organisations, before any are compared.</summary>
    /// <param name="organisations">The organisations, none of which was added before.</param>
    public void Add(IReadOnlyCollection<ComparedOrganisation> organisations)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        foreach ((NameParts[] names, ComparedAddress address) in organisations.AsParallel().AsOrdered().Select(organisation => (organisation.Names.Select(NameParts.Of).ToArray(), ComparedAddress.Of(organisation))))
            Add(names, address);
    }

    /// <summary>Adds an organisation whose names are taken apart already.</summary>
    internal void Add(NameParts[] names, ComparedAddress address)
    {
        Count++;
        shortForms = null;
        string[][] forms = [.. names.SelectMany(name => name.Parts.Select(part => part.Words).Prepend(name.Words))];
        taught.Add(forms);
        foreach (string word in forms.SelectMany(form => form).Distinct(StringComparer.Ordinal))
            words[word] = words.GetValueOrDefault(word) + 1;
        foreach (ulong key in KeysOf(address))
            addresses[key] = addresses.GetValueOrDefault(key) + 1;
    }

    /// <summary>A name, its parts, and the name with its short forms written out, as words.</summary>
    internal IEnumerable<(string[] Words, PartKind? Part, bool IsWrittenOut)> FormsOf(NameParts name)
    {
        yield return (name.Words, null, false);
        foreach ((string[] part, PartKind kind) in name.Parts)
            yield return (part, kind, false);
        if (ShortForms.WriteOut(name.Words) is { } writtenOut)
            yield return (writtenOut, null, true);
    }

    /// <summary>How many have a word in their names.</summary>
    internal int CountOf(string word) => words.GetValueOrDefault(word);

    /// <summary>Whether so many are at a postcode or a host that it says nothing of who they are.</summary>
    internal bool IsShared(string address) => addresses.GetValueOrDefault(KeyOf(address)) > MostAtOneAddress;

    /// <summary>Keeps how many organisations that are not compared share a key with those that are.</summary>
    internal void KeepBeside(ulong key, int count) => sharing[key] = count;

    /// <summary>How many organisations share a key, beside those that are compared.</summary>
    internal int Beside(ulong key) => sharing.GetValueOrDefault(key);

    private static IEnumerable<ulong> KeysOf(ComparedAddress address)
    {
        if (address.Postcode is { } postcode)
            yield return KeyOf(postcode);
        if (address.Host is { } host)
            yield return KeyOf(host);
    }

    private static ulong KeyOf(string address) => NameKeys.Of("address", address);
}
