using Graph.Import.Values;

namespace Graph.Import.LookingUp;

/// <summary>Tells which of very many names share a key with one of a few, so that they may be near it: see <see cref="NearName.Keys"/>.</summary>
internal sealed class NearNameSearch
{
    // Words of a name that may stand for the first letters of others, and the letters that may stand for words of it: acronyms of the many that the few have nothing to do with make no key of theirs.
    private readonly HashSet<string> acronyms;
    private readonly HashSet<ulong> keys;

    /// <param name="names">The few, as they are written.</param>
    public NearNameSearch(IReadOnlyCollection<string> names)
    {
        NearName[] few = [.. names.Select(name => new NearName(name))];
        acronyms = [.. few.SelectMany(name => name.PossibleAcronyms)];
        keys = [.. few.SelectMany(name => name.Keys(acronyms))];
    }

    /// <summary>Whether a name shares a key with one of the few. May be asked by several threads at once.</summary>
    public bool IsNear(NearName name) => keys.Count > 0 && name.Keys(acronyms).Any(keys.Contains);
}
