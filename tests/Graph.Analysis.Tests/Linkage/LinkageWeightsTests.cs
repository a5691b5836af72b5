using Graph.Analysis.Linkage;

namespace Graph.Analysis.Tests.Linkage;

public sealed class LinkageWeightsTests
{
    private static readonly AgreementLevels SameName = new(NameLevel.SameWords, NameRarity.Rare, PostcodeLevel.Same, WebsiteLevel.Unknown, NumberLevel.Unknown);
    private static readonly AgreementLevels OtherName = new(NameLevel.Different, NameRarity.Usual, PostcodeLevel.AnotherArea, WebsiteLevel.Unknown, NumberLevel.Unknown);

    /// <remarks>Of a hundred pairs of one organisation all have the level, of a hundred thousand of two, one in a thousand: a thousand times as many, which is 10 bits.</remarks>
    [Fact]
    public void A_level_that_is_a_thousand_times_as_common_among_the_same_tells_ten_bits()
    {
        LinkageWeights weights = LinkageWeights.Estimate([(SameName, 100_000)], [(SameName, 1000), (OtherName, 999_000)]);

        Assert.Equal(10, weights.Postcode[(int)PostcodeLevel.Same], 0.1);
        Assert.Equal(10, weights.Of(NameLevel.SameWords, NameRarity.Rare), 0.1);
    }

    [Fact]
    public void What_is_not_known_tells_nothing()
    {
        LinkageWeights weights = LinkageWeights.Estimate([(SameName, 50)], [(OtherName, 5000)]);

        Assert.Equal(0, weights.Postcode[(int)PostcodeLevel.Unknown]);
        Assert.Equal(0, weights.Website[(int)WebsiteLevel.Unknown]);
        Assert.Equal(0, LinkageWeights.Of(NumberLevel.Unknown));
    }

    [Fact]
    public void What_no_pair_of_one_organisation_has_tells_against_it()
    {
        LinkageWeights weights = LinkageWeights.Estimate([(SameName, 200)], [(OtherName, 10_000)]);

        Assert.True(weights.Of(NameLevel.Different, NameRarity.Usual) < -5);
        Assert.True(weights.Postcode[(int)PostcodeLevel.AnotherArea] < -5);
    }

    /// <remarks>None of one organisation was seen where names begin alike, and many of two: by themselves these would tell against it, more than words that are shared anywhere.</remarks>
    [Fact]
    public void Names_that_agree_further_tell_no_less_than_those_that_share_some_words()
    {
        AgreementLevels some = OtherName with { Name = NameLevel.Some };
        LinkageWeights weights = LinkageWeights.Estimate([(some, 20), (SameName, 80)], [(some, 100), (OtherName with { Name = NameLevel.Beginning }, 1000), (OtherName, 90_000)]);

        Assert.True(weights.Of(NameLevel.Some, NameRarity.Usual) > 5);
        Assert.True(weights.Of(NameLevel.Beginning, NameRarity.Unique) >= weights.Of(NameLevel.Some, NameRarity.Usual));
    }

    [Fact]
    public void The_rarer_the_words_that_names_share_the_more_they_tell()
    {
        (AgreementLevels, long)[] same = [.. Enum.GetValues<NameRarity>().Select(rarity => (SameName with { Rarity = rarity }, 10L * (4 - (int)rarity)))];
        (AgreementLevels, long)[] different = [.. Enum.GetValues<NameRarity>().Select(rarity => (OtherName with { Rarity = rarity, Name = NameLevel.SameWords }, 1000L * (1 + (int)rarity)))];

        foreach (LinkageWeights weights in new[] { LinkageWeights.Estimate(same, different), LinkageWeights.Default })
        {
            foreach (NameLevel level in Enum.GetValues<NameLevel>())
            {
                double[] bits = [.. Enum.GetValues<NameRarity>().Select(rarity => weights.Of(level, rarity))];
                Assert.Equal(bits.Order(), bits);
            }
        }
    }

    [Fact]
    public void The_weights_that_are_used_have_one_for_each_level()
    {
        Assert.Equal(Enum.GetValues<NameLevel>().Length * Enum.GetValues<NameRarity>().Length, LinkageWeights.Default.Name.Length);
        Assert.Equal(Enum.GetValues<PostcodeLevel>().Length, LinkageWeights.Default.Postcode.Length);
        Assert.Equal(Enum.GetValues<WebsiteLevel>().Length, LinkageWeights.Default.Website.Length);
    }
}
