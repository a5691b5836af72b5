using System.Collections.Immutable;

namespace Graph.Analysis.Linkage;

/// <summary>What each level of each comparison tells for or against two records being of one organisation, in bits (Fellegi and Sunter, 1969).</summary>
/// <remarks>
/// A weight is the binary logarithm of m / u, where m is the share of pairs of one organisation that have the level, and u that of pairs of two.
/// What is not known tells nothing. Weights of comparisons are added, as if each told by itself, to what is expected beforehand: of as many
/// organisations as there are, one at most is the same.
/// </remarks>
/// <param name="Name">By <see cref="NameLevel"/> times four, plus <see cref="NameRarity"/>.</param>
/// <param name="Postcode">By <see cref="PostcodeLevel"/>.</param>
/// <param name="Website">By <see cref="WebsiteLevel"/>.</param>
public sealed record LinkageWeights(ImmutableArray<double> Name, ImmutableArray<double> Postcode, ImmutableArray<double> Website)
{
    // As if so many pairs more had been seen: a level that none of one organisation has is as rare among them as it is elsewhere.
    private const double Doubt = 2;
    private const double RarityDoubt = 5;
    private const double Unseen = 0.5;

    private const double SameNumber = 40;
    private const double AnotherNumber = -12;

    private static readonly int Rarities = Enum.GetValues<NameRarity>().Length;
    private static readonly int Levels = Enum.GetValues<NameLevel>().Length;

    /// <summary>The weights that are used, as they were estimated.</summary>
    public static LinkageWeights Default { get; } = new(
        [
            -3.0, 0.6, 0.6, 0.6,
            -6.7, -6.7, -6.7, -6.7,
            4.8, 5.3, 6.1, 6.1,
            6.8, 6.8, 8.2, 9.1,
            0.3, 10.2, 13.3, 15.3,
            -1.7, 6.7, 9.7, 9.7,
            10.2, 12.3, 14.0, 16.4,
            9.1, 13.9, 18.3, 18.3,
            9.8, 11.0, 15.1, 15.1,
            10.9, 17.0, 19.4, 19.4,
        ],
        [0, -2.6, 1.4, 6.4, 14.8],
        [0, -1.9, 16.4]);

    /// <summary>What all agreements tell together.</summary>
    public double Of(AgreementLevels levels) => Of(levels.Name, levels.Rarity) + Postcode[(int)levels.Postcode] + Website[(int)levels.Website] + Of(levels.Number);

    /// <summary>What the numbers tell. No pairs of known truth can tell it, since their truth is known from the numbers: registers hardly ever give one body two, and one number is one body.</summary>
    public static double Of(NumberLevel level) => level switch
    {
        NumberLevel.Same => SameNumber,
        NumberLevel.Different => AnotherNumber,
        _ => 0,
    };

    /// <summary>What the names tell.</summary>
    public double Of(NameLevel level, NameRarity rarity) => Name[Index(level, rarity)];

    /// <summary>Estimates weights on pairs of which it is known whether they are of one organisation.</summary>
    /// <param name="same">The levels of pairs of one organisation, each with how often it was seen.</param>
    /// <param name="different">Those of pairs of two.</param>
    public static LinkageWeights Estimate(IEnumerable<(AgreementLevels Levels, long Count)> same, IEnumerable<(AgreementLevels Levels, long Count)> different)
    {
        Tally one = new(same);
        Tally two = new(different);
        return new(Names(one.Name, two.Name), Known(one.Postcode, two.Postcode), Known(one.Website, two.Website));
    }

    internal static int Index(NameLevel level, NameRarity rarity) => ((int)level * Rarities) + (int)rarity;

    /// <summary>What the names tell: how far they agree, and, among those that agree as far, how rare it is what they share. The rarer it is, the more it tells.</summary>
    private static ImmutableArray<double> Names(double[] same, double[] different)
    {
        double[] u = Shares(different);
        double sames = same.Sum();
        double[] alike = [.. Enumerable.Range(0, Rarities).Select(rarity => Enumerable.Range((int)NameLevel.PartOfBoth, Levels - (int)NameLevel.PartOfBoth).Sum(level => same[(level * Rarities) + rarity]) + Unseen)];
        double[] weights = new double[same.Length];
        double some = 0;
        for (int level = 0; level < Levels; level++)
        {
            Range cells = (level * Rarities)..((level + 1) * Rarities);
            double[] expected = level >= (int)NameLevel.Beginning ? alike : u[cells];
            double seen = same[cells].Sum();
            double chance = u[cells].Sum();
            double ratio = (seen + (Doubt * chance)) / (sames + Doubt) / chance;

            // Where too few were seen to tell, names that agree further tell no less than those that share some words.
            if (level == (int)NameLevel.Some)
                some = ratio;
            else if (level > (int)NameLevel.Some)
                ratio = Math.Max(ratio, some);
            double[] own = [.. Enumerable.Range(0, Rarities).Select(rarity => Math.Log2(
                ratio * chance * (same[cells][rarity] + (RarityDoubt * expected[rarity] / expected.Sum())) / (seen + RarityDoubt) / u[cells][rarity]))];
            Ascending(own, u[cells]).CopyTo(weights, level * Rarities);
        }

        return [.. weights];
    }

    // What is not known tells nothing.
    private static ImmutableArray<double> Known(double[] same, double[] different)
    {
        double[] u = Shares(different[1..]);
        double sames = same[1..].Sum();
        return [0, .. u.Select((share, level) => Math.Log2((same[level + 1] + (Doubt * share)) / (sames + Doubt) / share))];
    }

    private static double[] Shares(double[] counts)
    {
        double sum = counts.Sum() + (Unseen * counts.Length);
        return [.. counts.Select(count => (count + Unseen) / sum)];
    }

    /// <summary>The nearest values that do not descend (pool adjacent violators).</summary>
    private static double[] Ascending(double[] values, double[] shares)
    {
        List<(double Value, double Share, int Count)> pools = [];
        for (int i = 0; i < values.Length; i++)
        {
            pools.Add((values[i], shares[i], 1));
            while (pools.Count > 1 && pools[^2].Value > pools[^1].Value)
            {
                ((double Value, double Share, int Count) before, (double Value, double Share, int Count) last) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                double share = before.Share + last.Share;
                pools.Add((((before.Value * before.Share) + (last.Value * last.Share)) / share, share, before.Count + last.Count));
            }
        }

        return [.. pools.SelectMany(pool => Enumerable.Repeat(pool.Value, pool.Count))];
    }

    private sealed class Tally
    {
        public Tally(IEnumerable<(AgreementLevels Levels, long Count)> pairs)
        {
            foreach ((AgreementLevels levels, long count) in pairs)
            {
                Name[Index(levels.Name, levels.Rarity)] += count;
                Postcode[(int)levels.Postcode] += count;
                Website[(int)levels.Website] += count;
            }
        }

        public double[] Name { get; } = new double[Enum.GetValues<NameLevel>().Length * Rarities];

        public double[] Postcode { get; } = new double[Enum.GetValues<PostcodeLevel>().Length];

        public double[] Website { get; } = new double[Enum.GetValues<WebsiteLevel>().Length];
    }
}

/// <summary>How far two records agree, comparison by comparison.</summary>
/// <param name="Name">How far their names agree.</param>
/// <param name="Rarity">How much what the names share tells.</param>
/// <param name="Postcode">How near their postcodes are.</param>
/// <param name="Website">Whether their websites are the same.</param>
/// <param name="Number">Whether a register has both under one number.</param>
public readonly record struct AgreementLevels(NameLevel Name, NameRarity Rarity, PostcodeLevel Postcode, WebsiteLevel Website, NumberLevel Number)
{
    /// <summary>Whether the names alone may be one body's: the same, or one with words more. Two charities of one office have an address and a website together; where the names share words besides, they are those of before and after a change.</summary>
    public bool NamesMayBeOne => Name >= NameLevel.PartOfBoth || (Name == NameLevel.ManyMoreWords && HaveOneAddress) || (Name >= NameLevel.Some && Postcode == PostcodeLevel.Same && Website == WebsiteLevel.Same);

    /// <summary>
    /// Whether the names leave no doubt: they have the same words, or the same but for spelling and are not in different areas, or a part of one is
    /// the other and they have an address in common. With words more it may be the body's friends, its shop, its juniors or its branch, which often
    /// share its building and its website; with words less it may be the body, or another branch of it.
    /// </summary>
    public bool NamesLeaveNoDoubt => Name == NameLevel.SameWords || (Name == NameLevel.Respelt && Postcode != PostcodeLevel.AnotherArea) || (Name == NameLevel.Part && HaveOneAddress);

    /// <summary>Whether they have the same postcode or the same website, which not many others have.</summary>
    public bool HaveOneAddress => Postcode == PostcodeLevel.Same || Website == WebsiteLevel.Same;
}
