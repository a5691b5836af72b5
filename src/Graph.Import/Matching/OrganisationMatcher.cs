using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Decides which known organisations a file names: by identifier, else by exact folded name in the same place, else by what the name and the address leave no doubt of.</summary>
/// <remarks>The order of rows does not matter: those with identifiers are decided first, then those with a place, then the others, each by name.</remarks>
/// <param name="known">What is known; learns the organisations that are new.</param>
/// <param name="problems">Where ambiguous names go.</param>
internal sealed class OrganisationMatcher(KnownGraph known, ProblemLog problems)
{
    // A file with the name would be taken for the known one once more; a record of just this name comes before one of a similar name.
    private const string IfAnother = "If it is another organisation, don't import the file yet, or undo the import: record the other one first, by exactly this name, under \"Record\" on the page or with record of GraphQL. The file is then about that one.";

    private IReadOnlyDictionary<OrganisationMention, SimilarToKnown> similar = new Dictionary<OrganisationMention, SimilarToKnown>();

    /// <summary>Decides it.</summary>
    /// <param name="mentions">What the file names.</param>
    /// <param name="said">What the file says of each.</param>
    /// <param name="identities">Learns who is who.</param>
    public void Match(IReadOnlyCollection<OrganisationMention> mentions, IReadOnlyList<DraftFact> said, Identities identities)
    {
        OrganisationMention[] apart = [.. new Branches(known.Organisations, new(known, said), identities, problems).SetApart(new PastedNumbers(known.Organisations, problems).TakeAway(mentions, said))];
        MentionGroup[] groups = [.. apart
            .GroupBy(KeyOf)
            .Select(group => new MentionGroup(group.Key.Rank, group.Key.Text, [.. group]))
            .OrderBy(group => group.Rank)
            .ThenBy(group => group.Text, StringComparer.Ordinal)];
        similar = new SimilarOrganisations(known, said, apart)
            .Find([.. groups.Where(IsUnknown).Select(group => group.Mentions)]);
        foreach (MentionGroup group in groups)
        {
            (KnownOrganisation organisation, MatchReason reason) = Find(group);
            foreach (OrganisationMention mention in group.Mentions)
                identities.Add(mention.Id, organisation.Id, mention.Name, mention.Count);
            identities.Explain(Ontology.Of<Organisation>(), reason, organisation.Id);
            if (reason == MatchReason.New)
                identities.Resemble(organisation.Id, SimilarTo(group).Likely.Where(likely => likely.MayBeIn(group.Place)).Select(likely => likely.Id));

            IReadOnlyList<OrgIdentifier> free = [.. group.Identifiers.Where(identifier => known.Organisations.By(identifier) is not { } owner || owner == organisation)];
            known.Organisations.Learn(organisation.Id, organisation.Name, group.Mentions.Select(mention => mention.Name), free);
            if (group.Place.Length > 0)
                organisation.LearnPlace(group.Mentions[0].Place!);
            identities.Identify(organisation.Id, free);
            foreach (OrgIdentifier taken in group.Identifiers.Except(free).Where(taken => !known.Merges.AreOne(known.Organisations.By(taken)!.Id, organisation.Id)))
                problems.Warn(group.Mentions[0].At, $"{taken} belongs to another organisation: {known.Organisations.By(taken)}. It was left out here.");
        }
    }

    /// <summary>By what the mentions of one organisation are the same, and which of them are decided first.</summary>
    public static (int Rank, string Text) KeyOf(OrganisationMention mention) => mention switch
    {
        { KnownId: { } id } => (-1, id),
        { Identifiers.Count: > 0 } => (0, mention.Identifiers[0].ToString()),
        { Place: { } place } => (1, $"{Names.Normalise(mention.Name)}|{Names.Normalise(place)}"),
        _ => (2, Names.Normalise(mention.Name)),
    };

    private (KnownOrganisation Organisation, MatchReason Reason) Find(MentionGroup group)
    {
        if (group.KnownId is { } id)
        {
            if (known.Organisations.Find(id) is { } meant)
                return (meant, MatchReason.Identifier);
            problems.Add(group.Mentions[0].At, $"no organisation has the id {Plain.Quote(id)}. Write the id as the message gave it, or a number such as GB-CHC-1090095.");
        }

        if (known.Organisations.By(group.Identifiers) is { } same)
            return (same, MatchReason.Identifier);

        foreach ((IReadOnlyList<string> names, bool other) in new[] { (group.Names, false), (group.Names, true), (group.WholeNames, false) })
        {
            IReadOnlyList<KnownOrganisation> candidates = [.. names
                .SelectMany(name => known.Organisations.Named(name, other))
                .Distinct()
                .Where(candidate => candidate.MayBeIn(group.Place) && !candidate.DiffersFrom(group.Identifiers, registersOnly: false))];
            if (candidates.Count > 1 && group.Place.Length > 0 && candidates.Where(candidate => candidate.Places.Length > 0).ToArray() is [var placed])
                candidates = [placed];
            candidates = known.Merges.Among(candidates, candidate => candidate.Id);
            if (candidates.Count == 1 && IsOtherOfPublisher(group, candidates[0]))
                problems.Warn(group.Mentions[0].At, $"{group.Identifiers[0]} was taken for another identifier of {candidates[0]}, because the name is the same. If they are different organisations, tell their names apart.");
            if (candidates.Count == 1)
                return (candidates[0], other ? MatchReason.OtherName : MatchReason.Name);
            if (candidates.Count > 1 && group.Identifiers.Count == 0)
                problems.Add(group.Mentions[0].At, $"{Plain.Quote(group.Mentions[0].Name)} may be {Plain.List([.. candidates.Take(5).Select(candidate => candidate.ToString())], "or")}. {group.Mentions[0].Remedy ?? "This format has no column that could say which one, so leave the name out here. Other formats have a column for it, such as \"Organisation identifier\" in a list of people."}");
            if (candidates.Count > 0)
                return (New(group), MatchReason.New);
        }

        return Similar(group) is { } near ? (near, MatchReason.Similar) : (New(group), MatchReason.New);
    }

    private bool IsUnknown(MentionGroup group) => group.KnownId is null && known.Organisations.By(group.Identifiers) is null
        && !group.Names.Any(name => known.Organisations.Named(name, other: false).Count > 0 || known.Organisations.Named(name, other: true).Count > 0);

    private KnownOrganisation? Similar(MentionGroup group)
    {
        if (SimilarTo(group).Meant is not { } found || !found.Organisation.MayBeIn(group.Place))
            return null;
        problems.Warn(group.Mentions[0].At, $"{Plain.Quote(group.Mentions[0].Name)} was taken for {found.Organisation}. {string.Join(' ', found.Evidence.Select(each => each.Sentence))} No other recorded organisation comes as near, so that was enough. {IfAnother}");
        return found.Organisation;
    }

    private SimilarToKnown SimilarTo(MentionGroup group) => similar.GetValueOrDefault(group.Mentions[0], SimilarToKnown.Nothing);

    // Publishers of grants make up identifiers of their own, often several for one recipient; without a register's number nothing but the name says so.
    private static bool IsOtherOfPublisher(MentionGroup group, KnownOrganisation candidate) => group.Identifiers.Count > 0 && candidate.Identifiers.Length > 0
        && group.Identifiers.Concat(candidate.Identifiers).All(identifier => identifier.Scheme.StartsWith("360G-", StringComparison.OrdinalIgnoreCase))
        && !group.Identifiers.Any(candidate.Identifiers.Contains);

    private KnownOrganisation New(MentionGroup group)
    {
        string[] key = group.Identifiers.Count > 0 ? ["identifier", group.Identifiers[0].ToString()] : ["name", group.Names[0], group.Place];
        string id = known.FreeId<Organisation>(key);
        string name = Identities.MostFrequent([.. group.Mentions.Select(mention => (mention.Name, mention.Count))]);
        return known.Organisations.Learn(id, name, [], []);
    }

    private sealed record MentionGroup(int Rank, string Text, List<OrganisationMention> Mentions)
    {
        public string? KnownId => Mentions[0].KnownId;

        public string Place { get; } = Mentions[0] is { Identifiers.Count: 0, Place: { } place } ? Values.Names.Normalise(place) : "";

        public IReadOnlyList<string> Names { get; } = [.. Mentions.Select(mention => Values.Names.Normalise(mention.Name)).Distinct().Order(StringComparer.Ordinal)];

        /// <summary>What they are called in full, folded.</summary>
        public IReadOnlyList<string> WholeNames { get; } = [.. Mentions.Select(mention => mention.WholeName).OfType<string>().Select(Values.Names.Normalise).Distinct().Order(StringComparer.Ordinal)];

        /// <summary>The identifier that all of them are known by, then the others.</summary>
        public IReadOnlyList<OrgIdentifier> Identifiers { get; } = [.. Mentions
            .SelectMany(mention => mention.Identifiers.Select((identifier, place) => (Identifier: identifier, First: place == 0)))
            .OrderBy(pair => pair.First ? 0 : 1)
            .ThenBy(pair => pair.Identifier.ToString(), StringComparer.Ordinal)
            .Select(pair => pair.Identifier)
            .Distinct()];
    }
}
