using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Sets branches apart that are named by the register number of the body they belong to: each is an organisation of its own, and the number is the body's.</summary>
/// <param name="known">What is known.</param>
/// <param name="addresses">Tells which names have an address that is not their body's.</param>
/// <param name="identities">Learns which organisation a number is taken from.</param>
/// <param name="problems">Where numbers with several names go.</param>
internal sealed class Branches(OrganisationIndex known, BranchAddresses addresses, Identities identities, ProblemLog problems)
{
    private const int Shown = 5;

    /// <summary>The mentions, those of branches without the number; and where only branches have it, the body that it is of.</summary>
    public IEnumerable<OrganisationMention> SetApart(IEnumerable<OrganisationMention> mentions) => mentions
        .GroupBy(mention => mention.Identifiers.Count > 0 && mention.KnownId is null ? mention.Identifiers[0] : null)
        .SelectMany(group => group.Key is { } number ? SetApart(number, [.. group]) : group);

    private IEnumerable<OrganisationMention> SetApart(OrgIdentifier number, List<OrganisationMention> mentions)
    {
        KnownOrganisation? owner = known.By(number);
        List<string> names = [.. mentions.Select(mention => mention.Name).DistinctBy(Names.Normalise).Order(StringComparer.Ordinal)];
        if (names.Count == 1 && (owner is null || owner.Names.Contains(Names.Normalise(names[0]))))
            return mentions;

        List<string> all = owner is null || names.Exists(name => Names.Normalise(name) == Names.Normalise(owner.Name)) ? names : [.. names, owner.Name];
        HashSet<string> knownApart = owner is null ? [] : [.. names.Where(name => BranchNames.MayBeOf(name, owner.Name) && known.Named(Names.Normalise(name), other: false).Any(other => other != owner))];
        (string Body, IReadOnlySet<string> Branches)? found = BranchNames.Find(all) ?? (knownApart.Count > 0 ? (owner!.Name, knownApart) : null);
        (string Body, HashSet<string> Branches)? placed = Placed(found?.Body ?? owner?.Name, owner, names, mentions);
        if ((found ?? placed) is not (var body, var branches))
        {
            if (RecordedApart(owner, names) is { Count: > 0 } recorded)
                return WithoutNumber(number, owner, recorded, mentions);
            if (Odd(owner?.Name ?? mentions[0].Name, mentions.FindAll(mention => owner?.Names.Contains(Names.Normalise(mention.Name)) != true)) is { } odd)
                problems.Warn(odd.At, $"{number} is given for several names, which have no word in common, and they were taken for one organisation all the same, because a number is one body's: {List(all)}. If they are several organisations, correct the number, or leave it out where it is not the organisation's own. If the file is imported already, undo that first.");
            else if (all.Exists(name => all.Exists(other => !AreNear(name, other))))
                problems.Warn(mentions[0].At, $"{number} is given for several names, so they were taken for one organisation: {List(all)}. If they are different organisations, leave out the number where it is not the organisation's own.");
            return mentions;
        }

        HashSet<string> folded = [.. branches.Concat(knownApart).Concat(placed?.Branches ?? []).Select(Names.Normalise)];
        if (owner is not null && folded.Contains(Names.Normalise(owner.Name)))
        {
            identities.Release(owner.Id, number);
            known.Release(owner, number);
            owner = null;
        }

        string holder = owner?.Name ?? mentions.Find(mention => !folded.Contains(Names.Normalise(mention.Name)))?.Name ?? body;
        problems.Warn(mentions[0].At, $"{number} is given for several names: {List(all)}. Branches of {Plain.Quote(body)} were taken for separate organisations, and the number {(owner is null ? "was taken for that of" : "stays with")} {Plain.Quote(holder)}.");
        List<OrganisationMention> apart = [.. mentions.Select(mention => folded.Contains(Names.Normalise(mention.Name)) ? mention with { Identifiers = [] } : mention)];
        return owner is not null || apart.Exists(mention => mention.Identifiers.Count > 0)
            ? apart
            : apart.Append(new(BodyOf(mentions[0]), body, null, [number], mentions[0].At));
    }

    /// <summary>The names that have a place in a bracket, or after a comma or a dash, and an address other than their body's: what is said of a branch is never said of the body.</summary>
    private (string Body, HashSet<string> Branches)? Placed(string? body, KnownOrganisation? owner, List<string> names, List<OrganisationMention> mentions)
    {
        foreach (string one in body is null ? names.OrderBy(name => name.Length).ToArray() : [body])
        {
            HashSet<string> placed = [.. names.Where(name => BranchNames.IsPlacedPart(name, one) && addresses.AreApart(Of(name), Of(one), owner))];
            if (placed.Count > 0)
                return (one, placed);
        }

        return null;

        IEnumerable<OrganisationMention> Of(string name) => mentions.Where(mention => Names.Normalise(mention.Name) == Names.Normalise(name));
    }

    /// <summary>Those of several names that are records of their own without the number, and have nothing of the name of whoever has it, nor of each other.</summary>
    private List<string> RecordedApart(KnownOrganisation? owner, List<string> names)
    {
        List<string> recorded = names.FindAll(name => known.Named(Names.Normalise(name), other: false) is [var only] && only != owner);
        if (owner is null && recorded.Count < 2)
            return [];
        return recorded.FindAll(name => (owner is null ? recorded : [owner.Name]).TrueForAll(other => other == name || HaveNothingInCommon(name, other)));
    }

    private List<OrganisationMention> WithoutNumber(OrgIdentifier number, KnownOrganisation? owner, List<string> apart, List<OrganisationMention> mentions)
    {
        HashSet<string> folded = [.. apart.Select(Names.Normalise)];
        problems.Warn(mentions.Find(mention => folded.Contains(Names.Normalise(mention.Name)))!.At, $"{number} is given for {List(apart)}, {(apart.Count == 1 ? "which is" : "which are")} recorded as {(apart.Count == 1 ? "an organisation" : "organisations")} of {(apart.Count == 1 ? "its" : "their")} own{(owner is null ? "" : $", and it is the number of {owner}")}. A number is one body's, so it was left out there. Correct the number. If they are one organisation, merge them.");
        return mentions.ConvertAll(mention => folded.Contains(Names.Normalise(mention.Name)) ? mention with { Identifiers = [.. mention.Identifiers.Where(other => other != number)] } : mention);
    }

    // No other id of a draft has the letter, and no two bodies the number.
    private static string BodyOf(OrganisationMention first) => first.Id.Replace("~o", "~b", StringComparison.Ordinal);

    /// <summary>The first mention whose name has nothing of another name; null where there is none.</summary>
    private static OrganisationMention? Odd(string name, List<OrganisationMention> mentions) =>
        mentions.Find(mention => HaveNothingInCommon(mention.Name, name));

    private static bool HaveNothingInCommon(string one, string other) => !AreNear(one, other) && !WordsOf(one).Overlaps(WordsOf(other));

    private static HashSet<string> WordsOf(string name) => [.. Names.Normalise(name).Split(' ').Where(word => word is not ("of" or "and" or "for" or "the" or "in" or "at"))];

    private static bool AreNear(string one, string other) => Names.Normalise(one) == Names.Normalise(other) || new NearName(one).IsNear(new(other));

    private static string List(List<string> names) => Nouns.FirstOf(names, Shown, Plain.Quote);
}
