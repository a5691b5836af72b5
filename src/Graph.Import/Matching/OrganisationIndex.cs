using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Known organisations by their numbers in registers and by their names.</summary>
internal sealed class OrganisationIndex
{
    private readonly Dictionary<string, KnownOrganisation> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<OrgIdentifier, KnownOrganisation> byIdentifier = [];
    private readonly Dictionary<string, List<KnownOrganisation>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownOrganisation>> byOtherName = new(StringComparer.Ordinal);

    public KnownOrganisation Learn(string id, string name, IEnumerable<string> otherNames, IEnumerable<OrgIdentifier> identifiers)
    {
        if (!byId.TryGetValue(id, out KnownOrganisation? known))
            byId.Add(id, known = new(id, name));
        AddTo(byName, Names.Normalise(name), known);
        foreach (string other in otherNames)
            AddTo(byOtherName, Names.Normalise(other), known);
        foreach (OrgIdentifier identifier in identifiers)
        {
            if (byIdentifier.TryAdd(identifier, known))
                known.Identifiers = [.. known.Identifiers, identifier];
        }

        return known;
    }

    public void LearnPlace(string id, string place)
    {
        if (byId.TryGetValue(id, out KnownOrganisation? known))
            known.LearnPlace(place);
    }

    /// <summary>Forgets that an organisation has a number, which turned out to be another's.</summary>
    public void Release(KnownOrganisation owner, OrgIdentifier identifier)
    {
        byIdentifier.Remove(identifier);
        owner.Identifiers = [.. owner.Identifiers.Where(other => other != identifier)];
    }

    public KnownOrganisation? By(OrgIdentifier identifier) => byIdentifier.GetValueOrDefault(identifier);

    /// <summary>The organisation that has the first of several identifiers, or another of them without a different one of its own in the same register; null where there is none.</summary>
    public KnownOrganisation? By(IReadOnlyList<OrgIdentifier> identifiers)
    {
        for (int i = 0; i < identifiers.Count; i++)
        {
            if (By(identifiers[i]) is { } found && (i == 0 || !found.DiffersFrom(identifiers, registersOnly: true)))
                return found;
        }

        return null;
    }

    /// <summary>Those of a folded name, or where there are none those that also go by it.</summary>
    public IReadOnlyList<KnownOrganisation> Named(string name, bool other) => (other ? byOtherName : byName).GetValueOrDefault(name) ?? [];

    /// <summary>All organisations that are known.</summary>
    public IReadOnlyCollection<KnownOrganisation> All => byId.Values;

    /// <summary>The organisation of an id; null where there is none.</summary>
    public KnownOrganisation? Find(string id) => byId.GetValueOrDefault(id);

    private static void AddTo(Dictionary<string, List<KnownOrganisation>> index, string name, KnownOrganisation known)
    {
        if (!index.TryGetValue(name, out List<KnownOrganisation>? list))
            index.Add(name, list = new(1));
        if (!list.Contains(known))
            list.Add(known);
        if (!known.Names.Contains(name))
            known.Names = [.. known.Names, name];
    }
}
