using Graph.Analysis.Linkage;
using Graph.Import.Matching;
using Graph.Import.Values;

namespace Graph.Import.LookingUp;

/// <summary>The organisations that files name and nobody is known by: they are compared with all that are known, whatever these are called.</summary>
internal static class UnknownOrganisations
{
    /// <summary>What the files call each, in all ways together: each once, whichever file names it first.</summary>
    /// <param name="drafts">The files.</param>
    /// <param name="known">The organisations that are known by their numbers and names.</param>
    public static IReadOnlyList<ComparedOrganisation> Of(IEnumerable<Draft> drafts, OrganisationIndex known) =>
        [.. drafts.SelectMany(draft => Of(draft, known)).DistinctBy(pair => pair.Key).Select((pair, number) => pair.Organisation with { Id = $"~{number}" })];

    /// <summary>All that may be made of the names, numbers and addresses of each when a file is compared: in which way it is named there together is decided only then.</summary>
    /// <param name="drafts">The files.</param>
    /// <param name="known">The organisations that are known.</param>
    /// <param name="branches">Those that may be branches of others.</param>
    public static IReadOnlyList<ComparedOrganisation> FormsOf(IEnumerable<Draft> drafts, OrganisationIndex known, PossibleBranches branches) =>
        [.. drafts.SelectMany(draft => Forms(draft, known, branches)).Concat(branches.Bodies.Select(body => new ComparedOrganisation("", [body]))).Distinct().Select((organisation, number) => organisation with { Id = $"~{number}" })];

    /// <summary>Whether nobody is known by what a file says of an organisation.</summary>
    public static bool IsUnknown(OrganisationMention mention, OrganisationIndex known) => mention.KnownId is null && known.By(mention.Identifiers) is null
        && known.Named(Names.Normalise(mention.Name), other: false).Count == 0 && known.Named(Names.Normalise(mention.Name), other: true).Count == 0;

    private static IEnumerable<((int, string) Key, ComparedOrganisation Organisation)> Of(Draft draft, OrganisationIndex known)
    {
        OrganisationMention[][] unknown = [.. draft.Organisations.GroupBy(OrganisationMatcher.KeyOf).Select(group => group.ToArray()).Where(group => Array.TrueForAll(group, mention => IsUnknown(mention, known)))];
        if (unknown.Length == 0)
            return [];
        ILookup<string, (string? Postcode, string? Website)> addresses = SimilarOrganisations.AddressesIn(draft.Facts);
        return unknown.Select(group => (OrganisationMatcher.KeyOf(group[0]), SimilarOrganisations.OfFile(group, addresses)));
    }

    private static IEnumerable<ComparedOrganisation> Forms(Draft draft, OrganisationIndex known, PossibleBranches branches)
    {
        OrganisationMention[] unknown = [.. draft.Organisations.Where(mention => branches.Has(mention) || IsUnknown(mention, known))];
        if (unknown.Length == 0)
            yield break;
        ILookup<string, (string? Postcode, string? Website)> addresses = SimilarOrganisations.AddressesIn(draft.Facts);
        foreach (OrganisationMention[] group in unknown.GroupBy(OrganisationMatcher.KeyOf).Select(group => group.ToArray()))
        {
            foreach (ComparedOrganisation form in Forms(group, addresses))
                yield return form;

            // A branch that has the number of its body is compared without it.
            foreach (ComparedOrganisation form in group.Where(branches.Has).SelectMany(mention => Forms([mention], addresses)))
                yield return form with { Identifiers = [] };
        }
    }

    private static IEnumerable<ComparedOrganisation> Forms(OrganisationMention[] group, ILookup<string, (string? Postcode, string? Website)> addresses)
    {
        (string? Postcode, string? Website)[] said = [.. group.SelectMany(mention => addresses[mention.Id])];
        ComparedOrganisation whole = SimilarOrganisations.OfFile(group, addresses) with { Id = "" };
        return from postcode in said.Select(each => each.Postcode).Append(whole.Postcode).Distinct()
               from website in said.Select(each => each.Website).Append(whole.Website).Distinct()
               select whole with { Postcode = postcode, Website = website };
    }
}
