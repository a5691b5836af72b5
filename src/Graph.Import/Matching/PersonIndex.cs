using Graph.Import.Values;

namespace Graph.Import.Matching;

/// <summary>Known people by email address, and by name within an organisation.</summary>
internal sealed class PersonIndex
{
    private readonly Dictionary<string, KnownPerson> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownPerson>> byEmail = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Organisation, string Name), List<KnownPerson>> atOrganisation = [];
    private readonly Dictionary<string, HashSet<string>> organisationsOf = new(StringComparer.Ordinal);

    public KnownPerson Learn(string id, IEnumerable<string> names, string? email)
    {
        if (!byId.TryGetValue(id, out KnownPerson? known))
            byId.Add(id, known = new(id));
        foreach (string name in names.Select(PersonNames.Fold))
        {
            if (known.Names.Contains(name))
                continue;
            known.Names.Add(name);
            foreach (string organisation in organisationsOf.GetValueOrDefault(id) ?? [])
                AddAt(organisation, name, known);
        }

        if (email is not null && !Mailboxes.IsShared(email))
            AddAddress(known.Email = Mailboxes.Fold(email), known);
        return known;
    }

    /// <summary>Learns that a person is known at an organisation.</summary>
    public void LearnAt(string id, string organisation)
    {
        if (!byId.TryGetValue(id, out KnownPerson? known))
            return;
        if (!organisationsOf.TryGetValue(id, out HashSet<string>? organisations))
            organisationsOf.Add(id, organisations = new(1, StringComparer.Ordinal));
        if (!organisations.Add(organisation))
            return;
        foreach (string name in known.Names)
            AddAt(organisation, name, known);
    }

    /// <summary>Those who are known to have an address, folded; an office's address is nobody's.</summary>
    public IReadOnlyList<KnownPerson> ByEmail(string email) => byEmail.GetValueOrDefault(email) ?? [];

    /// <summary>Everybody who is known.</summary>
    public IReadOnlyCollection<KnownPerson> All => byId.Values;

    /// <summary>The organisations that a person is known at.</summary>
    public IReadOnlyCollection<string> OrganisationsOf(string id) => organisationsOf.GetValueOrDefault(id) ?? [];

    /// <summary>Whether a person is known at any organisation.</summary>
    public bool IsAnywhere(string id) => organisationsOf.ContainsKey(id);

    /// <summary>Those of a folded name who are known at an organisation.</summary>
    public IReadOnlyList<KnownPerson> At(string organisation, string name) => atOrganisation.GetValueOrDefault((organisation, name)) ?? [];

    private void AddAddress(string email, KnownPerson known)
    {
        if (!byEmail.TryGetValue(email, out List<KnownPerson>? list))
            byEmail.Add(email, list = new(1));
        if (!list.Contains(known))
            list.Add(known);
    }

    private void AddAt(string organisation, string name, KnownPerson known)
    {
        if (!atOrganisation.TryGetValue((organisation, name), out List<KnownPerson>? list))
            atOrganisation.Add((organisation, name), list = new(1));
        if (!list.Contains(known))
            list.Add(known);
    }
}
