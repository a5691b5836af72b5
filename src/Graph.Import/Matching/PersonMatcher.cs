using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Decides which known people a file names: by email address and name, else by name within the same organisation, else, where they are known at none or the row names none, by name alone.</summary>
/// <remarks>
/// The order of rows does not matter: those with an address and an organisation are decided first, then those of one organisation, of whom
/// there are as many as there are organisations and names, and none depends on another; then those who may be of two organisations, in the
/// order of their names, and last those of none, who may turn out to be any of the others. An address passes from one person to the next, so
/// it makes two names one person only where the names are near.
/// </remarks>
/// <param name="known">What is known; learns the people who are new.</param>
/// <param name="problems">Where ambiguous names go.</param>
internal sealed class PersonMatcher(KnownGraph known, ProblemLog problems)
{
    // The addresses that the file has for each name at each organisation, and all it has; the roles that it gives.
    private ILookup<(string Organisation, string Name), string> addresses = Enumerable.Empty<(string, string)>().ToLookup(_ => ("", ""), pair => pair.Item2);
    private HashSet<string> given = [];
    private ILookup<string, string> titles = Enumerable.Empty<string>().ToLookup(text => text);

    // Those who are known at no organisation, by the names that the file has at one organisation only.
    private Dictionary<string, KnownPerson> withoutPost = [];

    public void Match(IReadOnlyCollection<PersonMention> mentions, IReadOnlyCollection<DraftFact> facts, Identities identities)
    {
        List<Resolved> resolved = [.. mentions.Where(mention => !IsUnattached(mention)).Select(mention => new Resolved(
            mention,
            PersonNames.Fold(mention.Name),
            OwnAddress(mention),
            mention.Organisation is { } organisation ? identities.Resolve(organisation) : "",
            mention.OrElse is { } other ? identities.Resolve(other) : null))];

        Resolved[] addressed = [.. resolved.Where(person => person.Email is not null)];
        addresses = addressed.ToLookup(person => (person.Organisation, person.Name), person => person.Email!);
        given = [.. addressed.Select(person => person.Email!)];
        titles = (addressed.Length == 0 ? [] : facts).Select(fact => fact.Fact).OfType<Role>().Where(role => role.Title is not null).ToLookup(role => role.From, role => Names.Normalise(role.Title!));
        withoutPost = WithoutPost(resolved);
        Resolved[] open = [.. addressed.GroupBy(person => person.Email!).Where(MayBeAnyOfTheName).SelectMany(group => group)];
        foreach (IGrouping<string, Resolved> address in addressed
            .Except(open)
            .GroupBy(person => person.Email!)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
            SettleAddress(address.Key, [.. address], identities);

        foreach (List<Resolved> group in OfOneName(resolved.Where(person => person.Email is null && person.OrElse is null)))
            Settle(group, null, identities);

        foreach (IGrouping<(string Organisation, string Name, string OrElse), Resolved> group in resolved
            .Where(person => person.Email is null && person.OrElse is not null)
            .GroupBy(person => (person.Organisation, person.Name, OrElse: person.OrElse!))
            .OrderBy(group => group.Key.Organisation, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key.OrElse, StringComparer.Ordinal))
            Settle([.. group], null, identities);

        List<PersonMention> unattached = [.. mentions.Where(IsUnattached)];
        if (unattached.Count + open.Length == 0)
            return;

        UnattachedPeople people = new([.. unattached, .. open.Select(person => person.Mention)], facts, known, identities);
        ILookup<string, string> perName = open.ToLookup(person => person.Name, person => person.Email!);
        foreach (IGrouping<(string Name, string Email), Resolved> group in open
            .GroupBy(person => (person.Name, Email: person.Email!))
            .OrderBy(group => group.Key.Email, StringComparer.Ordinal))
        {
            bool isMeant = perName[group.Key.Name].Distinct().Count() == 1 && people.Find(group.Key.Name) is { Email: null };
            Settle([.. group], group.Key.Email, isMeant ? (people.Find(group.Key.Name)!, MatchReason.Name) : New(["email", group.Key.Email]), identities);
        }

        foreach (IGrouping<string, Resolved> group in unattached
            .Select(mention => new Resolved(mention, PersonNames.Fold(mention.Name), null, "", null))
            .GroupBy(person => person.Name))
            Settle([.. group], null, people.Find(group.Key) is { } person ? (person, MatchReason.Name) : New(["name", group.Key, ""]), identities);
    }

    /// <summary>Whether an address that nobody is known to have is given for one name and no organisation, so that its owner may be anybody of the name.</summary>
    private bool MayBeAnyOfTheName(IEnumerable<Resolved> address) =>
        address.All(person => person.Organisation.Length == 0 && person.OrElse is null && known.People.ByEmail(person.Email!).Count == 0)
        && address.Select(person => person.Name).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>Who is the only one of a name that is known, and known at no organisation: a post of that name is theirs, where the file has it at one organisation.</summary>
    private Dictionary<string, KnownPerson> WithoutPost(List<Resolved> named)
    {
        HashSet<string> free = [.. known.People.All.Where(person => !known.People.IsAnywhere(person.Id)).SelectMany(person => person.Names)];
        if (free.Count == 0)
            return [];
        HashSet<string> names = [.. named
            .Where(person => person.Organisation.Length > 0 && free.Contains(person.Name))
            .GroupBy(person => person.Name)
            .Where(group => group.Select(person => person.Organisation).Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(group => group.Key)];
        return names.Count == 0 ? [] : known.People.All
            .SelectMany(person => person.Names.Where(names.Contains).Select(name => (Name: name, Person: person)))
            .GroupBy(pair => pair.Name)
            .Where(group => group.Count() == 1 && !known.People.IsAnywhere(group.First().Person.Id))
            .ToDictionary(group => group.Key, group => group.First().Person, StringComparer.Ordinal);
    }

    // A register names a million people, hardly two of whom are of one name at one organisation: side by side they take less memory than as groups.
    private static IEnumerable<List<Resolved>> OfOneName(IEnumerable<Resolved> people)
    {
        List<Resolved> group = [];
        foreach (Resolved person in people.OrderBy(person => person.Organisation, StringComparer.Ordinal).ThenBy(person => person.Name, StringComparer.Ordinal))
        {
            if (group.Count > 0 && (group[0].Organisation, group[0].Name) != (person.Organisation, person.Name))
            {
                yield return group;
                group = [];
            }

            group.Add(person);
        }

        if (group.Count > 0)
            yield return group;
    }

    private static string? OwnAddress(PersonMention mention) => mention.Email is { } email && !Mailboxes.IsShared(email) ? Mailboxes.Fold(email) : null;

    private static bool IsUnattached(PersonMention mention) => mention.Organisation is null && mention.OrElse is null && OwnAddress(mention) is null;

    /// <summary>Settles who is meant where one address is given: those of near names are one person, others are others.</summary>
    private void SettleAddress(string email, List<Resolved> members, Identities identities)
    {
        IReadOnlyList<IReadOnlyList<string>> people = Namesakes.Group(members.Select(member => member.Name));
        IReadOnlyList<KnownPerson> owners = [.. known.People.ByEmail(email)];
        foreach (IReadOnlyList<string> names in people)
        {
            List<Resolved> group = [.. members.Where(member => names.Contains(member.Name))];
            bool isAnother = false;
            (KnownPerson Person, MatchReason Reason) found;
            if (Namesakes.Of(owners, [.. names]) is { } same)
            {
                found = (same, MatchReason.Identifier);
            }
            else
            {
                isAnother = people.Count > 1 || owners.Count > 0;
                found = !isAnother && WithNewAddress(group) is { } moved ? (moved, MatchReason.Name) : Find(group, email, isAnother ? ["email", email, names[0]] : ["email", email]);
            }

            bool hadName = names.All(found.Person.Names.Contains) && names.Count == 1;
            Settle(group, email, found, identities);
            if (isAnother)
                problems.Warn(group[0].Mention.At, "the email address in this row also belongs to another person, whose name is not similar, so they were taken for two people. Give each person their own address. Leave out an address that passes from one person to the next.");
            else if (!hadName && found.Person.Names.Length > 1)
                problems.Warn(group[0].Mention.At, "one email address is given for several names, so they were taken for one person with several names. Leave out an address that several people share.");
        }
    }

    /// <summary>The one known person of the name at the organisation, where the file gives them one address, another than the known one: it changed. Null where they may be two people.</summary>
    private KnownPerson? WithNewAddress(List<Resolved> group)
    {
        foreach (Resolved member in group.Where(member => member.Organisation.Length > 0))
        {
            if (At(member.Organisation, member.Name) is not [{ Email: { } before } person] || given.Contains(before) || addresses[(member.Organisation, member.Name)].Distinct().Count() > 1)
                continue;

            // In another post it may be somebody else.
            string[] posts = [.. known.RolesOf(person.Id, member.Organisation).Where(role => role.Title is not null).Select(role => Names.Normalise(role.Title!))];
            string[] said = [.. group.Where(other => other.Organisation == member.Organisation).SelectMany(other => titles[other.Mention.Id])];
            if (posts.Length > 0 && said.Length > 0 && !posts.Intersect(said).Any())
                continue;

            problems.Note(member.Mention.At, $"{Plain.Quote(member.Mention.Name)} at {Plain.Quote(known.Organisations.Find(member.Organisation)?.Name ?? member.Organisation)} is recorded with another email address, and was taken for the same person with a new one. If they are two people, give both a row in one file, each with their own address.");
            return person;
        }

        return null;
    }

    private void Settle(List<Resolved> group, string? email, Identities identities) =>
        Settle(group, email, Find(group, email, ["name", group[0].Name, group[0].Organisation]), identities);

    private void Settle(List<Resolved> group, string? email, (KnownPerson Person, MatchReason Reason) found, Identities identities)
    {
        (KnownPerson person, MatchReason reason) = found;
        identities.Explain(Ontology.Of<Person>(), reason, person.Id);
        known.People.LearnFolded(person.Id, group.Select(member => member.Name), email);
        foreach (Resolved member in group)
        {
            string home = HomeOf(member, person);
            identities.Add(member.Mention.Id, person.Id, member.Mention.Name, member.Mention.Count);
            if (member.Mention.Email is { } said)
                identities.Address(person.Id, Mailboxes.Fold(said));
            if (member.Mention.HomeId is { } asked)
                identities.Add(asked, home);
            if (home.Length > 0)
                known.People.LearnAt(person.Id, home);
        }
    }

    private (KnownPerson Person, MatchReason Reason) Find(List<Resolved> group, string? email, string[] key)
    {
        IReadOnlyList<KnownPerson> candidates = Candidates(group, email, member => member.Organisation);
        if (candidates.Count == 0)
            candidates = Candidates(group, email, member => member.OrElse ?? "");
        if (candidates.Count == 1)
            return (candidates[0], MatchReason.Name);
        if (candidates.Count > 1)
            problems.Add(group[0].Mention.At, Ambiguous(candidates, group, email));
        return candidates.Count == 0 && group.TrueForAll(member => member.Organisation.Length > 0) && withoutPost.GetValueOrDefault(group[0].Name) is { } free && (email is null || free.Email is null || free.Email == email)
            ? (free, MatchReason.Name)
            : New(key);
    }

    private string Ambiguous(IReadOnlyList<KnownPerson> candidates, List<Resolved> group, string? email)
    {
        string[] organisations = [.. group.Select(member => member.Organisation).Distinct(StringComparer.Ordinal)];
        if (email is not null && organisations.All(organisation => candidates.Count(candidate => known.People.OrganisationsOf(candidate.Id).Contains(organisation)) < 2))
            return $"the file gives one email address for this name at several organisations, but {candidates.Count} people with the name are recorded there, one at each. An import does not join them. Give the address at one of the organisations only.";

        return $"{candidates.Count} people with this name are known at the organisation. " + (
            email is not null || candidates.All(candidate => candidate.Email is null) ? "None of them is recorded with an email address that tells which one is meant. Leave out the row, and record what it says with the GraphQL mutation addRole or addHolding, which take the person's id."
            : group[0].Mention.EmailColumn is { } column ? $"Say which one it is with the email address in \"{column}\"."
            : "Say which one it is with the email address after the name: Name <address>.");
    }

    private (KnownPerson Person, MatchReason Reason) New(string[] key) => (known.People.Learn(known.FreeId<Person>(key), [], null), MatchReason.New);

    // Where both have an address and it is not the same, they are two people of one name.
    private IReadOnlyList<KnownPerson> Candidates(List<Resolved> group, string? email, Func<Resolved, string> organisation)
    {
        List<KnownPerson> candidates = [];
        foreach (Resolved member in group)
        {
            foreach (KnownPerson candidate in organisation(member) is { Length: > 0 } at ? At(at, member.Name) : [])
            {
                if ((email is null || candidate.Email is null || candidate.Email == email) && !candidates.Contains(candidate))
                    candidates.Add(candidate);
            }
        }

        return known.Merges.Among(candidates, candidate => candidate.Id);
    }

    // Somebody who came to an organisation since others were merged into it is known at all of them.
    private IReadOnlyList<KnownPerson> At(string organisation, string name) => known.People.At(organisation, name) is { Count: > 0 } there ? known.Merges.Among(there, person => person.Id)
        : [.. known.Merges.UnitedWith(organisation).SelectMany(other => known.People.At(other, name)).Distinct()];

    private string HomeOf(Resolved member, KnownPerson person) =>
        member.OrElse is { } other && !known.People.At(member.Organisation, member.Name).Contains(person) && known.People.At(other, member.Name).Contains(person)
            ? other
            : member.Organisation;

    private sealed record Resolved(PersonMention Mention, string Name, string? Email, string Organisation, string? OrElse);
}
