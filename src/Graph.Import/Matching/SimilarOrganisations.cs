using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Finds the known organisation that a file names in another way than it is known by: with a legal form, a mistyped letter, words in another order, the name of its hall in brackets.</summary>
/// <remarks>Only what is as good as certain is found, and only where one known organisation alone is meant. What may be the same is told to people, who decide.</remarks>
/// <param name="known">The organisations that are known.</param>
/// <param name="records">What is recorded of them; null for one that an earlier file of the import names.</param>
/// <param name="said">What the file says of organisations, by their ids within the draft.</param>
internal sealed class SimilarOrganisations(OrganisationIndex known, Func<string, Fact?> records, ILookup<string, Organisation> said)
{
    /// <summary>Finds them.</summary>
    /// <param name="named">What the file names, each in one or more ways, that nobody is known by.</param>
    /// <returns>By the first mention of each: the known one, and what tells so.</returns>
    public IReadOnlyDictionary<OrganisationMention, SimilarOrganisation> Find(IReadOnlyList<IReadOnlyList<OrganisationMention>> named)
    {
        KnownOrganisation[] recorded = [.. known.All.OrderBy(organisation => organisation.Id, StringComparer.Ordinal)];
        if (named.Count == 0 || recorded.Length == 0)
            return new Dictionary<OrganisationMention, SimilarOrganisation>();

        ComparedOrganisation[] all = [.. recorded.Select(OfKnown), .. named.Select(OfFile)];
        OrganisationLinkage linkage = new(all, LinkageWeights.Default);
        return linkage.Find((one, other) => one < recorded.Length && other >= recorded.Length)
            .Where(pair => linkage.OutcomeFor(pair, pair.Second) == LinkOutcome.Same)
            .GroupBy(pair => pair.Second)
            .Where(pairs => pairs.Count() == 1)
            .ToDictionary(pairs => named[pairs.Key - recorded.Length][0], pairs => new SimilarOrganisation(recorded[pairs.First().First], linkage.Explain(pairs.First())));
    }

    private ComparedOrganisation OfKnown(KnownOrganisation organisation)
    {
        Organisation? record = records(organisation.Id) as Organisation;
        return new(organisation.Id, [organisation.Name, .. record?.AlternateNames ?? []]) { Identifiers = [.. organisation.Identifiers], Postcode = record?.Postcode, Website = record?.Website };
    }

    private ComparedOrganisation OfFile(IReadOnlyList<OrganisationMention> mentions)
    {
        Organisation[] facts = [.. mentions.SelectMany(mention => said[mention.Id])];
        return new(mentions[0].Id, [.. mentions.Select(mention => mention.Name).Distinct(StringComparer.Ordinal)])
        {
            Identifiers = [.. mentions.SelectMany(mention => mention.Identifiers).Distinct()],
            Postcode = facts.Select(fact => fact.Postcode).FirstOrDefault(postcode => postcode is not null),
            Website = facts.Select(fact => fact.Website).FirstOrDefault(website => website is not null),
        };
    }
}
