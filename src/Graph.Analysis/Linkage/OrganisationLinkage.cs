using Graph.Model;

namespace Graph.Analysis.Linkage;

/// <summary>Tells which of many records may be of one organisation, how likely that is, and why.</summary>
/// <remarks>
/// Records that share a key are compared (<see cref="LinkKeys"/>), and what their agreements tell is added up (<see cref="LinkageWeights"/>).
/// Everything is prepared once, so that a comparison takes less than a microsecond.
/// </remarks>
public sealed class OrganisationLinkage
{
    // Names are drawn from all that organisations are called, however few are known here.
    private const int FewestOrganisations = 5000;

    // So many at one postcode or website share a building, or a provider of pages.
    private const int MostAtOneAddress = 4;

    // A key that so many share says nothing that another does not say better.
    private const int LargestBlock = 150;

    private readonly IReadOnlyList<ComparedOrganisation> organisations;
    private readonly LinkageWeights weights;
    private readonly WordTable table = new();
    private readonly NameComparer comparer;
    private readonly ComparedName[][] names;
    private readonly ComparedAddress[] addresses;
    private readonly string[][] numbers;
    private readonly HashSet<string> sharedAddresses;
    private readonly double prior;
    private readonly (NameLevel Level, NameRarity Rarity) mostTelling;

    /// <summary>Prepares records for comparison.</summary>
    /// <param name="organisations">What is compared. No two have the same id.</param>
    /// <param name="weights">What each agreement tells.</param>
    public OrganisationLinkage(IReadOnlyList<ComparedOrganisation> organisations, LinkageWeights weights)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        ArgumentNullException.ThrowIfNull(weights);
        this.organisations = organisations;
        this.weights = weights;
        comparer = new(table);
        names = new ComparedName[organisations.Count][];
        numbers = new string[organisations.Count][];
        NameParts[][] parts = [.. organisations.AsParallel().AsOrdered().Select(organisation => organisation.Names.Select(NameParts.Of).ToArray())];
        ShortForms shortForms = new(parts.Select(own => (string[][])[.. own.SelectMany(name => name.Parts.Select(part => part.Words).Prepend(name.Words))]));
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = [.. parts[i].SelectMany(name => FormsOf(name, shortForms))];
            numbers[i] = [.. parts[i].SelectMany(part => part.Numbers)];
            table.Count(names[i].SelectMany(name => name.Words).Distinct());
        }

        table.Weigh(organisations.Count);
        addresses = [.. organisations.Select(ComparedAddress.Of)];
        sharedAddresses = [.. addresses.SelectMany(address => new[] { address.Postcode, address.Host }).OfType<string>().CountBy(text => text).Where(pair => pair.Value > MostAtOneAddress).Select(pair => pair.Key)];
        prior = -Math.Log2(Math.Max(organisations.Count, FewestOrganisations));
        mostTelling = Enum.GetValues<NameLevel>().SelectMany(_ => Enum.GetValues<NameRarity>(), (level, rarity) => (level, rarity)).MaxBy(name => weights.Of(name.level, name.rarity));
    }

    /// <summary>How far two of them agree.</summary>
    /// <param name="one">The place of the one.</param>
    /// <param name="other">The place of the other.</param>
    public AgreementLevels Levels(int one, int other) => WithNames(one, other, BesideNames(one, other));

    /// <summary>What is to be made of two of them.</summary>
    /// <param name="one">The place of the one.</param>
    /// <param name="other">The place of the other.</param>
    public LinkedPair Compare(int one, int other) => PairOf(one, other, Levels(one, other));

    /// <summary>What tells for and against a pair, what tells most first.</summary>
    /// <param name="pair">A pair that was compared here.</param>
    public IReadOnlyList<LinkEvidence> Explain(LinkedPair pair) => LinkEvidence.Of(pair.Levels, weights);

    /// <summary>All pairs that are the same or worth a look, the likeliest first.</summary>
    /// <param name="isOfInterest">Which of those that share a key are compared: those of two files, or those with a record that is new.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IReadOnlyList<LinkedPair> Find(Func<int, int, bool>? isOfInterest = null, CancellationToken cancellationToken = default) =>
        [.. Candidates(isOfInterest, cancellationToken)
            .OrderByDescending(pair => pair.Bits)
            .ThenBy(pair => pair.First)
            .ThenBy(pair => pair.Second)];

    /// <summary>How many pairs <see cref="Find"/> has compared.</summary>
    public long Compared { get; private set; }

    private List<LinkedPair> Candidates(Func<int, int, bool>? isOfInterest, CancellationToken cancellationToken)
    {
        LinkBlocks blocks = new(Keys(cancellationToken), LargestBlock);
        List<LinkedPair> found = [];
        long compared = 0;
        Lock gate = new();
        Parallel.For(
            0,
            blocks.Count,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => (Kept: new List<LinkedPair>(), Count: 0L),
            (block, _, state) =>
            {
                foreach ((int one, int other) in blocks.PairsOf(block))
                {
                    if (isOfInterest is not null && !isOfInterest(one, other))
                        continue;
                    state.Count++;
                    if (WorthALook(one, other) is { } pair)
                        state.Kept.Add(pair);
                }

                return state;
            },
            state =>
            {
                lock (gate)
                {
                    found.AddRange(state.Kept);
                    compared += state.Count;
                }
            });
        Compared = compared;
        return found;
    }

    // Most who share a word have two numbers of one register, or live far from each other, and whatever names say can't outweigh that.
    private LinkedPair? WorthALook(int one, int other)
    {
        AgreementLevels beside = BesideNames(one, other);
        if (PairOf(one, other, beside with { Name = mostTelling.Level, Rarity = mostTelling.Rarity }).Outcome == LinkOutcome.Different)
            return null;
        LinkedPair pair = PairOf(one, other, WithNames(one, other, beside));
        return pair.Outcome == LinkOutcome.Different ? null : pair;
    }

    private LinkedPair PairOf(int one, int other, AgreementLevels levels)
    {
        double bits = weights.Of(levels);
        return new(Math.Min(one, other), Math.Max(one, other), levels, bits, 1 / (1 + Math.Pow(2, -(bits + prior))));
    }

    private AgreementLevels WithNames(int one, int other, AgreementLevels beside)
    {
        // Of those that tell as much, one is meant in whichever order the names stand.
        (double Weight, NameLevel Level, NameRarity Rarity) most = (double.NegativeInfinity, default, default);
        foreach (ComparedName left in names[one])
        {
            foreach (ComparedName right in names[other])
            {
                NameMatch match = comparer.Compare(left, right);
                (double, NameLevel, NameRarity) told = (weights.Of(match.Level, match.Rarity), match.Level, match.Rarity);
                if (told.CompareTo(most) > 0)
                    most = told;
            }
        }

        return beside with { Name = most.Level, Rarity = most.Rarity };
    }

    private AgreementLevels BesideNames(int one, int other)
    {
        (ComparedAddress here, ComparedAddress there) = (addresses[one], addresses[other]);
        PostcodeLevel postcode = here.PostcodeOf(there);
        WebsiteLevel website = here.WebsiteOf(there);
        return new(
            default,
            default,
            postcode == PostcodeLevel.Same && sharedAddresses.Contains(here.Postcode!) ? PostcodeLevel.SameDistrict : postcode,
            website == WebsiteLevel.Same && sharedAddresses.Contains(here.Host!) ? WebsiteLevel.Unknown : website,
            NumberOf(one, other));
    }

    private ulong[][] Keys(CancellationToken cancellationToken)
    {
        LinkKeys keys = new(table);
        ulong[][] made = new ulong[organisations.Count][];
        Parallel.For(0, made.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => made[i] = keys.Of(organisations[i], names[i], addresses[i], numbers[i]));
        return made;
    }

    private NumberLevel NumberOf(int one, int other)
    {
        NumberLevel level = NumberLevel.Unknown;
        foreach (OrgIdentifier left in organisations[one].Identifiers)
        {
            if (numbers[other].Contains(left.Value))
                return NumberLevel.Same;
            foreach (OrgIdentifier right in organisations[other].Identifiers)
            {
                if (left.Scheme != right.Scheme)
                    continue;
                if (left.Value == right.Value)
                    return NumberLevel.Same;
                level = NumberLevel.Different;
            }
        }

        return Array.Exists(numbers[one], number => organisations[other].Identifiers.Any(identifier => identifier.Value == number)) ? NumberLevel.Same : level;
    }

    private IEnumerable<ComparedName> FormsOf(NameParts parts, ShortForms shortForms)
    {
        bool isOfBranch = Array.Exists(parts.Words, BranchWords.Contains);
        yield return new(Numbered(parts.Words), Part: null, isOfBranch);
        foreach ((string[] part, PartKind kind) in parts.Parts)
            yield return new(Numbered(part), kind, isOfBranch);
        if (shortForms.WriteOut(parts.Words) is { } writtenOut)
            yield return new(Numbered(writtenOut), Part: null, isOfBranch, IsWrittenOut: true);
    }

    private int[] Numbered(string[] words) => [.. words.Select(table.Number)];
}
