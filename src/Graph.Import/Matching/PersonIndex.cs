using Graph.Import.Values;

namespace Graph.Import.Matching;

/// <summary>Known people by email address, and by name within an organisation.</summary>
internal sealed class PersonIndex
{
    private readonly Dictionary<string, KnownPerson> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownPerson>> byEmail = new(StringComparer.Ordinal);

    // There may be a million people, and hardly two of one name at an organisation.
    private readonly Dictionary<(string Organisation, string Name), KnownPerson> atOrganisation = [];
    private readonly Dictionary<(string Organisation, string Name), List<KnownPerson>> namesakes = [];

    // The organisations of whoever was learned last: those of one organisation are mostly learned one after the other, and share them.
    private string[] latest = [];

    /// <summary>Learns what a person goes by.</summary>
    /// <param name="id">Their id.</param>
    /// <param name="names">Their names, as they are written.</param>
    /// <param name="email">Their email address; null where it is not known.</param>
    public KnownPerson Learn(string id, IEnumerable<string> names, string? email) => LearnFolded(id, names.Select(PersonNames.Fold), email);

    /// <summary>The same of names that are folded already.</summary>
    public KnownPerson LearnFolded(string id, IEnumerable<string> names, string? email)
    {
        if (!byId.TryGetValue(id, out KnownPerson? known))
            byId.Add(id, known = new(id));
        foreach (string name in names)
        {
            if (known.Names.Contains(name))
                continue;
            known.Names = [.. known.Names, name];
            foreach (string organisation in known.Organisations)
                AddAt((organisation, name), known);
        }

        if (email is not null && !Mailboxes.IsShared(email))
            Add(byEmail, known.Email = Mailboxes.Fold(email), known);
        return known;
    }

    /// <summary>Learns that a person is known at an organisation.</summary>
    public void LearnAt(string id, string organisation)
    {
        if (!byId.TryGetValue(id, out KnownPerson? known) || known.Organisations.Contains(organisation))
            return;
        known.Organisations = known.Organisations.Length > 0 ? [.. known.Organisations, organisation] : latest is [var only] && only == organisation ? latest : latest = [organisation];
        foreach (string name in known.Names)
            AddAt((organisation, name), known);
    }

    /// <summary>Those who are known to have an address, folded; an office's address is nobody's.</summary>
    public IReadOnlyList<KnownPerson> ByEmail(string email) => byEmail.GetValueOrDefault(email) ?? [];

    /// <summary>Everybody who is known.</summary>
    public IReadOnlyCollection<KnownPerson> All => byId.Values;

    /// <summary>The organisations that a person is known at.</summary>
    public IReadOnlyCollection<string> OrganisationsOf(string id) => byId.GetValueOrDefault(id)?.Organisations ?? [];

    /// <summary>Whether a person is known at any organisation.</summary>
    public bool IsAnywhere(string id) => OrganisationsOf(id).Count > 0;

    /// <summary>Those of a folded name who are known at an organisation.</summary>
    public IReadOnlyList<KnownPerson> At(string organisation, string name) => namesakes.TryGetValue((organisation, name), out List<KnownPerson>? several) ? several
        : atOrganisation.TryGetValue((organisation, name), out KnownPerson? only) ? [only]
        : [];

    private void AddAt((string Organisation, string Name) place, KnownPerson known)
    {
        if (atOrganisation.TryAdd(place, known) || atOrganisation[place] == known)
            return;
        if (!namesakes.ContainsKey(place))
            Add(namesakes, place, atOrganisation[place]);
        Add(namesakes, place, known);
    }

    private static void Add<TKey>(Dictionary<TKey, List<KnownPerson>> index, TKey key, KnownPerson known)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out List<KnownPerson>? list))
            index.Add(key, list = new(1));
        if (!list.Contains(known))
            list.Add(known);
    }
}
