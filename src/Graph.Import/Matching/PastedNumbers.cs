using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>Takes a register number away where a row would make whoever gave something and whoever received it one by it: one number was pasted down a column.</summary>
/// <param name="known">What is known.</param>
/// <param name="problems">Told whose number it is not.</param>
internal sealed class PastedNumbers(OrganisationIndex known, ProblemLog problems)
{
    /// <summary>The mentions, without numbers that can't be theirs.</summary>
    /// <param name="mentions">What the file names.</param>
    /// <param name="said">What the file says, with ids of the draft.</param>
    public IReadOnlyList<OrganisationMention> TakeAway(IReadOnlyCollection<OrganisationMention> mentions, IReadOnlyList<DraftFact> said)
    {
        Dictionary<string, OrganisationMention> several = mentions
            .Where(mention => mention.KnownId is null)
            .SelectMany(mention => mention.Identifiers, (mention, number) => (mention, number))
            .GroupBy(pair => pair.number, pair => pair.mention)
            .Where(group => group.Select(mention => Names.Normalise(mention.Name)).Distinct().Count() > 1)
            .SelectMany(group => group)
            .DistinctBy(mention => mention.Id)
            .ToDictionary(mention => mention.Id, StringComparer.Ordinal);

        // Of a register there are a million facts, and in few files is there such a number.
        if (several.Count == 0)
            return [.. mentions];
        HashSet<(OrgIdentifier Number, string Name)> taken = [.. Pairs(several, said)
            .SelectMany(pair => pair.Giver.Identifiers.Intersect(pair.Receiver.Identifiers), (pair, number) => new Clash(number, pair.Giver, pair.Receiver, pair.At))
            .DistinctBy(clash => (clash.Number, Names.Normalise(clash.Giver.Name), Names.Normalise(clash.Receiver.Name)))
            .GroupBy(clash => clash.Number)
            .SelectMany(clashes => Settle(known.By(clashes.Key), [.. clashes]))];
        return [.. mentions.Select(mention => several.ContainsKey(mention.Id) ? mention with { Identifiers = [.. mention.Identifiers.Where(number => !taken.Contains((number, Names.Normalise(mention.Name))))] } : mention)];
    }

    private static IEnumerable<(OrganisationMention Giver, OrganisationMention Receiver, CellAddress At)> Pairs(Dictionary<string, OrganisationMention> several, IReadOnlyList<DraftFact> said)
    {
        ILookup<string, OrganisationMention> givers = said
            .Select(fact => fact.Fact)
            .OfType<Funder>()
            .Where(funder => several.ContainsKey(funder.To))
            .ToLookup(funder => funder.From, funder => several[funder.To], StringComparer.Ordinal);
        return said
            .Where(fact => fact.Fact is Recipient recipient && several.ContainsKey(recipient.To))
            .SelectMany(fact => givers[((Recipient)fact.Fact).From], (fact, giver) => (giver, several[((Recipient)fact.Fact).To], fact.At))
            .Where(pair => AreTwo(pair.giver.Name, pair.Item2.Name));
    }

    private IEnumerable<(OrgIdentifier, string)> Settle(KnownOrganisation? owner, List<Clash> clashes)
    {
        foreach (Clash clash in clashes)
        {
            (string giver, string receiver) = (Names.Normalise(clash.Giver.Name), Names.Normalise(clash.Receiver.Name));
            (bool isGivers, bool isReceivers) = owner is not null
                ? (owner.Names.Contains(giver), owner.Names.Contains(receiver))
                : (IsRather(giver, receiver, clashes.Count(other => Names.Normalise(other.Giver.Name) == giver)), IsRather(receiver, giver, clashes.Count(other => Names.Normalise(other.Receiver.Name) == receiver)));

            // What is recorded as one under both names is not parted by a row.
            if (isGivers && isReceivers)
                continue;
            string whose = isGivers ? $"for that of {Plain.Quote(clash.Giver.Name)} alone" : isReceivers ? $"for that of {Plain.Quote(clash.Receiver.Name)} alone" : "for neither's";
            problems.Warn(clash.At, $"{clash.Number} is given for {Plain.Quote(clash.Giver.Name)}, which gave this, and for {Plain.Quote(clash.Receiver.Name)}, which received it. They can't both have it, so it was taken {whose}. Correct the number, or leave it out.");
            if (!isGivers)
                yield return (clash.Number, giver);
            if (!isReceivers)
                yield return (clash.Number, receiver);
        }
    }

    // Whoever gives to many has its own number in every row; and a department has that of its council.
    private static bool IsRather(string name, string other, int others) => others > 1 || name.Split(' ').ToHashSet(StringComparer.Ordinal).IsProperSubsetOf(other.Split(' '));

    private static bool AreTwo(string one, string other) =>
        Names.Normalise(one) != Names.Normalise(other) && !new NearName(one).IsNear(new(other)) && BranchNames.Find([one, other]) is null;

    private sealed record Clash(OrgIdentifier Number, OrganisationMention Giver, OrganisationMention Receiver, CellAddress At);
}
