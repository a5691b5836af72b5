using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Decides which known people a file names: by e-mail address, else by name within the same organisation, else, where a row names none, by name alone.</summary>
/// <remarks>
/// The order of rows does not matter: those with an address are decided first, then those of one organisation, of whom there are as many
/// as there are organisations and names, and none depends on another; then those who may be of two organisations, in the order of
/// their names, and last those of none, who may turn out to be any of the others.
/// </remarks>
/// <param name="known">What is known; learns the people who are new.</param>
/// <param name="problems">Where ambiguous names go.</param>
internal sealed class PersonMatcher(KnownGraph known, ProblemLog problems)
{
    public void Match(IReadOnlyCollection<PersonMention> mentions, IReadOnlyCollection<DraftFact> facts, Identities identities)
    {
        List<Resolved> resolved = [.. mentions.Where(mention => !IsUnattached(mention)).Select(mention => new Resolved(
            mention,
            Names.NormalisePerson(mention.Name),
            mention.Organisation is { } organisation ? identities.Resolve(organisation) : "",
            mention.OrElse is { } other ? identities.Resolve(other) : null))];

        foreach (IGrouping<string, Resolved> group in resolved
            .Where(person => person.Mention.Email is not null)
            .GroupBy(person => PersonIndex.Fold(person.Mention.Email!))
            .OrderBy(group => group.Key, StringComparer.Ordinal))
            Settle([.. group], group.Key, identities);

        foreach (IGrouping<(string Organisation, string Name), Resolved> group in resolved
            .Where(person => person.Mention.Email is null && person.OrElse is null)
            .GroupBy(person => (person.Organisation, person.Name)))
            Settle([.. group], null, identities);

        foreach (IGrouping<(string Organisation, string Name, string OrElse), Resolved> group in resolved
            .Where(person => person.Mention.Email is null && person.OrElse is not null)
            .GroupBy(person => (person.Organisation, person.Name, OrElse: person.OrElse!))
            .OrderBy(group => group.Key.Organisation, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key.OrElse, StringComparer.Ordinal))
            Settle([.. group], null, identities);

        List<PersonMention> unattached = [.. mentions.Where(IsUnattached)];
        if (unattached.Count == 0)
            return;

        UnattachedPeople people = new(unattached, facts, known, identities);
        foreach (IGrouping<string, Resolved> group in unattached
            .Select(mention => new Resolved(mention, Names.NormalisePerson(mention.Name), "", null))
            .GroupBy(person => person.Name))
            Settle([.. group], null, people.Find(group.Key) is { } person ? (person, MatchReason.Name) : New(["name", group.Key, ""]), identities);
    }

    private static bool IsUnattached(PersonMention mention) => mention is { Email: null, Organisation: null, OrElse: null };

    private void Settle(List<Resolved> group, string? email, Identities identities) => Settle(group, email, Find(group, email), identities);

    private void Settle(List<Resolved> group, string? email, (KnownPerson Person, MatchReason Reason) found, Identities identities)
    {
        (KnownPerson person, MatchReason reason) = found;
        identities.Explain(Ontology.Of<Person>(), reason, person.Id);
        known.People.Learn(person.Id, group.Select(member => member.Mention.Name), email);
        if (email is not null)
        {
            identities.Address(person.Id, email);
            if (group.Select(member => member.Name).Distinct().Count() > 1)
                problems.Warn(group[0].Mention.At, "one e-mail address is given for several names, so they were taken for one person with several names. Leave an address out that several people share.");
        }

        foreach (Resolved member in group)
        {
            string home = HomeOf(member, person);
            identities.Add(member.Mention.Id, person.Id, member.Mention.Name, member.Mention.Count);
            if (member.Mention.HomeId is { } asked)
                identities.Add(asked, home);
            if (home.Length > 0)
                known.People.LearnAt(person.Id, home);
        }
    }

    private (KnownPerson Person, MatchReason Reason) Find(List<Resolved> group, string? email)
    {
        if (email is not null && known.People.ByEmail(email) is { } same)
            return (same, MatchReason.Identifier);

        List<KnownPerson> candidates = Candidates(group, email, member => member.Organisation);
        if (candidates.Count == 0)
            candidates = Candidates(group, email, member => member.OrElse ?? "");
        if (candidates.Count == 1)
            return (candidates[0], MatchReason.Name);
        if (candidates.Count > 1)
            problems.Add(group[0].Mention.At, $"{candidates.Count} people of this name are known at the organisation. Tell them apart by e-mail address in a file of the format people, and by a fuller name here.");

        return New(email is not null ? ["email", email] : ["name", group[0].Name, group[0].Organisation]);
    }

    private (KnownPerson Person, MatchReason Reason) New(string[] key) => (known.People.Learn(known.FreeId<Person>(key), [], null), MatchReason.New);

    // Where both have an address and it is not the same, they are two people of one name.
    private List<KnownPerson> Candidates(List<Resolved> group, string? email, Func<Resolved, string> organisation)
    {
        List<KnownPerson> candidates = [];
        foreach (Resolved member in group)
        {
            foreach (KnownPerson candidate in organisation(member) is { Length: > 0 } at ? known.People.At(at, member.Name) : [])
            {
                if ((email is null || candidate.Email is null || candidate.Email == email) && !candidates.Contains(candidate))
                    candidates.Add(candidate);
            }
        }

        return candidates;
    }

    private string HomeOf(Resolved member, KnownPerson person) =>
        member.OrElse is { } other && !known.People.At(member.Organisation, member.Name).Contains(person) && known.People.At(other, member.Name).Contains(person)
            ? other
            : member.Organisation;

    private sealed record Resolved(PersonMention Mention, string Name, string Organisation, string? OrElse);
}
