using Graph.Analysis.Linkage;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Finds the known organisation that a file names in another way than it is known by: with a legal form, a mistyped letter, words in another order, the name of its hall in brackets.</summary>
/// <remarks>Only what is as good as certain is found, and only where one known organisation alone is meant. What is likely, and not certain, is told to people, who decide.</remarks>
/// <param name="graph">What is known. Of an organisation that an earlier file of the import names nothing is recorded.</param>
/// <param name="said">What the file says, with ids of the draft.</param>
/// <param name="mentions">All organisations that the file names.</param>
internal sealed class SimilarOrganisations(KnownGraph graph, IReadOnlyList<DraftFact> said, IReadOnlyList<OrganisationMention> mentions)
{
    private readonly OrganisationIndex known = graph.Organisations;

    /// <summary>Finds them.</summary>
    /// <param name="named">What the file names, each in one or more ways, that nobody is known by.</param>
    /// <returns>By the first mention of each: the known one that is meant, and those that may be.</returns>
    public IReadOnlyDictionary<OrganisationMention, SimilarToKnown> Find(IReadOnlyList<IReadOnlyList<OrganisationMention>> named)
    {
        if (named.Count == 0 || known.All.Count == 0)
            return new Dictionary<OrganisationMention, SimilarToKnown>();

        KnownOrganisation[] recorded = [.. known.All.OrderBy(organisation => organisation.Id, StringComparer.Ordinal)];
        ILookup<string, (string? Postcode, string? Website)> addresses = AddressesIn(said);
        ComparedOrganisation[] all = [.. recorded.Select(OfKnown), .. named.Select(mentions => OfFile(mentions, addresses))];
        OrganisationLinkage linkage = new(all, LinkageWeights.Default, graph.Corpus);
        LinkedPair[] found = [.. linkage.Find((one, other) => one < recorded.Length && other >= recorded.Length).Where(pair => pair.IsLikely || pair.Outcome == LinkOutcome.Same)];
        HashSet<(string Known, int Named)> apart = found.Length == 0 ? [] : [.. Apart(named)];
        return found
            .Where(pair => !apart.Contains((recorded[pair.First].Id, pair.Second - recorded.Length)))
            .GroupBy(pair => pair.Second)
            .ToDictionary(pairs => named[pairs.Key - recorded.Length][0], pairs => Judge([.. pairs]));

        SimilarToKnown Judge(LinkedPair[] pairs) =>
            graph.Merges.Among(Array.FindAll(pairs, pair => pair.Outcome == LinkOutcome.Same), pair => recorded[pair.First].Id) is [var one]
                ? new(new(recorded[one.First], linkage.Explain(one)), [])
                : new(null, [.. pairs.Select(pair => recorded[pair.First])]);
    }

    /// <summary>What a file connects with each other is not one and the same: a department is not its council, nor a branch its body.</summary>
    private IEnumerable<(string Known, int Named)> Apart(IReadOnlyList<IReadOnlyList<OrganisationMention>> named)
    {
        Dictionary<string, OrganisationMention> byId = mentions.DistinctBy(mention => mention.Id).ToDictionary(mention => mention.Id, StringComparer.Ordinal);
        ILookup<string, string> beside = said
            .Select(fact => fact.Fact)
            .OfType<Edge>()
            .Where(edge => byId.ContainsKey(edge.From) && byId.ContainsKey(edge.To))
            .SelectMany(edge => new[] { (One: edge.From, Other: edge.To), (One: edge.To, Other: edge.From) })
            .ToLookup(pair => pair.One, pair => pair.Other, StringComparer.Ordinal);
        return named.Index().SelectMany(group => group.Item
            .SelectMany(mention => beside[mention.Id])
            .SelectMany(other => KnownAs(byId[other]))
            .Select(organisation => (organisation.Id, group.Index)));
    }

    private IEnumerable<KnownOrganisation> KnownAs(OrganisationMention mention) => mention.KnownId is { } id
        ? known.Find(id) is { } meant ? [meant] : []
        : [.. mention.Identifiers.Select(known.By).OfType<KnownOrganisation>(), .. known.Named(Names.Normalise(mention.Name), other: false), .. known.Named(Names.Normalise(mention.Name), other: true)];

    private ComparedOrganisation OfKnown(KnownOrganisation organisation)
    {
        Organisation? record = graph.Find(organisation.Id) as Organisation;
        return new(organisation.Id, [organisation.Name, .. record?.AlternateNames ?? []]) { Identifiers = [.. organisation.Identifiers], Postcode = record?.Postcode, Website = record?.Website };
    }

    /// <summary>The postcodes and websites that a file has for the organisations that it names.</summary>
    public static ILookup<string, (string? Postcode, string? Website)> AddressesIn(IEnumerable<DraftFact> said) => said
        .Select(fact => fact.Fact)
        .OfType<Organisation>()
        .Where(organisation => organisation.Postcode is not null || organisation.Website is not null)
        .ToLookup(organisation => organisation.Id, organisation => (organisation.Postcode, organisation.Website), StringComparer.Ordinal);

    /// <summary>What is compared of an organisation that a file names in one or more ways.</summary>
    public static ComparedOrganisation OfFile(IReadOnlyList<OrganisationMention> mentions, ILookup<string, (string? Postcode, string? Website)> addresses)
    {
        (string? Postcode, string? Website)[] said = [.. mentions.SelectMany(mention => addresses[mention.Id])];
        return new(mentions[0].Id, [.. mentions.Select(mention => mention.Name).Distinct(StringComparer.Ordinal)])
        {
            Identifiers = [.. mentions.SelectMany(mention => mention.Identifiers).Distinct()],
            Postcode = said.Select(each => each.Postcode).FirstOrDefault(postcode => postcode is not null),
            Website = said.Select(each => each.Website).FirstOrDefault(website => website is not null),
        };
    }
}
