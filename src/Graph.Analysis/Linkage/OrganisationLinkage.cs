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

    /// <summary>A key that so many share says nothing that another does not say better.</summary>
    internal const int LargestBlock = 150;

    private readonly IReadOnlyList<ComparedOrganisation> organisations;
    private readonly LinkageWeights weights;
    private readonly LinkageCorpus corpus;
    private readonly WordTable table;
    private readonly NameComparer comparer;
    private readonly ComparedName[][] names;
    private readonly ComparedAddress[] addresses;
    private readonly string[][] numbers;
    private readonly double prior;
    private readonly (NameLevel Level, NameRarity Rarity) mostTelling;

    /// <summary>Prepares records for comparison.</summary>
    /// <param name="organisations">What is compared. No two have the same id.</param>
    /// <param name="weights">What each agreement tells.</param>
    /// <param name="corpus">The organisations among which they are compared, they too; null where there are no others.</param>
    public OrganisationLinkage(IReadOnlyList<ComparedOrganisation> organisations, LinkageWeights weights, LinkageCorpus? corpus = null)
    {
        ArgumentNullException.ThrowIfNull(organisations);
        ArgumentNullException.ThrowIfNull(weights);
        this.organisations = organisations;
        this.weights = weights;
        NameParts[][] parts = [.. organisations.AsParallel().AsOrdered().Select(organisation => organisation.Names.Select(NameParts.Of).ToArray())];
        addresses = [.. organisations.Select(ComparedAddress.Of)];
        this.corpus = corpus ?? CorpusOf(parts);
        WrittenName[][] forms = [.. parts.Select(own => own.SelectMany(FormsOf).ToArray())];
        table = new(forms.SelectMany(own => own).SelectMany(form => form.Words), this.corpus);
        comparer = new(table);
        names = [.. forms.Select(own => own.Select(form => new ComparedName([.. form.Words.Select(table.Number)], form.Part, form.IsOfBranch, form.IsWrittenOut)).ToArray())];
        numbers = [.. parts.Select(own => own.SelectMany(part => part.Numbers).ToArray())];
        prior = -Math.Log2(Math.Max(this.corpus.Count, FewestOrganisations));
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
    public IReadOnlyList<LinkEvidence> Explain(LinkedPair pair)
    {
        (_, ComparedName one, ComparedName other) = MostAlike(pair.First, pair.Second);
        return LinkEvidence.Of(pair.Levels, weights, NameWords.Of(WordsOf(one), WordsOf(other)));
    }

    /// <summary>All pairs that are the same or worth a look, the likeliest first.</summary>
    /// <param name="isOfInterest">Which of those that share a key are compared: those of two files, or those with a record that is new.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IReadOnlyList<LinkedPair> Find(Func<int, int, bool>? isOfInterest = null, CancellationToken cancellationToken = default) => Find(isOfInterest, LargestBlock, cancellationToken);

    /// <summary>The same where another number of records may share a key.</summary>
    internal IReadOnlyList<LinkedPair> Find(Func<int, int, bool>? isOfInterest, int largestBlock, CancellationToken cancellationToken) =>
        [.. Candidates(isOfInterest, largestBlock, cancellationToken)
            .OrderByDescending(pair => pair.Bits)
            .ThenBy(pair => pair.First)
            .ThenBy(pair => pair.Second)];

    /// <summary>How many pairs <see cref="Find(Func{int, int, bool}?, CancellationToken)"/> has compared.</summary>
    public long Compared { get; private set; }

    private List<LinkedPair> Candidates(Func<int, int, bool>? isOfInterest, int largestBlock, CancellationToken cancellationToken)
    {
        LinkBlocks blocks = new(Keys(cancellationToken), largestBlock, corpus.Beside);
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
        NameMatch most = MostAlike(one, other).Match;
        return beside with { Name = most.Level, Rarity = most.Rarity };
    }

    private (NameMatch Match, ComparedName One, ComparedName Other) MostAlike(int one, int other)
    {
        // Of those that tell as much, one is meant in whichever order the names stand.
        (double Weight, NameLevel Level, NameRarity Rarity) most = (double.NegativeInfinity, default, default);
        (ComparedName One, ComparedName Other) of = (names[one][0], names[other][0]);
        foreach (ComparedName left in names[one])
        {
            foreach (ComparedName right in names[other])
            {
                NameMatch match = comparer.Compare(left, right);
                (double, NameLevel, NameRarity) told = (weights.Of(match.Level, match.Rarity), match.Level, match.Rarity);
                if (told.CompareTo(most) > 0)
                    (most, of) = (told, (left, right));
            }
        }

        return (new(most.Level, most.Rarity), of.One, of.Other);
    }

    private AgreementLevels BesideNames(int one, int other)
    {
        (ComparedAddress here, ComparedAddress there) = (addresses[one], addresses[other]);
        PostcodeLevel postcode = here.PostcodeOf(there);
        WebsiteLevel website = here.WebsiteOf(there);
        return new(
            default,
            default,
            postcode == PostcodeLevel.Same && corpus.IsShared(here.Postcode!) ? PostcodeLevel.SameDistrict : postcode,
            website == WebsiteLevel.Same && corpus.IsShared(here.Host!) ? WebsiteLevel.Unknown : website,
            NumberOf(one, other));
    }

    private ulong[][] Keys(CancellationToken cancellationToken)
    {
        LinkKeys keys = new(corpus);
        ulong[][] made = new ulong[organisations.Count][];
        Parallel.For(0, made.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => made[i] = keys.Of(organisations[i], names[i].Select(WordsOf), addresses[i], numbers[i]));
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

    private string[] WordsOf(ComparedName name) => Array.ConvertAll(name.Words, word => table[word]);

    private LinkageCorpus CorpusOf(NameParts[][] parts)
    {
        LinkageCorpus own = new();
        foreach ((NameParts[] names, ComparedAddress address) in parts.Zip(addresses))
            own.Add(names, address);
        return own;
    }

    private IEnumerable<WrittenName> FormsOf(NameParts parts)
    {
        bool isOfBranch = Array.Exists(parts.Words, BranchWords.Contains);
        return corpus.FormsOf(parts).Select(form => new WrittenName(form.Words, form.Part, isOfBranch, form.IsWrittenOut));
    }

    // A name before its words have numbers.
    private readonly record struct WrittenName(string[] Words, PartKind? Part, bool IsOfBranch, bool IsWrittenOut);
}
