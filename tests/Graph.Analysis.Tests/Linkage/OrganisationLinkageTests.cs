using System.Collections.Concurrent;
using CsCheck;
using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Analysis.Tests.Linkage;

public sealed class OrganisationLinkageTests
{
    private static readonly string[] Words = ["Larkhaven", "Tidewell", "Carers", "Community", "Trust", "St", "Oswin", "Food", "Gorse", "Hill", "Gorsehill", "Studios", "1st", "2nd", "Scouts", "of", "the", "Ltd", "(Quay)", "Association"];

    private static readonly Gen<ComparedOrganisation[]> AnyOrganisations =
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(place => Words[place]).Array[1, 5], Among(null, "LA1 1AA", "LA1 2BB", "M1 1AA"), Among(null, "https://www.tidewell.example", "info@tidewell.example", "https://oswin.example"), Among(null, null, "GB-CHC-1200001", "GB-CHC-1200002", "GB-COH-01234567"))
            .Select((words, postcode, website, number) => new ComparedOrganisation("", [string.Join(' ', words)]) { Postcode = postcode, Website = website, Identifiers = number is null ? [] : [OrgIdentifier.Parse(number)] })
            .Array[2, 12]
            .Select(all => all.Select((organisation, place) => organisation with { Id = $"{place}" }).ToArray());

    [Theory]
    [InlineData("Tidewell Carers Limited", "The Tidewell Carers Ltd.", NameLevel.SameWords)]
    [InlineData("Citizens Advice Larkhaven", "Larkhaven Citizens Advice", NameLevel.SameWords)]
    [InlineData("Tidewell Carers (1200001)", "Tidewell Carers CIO", NameLevel.SameWords)]
    [InlineData("St Oswin’s Church", "Saint Oswins C of E Church", NameLevel.SameWords)]
    [InlineData("Larkhaven & District Carers", "Larkhaven and District Carers", NameLevel.SameWords)]
    [InlineData("LB Larkhaven", "London Borough of Larkhaven", NameLevel.SameWords)]
    [InlineData("Age Concern Larkhaven", "Age UK Larkhaven", NameLevel.SameWords)]
    [InlineData("Larkhaven CAB", "Larkhaven Citizens Advice Bureau", NameLevel.SameWords)]
    [InlineData("Gorsehill Studios", "Gorse Hill Studios", NameLevel.Respelt)]
    [InlineData("Tidewell Volunteering", "Tidewell Volunteers", NameLevel.Respelt)]
    [InlineData("Tidewell Carrers Trust", "Tidewell Carers Trust", NameLevel.Respelt)]
    [InlineData("Pegasus RDA", "Pegasus Riding for the Disabled Association", NameLevel.Respelt)]
    [InlineData("Tidewell Rovers FC", "Tidewell Rovers Football Club", NameLevel.Respelt)]
    [InlineData("Tidewell Refugee Action Network (TRAN)", "Tidewell Refugee Action Network", NameLevel.SameWords)]
    [InlineData("Action in Larkhaven - t/a The Quaymates", "Estuary Law Office - trading as The Quaymates", NameLevel.PartOfBoth)]
    [InlineData("Tidewell Carers (The Quay Hub)", "Tidewell Carers", NameLevel.Part)]
    [InlineData("Tidewell Carers, Larkhaven", "Tidewell Carers", NameLevel.Part)]
    [InlineData("Parks, Larkhaven Council", "Larkhaven Council", NameLevel.ManyMoreWords)]
    [InlineData("Friends of the Quay c/o Tidewell Carers", "Tidewell Carers", NameLevel.ManyMoreWords)]
    [InlineData("Estuary Support - trading as Tidewell Carers", "Tidewell Carers", NameLevel.Respelt)]
    [InlineData("Estuary Support (formerly Tidewell Carers)", "Tidewell Carers", NameLevel.Respelt)]
    [InlineData("Sale Carers", "Hale Carers", NameLevel.Different)]
    [InlineData("Seafarers' Legion - Larkhaven Branch", "Seafarers' Legion - Tidewell Branch", NameLevel.PartOfBoth)]
    [InlineData("Tidewell Carers Trust", "Tidewell Carers", NameLevel.FewMoreWords)]
    [InlineData("Groundlark Tidewell Estuary", "Groundlark", NameLevel.ManyMoreWords)]
    [InlineData("Kestrel Oswin Befrienders", "The Kestrel Oswin Volunteering Charity", NameLevel.Beginning)]
    [InlineData("Riverside Sea Cadets", "Larkhaven Sea Cadets", NameLevel.Some)]
    [InlineData("Community Arts", "Community Garden Larkhaven", NameLevel.Different)]
    [InlineData("1st Larkhaven Scouts", "2nd Larkhaven Scouts", NameLevel.AnotherNumber)]
    [InlineData("Larkhaven Food Bank", "Tidewell Chess Club", NameLevel.Different)]
    [InlineData("ʻ  ʻ (Tidewell)", "Larkhaven", NameLevel.Different)]
    public void How_far_names_agree(string one, string other, NameLevel level)
    {
        OrganisationLinkage linkage = new([new("a", [one]), new("b", [other])], LinkageWeights.Default);

        Assert.Equal(level, linkage.Levels(0, 1).Name);
        Assert.Equal(level, linkage.Levels(1, 0).Name);
    }

    // Two of its names tell as much, and of rarer words.
    [Fact]
    public void Names_are_compared_in_whichever_order_an_organisation_has_them()
    {
        ComparedOrganisation one = new("a", ["disabled hexley riding ra"]);
        string[] names = ["riding association hexley", "rda hexley riding disabled"];
        AgreementLevels levels = new OrganisationLinkage([one, new("b", [.. names])], LinkageWeights.Default).Levels(0, 1);

        Assert.Equal((NameLevel.Some, NameRarity.Unique), (levels.Name, levels.Rarity));
        Assert.Equal(levels, new OrganisationLinkage([one, new("b", [.. names.Reverse()])], LinkageWeights.Default).Levels(0, 1));
    }

    [Fact]
    public void A_former_name_is_compared_too() =>
        Assert.Equal(NameLevel.SameWords, new OrganisationLinkage([new("a", ["Larkhaven Together", "Tidewell Carers"]), new("b", ["Tidewell Carers"])], LinkageWeights.Default).Levels(0, 1).Name);

    [Theory]
    [InlineData("GB-CHC-1200001", "GB-CHC-1200001", NumberLevel.Same)]
    [InlineData("GB-CHC-1200001", "GB-CHC-1200002", NumberLevel.Different)]
    [InlineData("GB-CHC-1200001", "GB-COH-01200001", NumberLevel.Unknown)]
    public void Numbers_tell_within_one_register(string one, string other, NumberLevel level)
    {
        OrganisationLinkage linkage = new([Numbered("a", "Tidewell Carers", one), Numbered("b", "Tidewell Carers", other)], LinkageWeights.Default);

        Assert.Equal(level, linkage.Levels(0, 1).Number);
    }

    [Fact]
    public void A_number_in_the_name_is_a_number()
    {
        OrganisationLinkage linkage = new([Numbered("a", "Tidewell Carers", "GB-CHC-1200001"), new("b", ["Estuary Support (1200001)"])], LinkageWeights.Default);

        LinkedPair pair = Assert.Single(linkage.Find());

        Assert.Equal(LinkOutcome.Same, pair.Outcome);
    }

    [Fact]
    public void The_same_rare_name_is_the_same_unless_a_register_tells_them_apart()
    {
        OrganisationLinkage linkage = new([Numbered("a", "Tidewell Carers", "GB-CHC-1200001"), new("b", ["Tidewell Carers Ltd"]), Numbered("c", "Tidewell Carers", "GB-CHC-1200002")], LinkageWeights.Default);

        Assert.Equal(LinkOutcome.Same, linkage.Compare(0, 1).Outcome);
        Assert.NotEqual(LinkOutcome.Same, linkage.Compare(0, 2).Outcome);
    }

    [Fact]
    public void Two_charities_of_one_office_are_not_taken_for_one()
    {
        ComparedOrganisation refuge = new("a", ["Estuary Refuge"]) { Postcode = "LA1 1AA", Website = "https://quay.example" };
        ComparedOrganisation club = new("b", ["Larkhaven Chess Club"]) { Postcode = "LA1 1AA", Website = "https://www.quay.example/club" };

        LinkedPair pair = Assert.Single(new OrganisationLinkage([refuge, club], LinkageWeights.Default).Find());

        Assert.Equal(LinkOutcome.Review, pair.Outcome);
    }

    [Fact]
    public void A_name_that_keeps_some_of_its_words_where_postcode_and_website_stay_is_worth_a_look()
    {
        ComparedOrganisation before = new("a", ["British Kestrel Association"]) { Postcode = "LA1 1AA", Website = "https://quay.example" };
        ComparedOrganisation after = new("b", ["Kestrels UK"]) { Postcode = "LA1 1AA", Website = "https://quay.example" };

        Assert.Equal(LinkOutcome.Review, new OrganisationLinkage([before, after], LinkageWeights.Default).Compare(0, 1).Outcome);
    }

    /// <summary>They often share a building and a website with the body that they are of.</summary>
    [Theory]
    [InlineData("Friends of Estuary Library", "Estuary Library")]
    [InlineData("Kestrelwood School Parents Association", "Kestrelwood School")]
    [InlineData("Kestrelwood Young Carers", "Kestrelwood Carers")]
    [InlineData("Kestrelwood Housing Association Tenants Group", "Kestrelwood Housing Association")]
    [InlineData("Kestrelwood Hub Trading Ltd", "Kestrelwood Hub")]
    [InlineData("Kestrelwood Hub Cafe", "Kestrelwood Hub")]
    [InlineData("Kestrelwood Cricket Club Juniors", "Kestrelwood Cricket Club")]
    [InlineData("Jo Kay c/o Kestrelwood Methodist Church", "Kestrelwood Methodist Church")]
    public void What_belongs_to_a_body_is_not_the_body(string name, string body)
    {
        foreach ((string? postcode, string? website) in new (string?, string?)[] { (null, null), ("LA1 1AA", null), ("LA1 1AA", "https://kestrelwood.example") })
        {
            OrganisationLinkage linkage = new([new("a", [body]) { Postcode = postcode, Website = website }, new("b", [name]) { Postcode = postcode, Website = website }], LinkageWeights.Default);

            Assert.NotEqual(LinkOutcome.Same, linkage.Compare(0, 1).Outcome);
        }
    }

    [Theory]
    [InlineData("Tidewell Trust (Estuary)")]
    [InlineData("Tidewell Trust Estuary")]
    [InlineData("Leisure Services (Tidewell Trust)")]
    [InlineData("Tidewell Trust: Housing")]
    public void A_name_with_more_in_it_than_the_known_one_is_worth_a_look(string name)
    {
        OrganisationLinkage linkage = new([new("a", ["Tidewell Trust"]), new("b", [name])], LinkageWeights.Default);

        Assert.NotEqual(LinkOutcome.Same, linkage.Compare(0, 1).Outcome);
    }

    [Fact]
    public void The_same_name_but_for_spelling_in_another_area_is_worth_a_look() => Assert.Equal(
        LinkOutcome.Review,
        new OrganisationLinkage([new("a", ["Tidewell Carrers Union"]) { Postcode = "LA1 1AA", Website = "https://quay.example" }, new("b", ["Tidewell Carers Union"]) { Postcode = "M1 1AA", Website = "https://quay.example" }], LinkageWeights.Default).Compare(0, 1).Outcome);

    [Theory]
    [InlineData("Veterans Legion", "Veterans Legion, Hexley", LinkOutcome.Review)]
    [InlineData("Veterans Legion, Hexley", "Veterans Legion", LinkOutcome.Review)]
    [InlineData("Veterans Legion (formerly Seafarers)", "Veterans Legion", LinkOutcome.Same)]
    [InlineData("Veterans Legion Ltd", "The Veterans Legion", LinkOutcome.Same)]
    public void Who_names_less_than_is_known_may_mean_another_branch(string named, string known, LinkOutcome outcome)
    {
        OrganisationLinkage linkage = new([new("known", [known]), new("named", [named])], LinkageWeights.Default);

        Assert.Equal(outcome, linkage.Compare(0, 1).Outcome);
    }

    [Theory]
    [InlineData("Parks, Larkhaven Metropolitan Council")]
    [InlineData("Parks - Larkhaven Metropolitan Council")]
    [InlineData("Friends of Estuary Park c/o Larkhaven Metropolitan Council")]
    public void What_stands_last_in_a_name_may_be_the_body_that_it_belongs_to(string name) =>
        Assert.NotEqual(LinkOutcome.Same, new OrganisationLinkage([new("a", ["Larkhaven Metropolitan Council"]), new("b", [name])], LinkageWeights.Default).Compare(0, 1).Outcome);

    [Fact]
    public void A_branch_is_not_the_body()
    {
        LinkedPair pair = new OrganisationLinkage([new("a", ["Veterans Legion"]), new("b", ["Veterans Legion - Hexley Branch"])], LinkageWeights.Default).Compare(0, 1);

        Assert.NotEqual(NameLevel.Part, pair.Levels.Name);
        Assert.Equal(LinkOutcome.Review, pair.Outcome);
    }

    [Fact]
    public void What_many_share_tells_nothing()
    {
        ComparedOrganisation[] tenants = [.. new[] { "Kestrel", "Harbour", "Beacon", "Lantern", "Anchor" }.Select((name, place) => new ComparedOrganisation($"{place}", [name]) { Postcode = "LA1 1AA", Website = "https://quay.example" })];

        AgreementLevels levels = new OrganisationLinkage(tenants, LinkageWeights.Default).Levels(0, 1);

        Assert.Equal((PostcodeLevel.SameDistrict, WebsiteLevel.Unknown), (levels.Postcode, levels.Website));
    }

    [Fact]
    public void Nothing_depends_on_the_order_of_two() => AnyOrganisations.Sample(all =>
    {
        OrganisationLinkage linkage = new(all, LinkageWeights.Default);

        for (int i = 1; i < all.Length; i++)
            Assert.Equal(linkage.Compare(i, 0), linkage.Compare(0, i));
    });

    [Fact]
    public void Nothing_depends_on_the_order_of_all() => AnyOrganisations.Sample(all =>
    {
        OrganisationLinkage linkage = new(all, LinkageWeights.Default);
        OrganisationLinkage other = new([.. all.Reverse()], LinkageWeights.Default);

        Assert.Equal(Told(linkage.Find(), all), Told(other.Find(), [.. all.Reverse()]));
    });

    [Fact]
    public void No_pair_is_missed_that_all_comparisons_find() => AnyOrganisations.Sample(all =>
    {
        OrganisationLinkage linkage = new(all, LinkageWeights.Default);
        LinkedPair[] same = [.. from one in Enumerable.Range(0, all.Length) from other in Enumerable.Range(one + 1, all.Length - one - 1) let pair = linkage.Compare(one, other) where pair.Outcome == LinkOutcome.Same select pair];

        LinkedPair[] found = [.. linkage.Find().Where(pair => pair.Outcome == LinkOutcome.Same)];

        Assert.Equal(same.Order(Comparer<LinkedPair>.Create(ByPlace)), found.Order(Comparer<LinkedPair>.Create(ByPlace)));
    });

    // What can't be worth a look whatever its names say is passed over before they are compared.
    [Fact]
    public void Of_those_that_share_a_key_each_is_found_that_is_worth_a_look() => AnyOrganisations.Sample(all =>
    {
        OrganisationLinkage linkage = new(all, LinkageWeights.Default);
        ConcurrentBag<(int, int)> met = [];
        IReadOnlyList<LinkedPair> found = linkage.Find((one, other) =>
        {
            met.Add((one, other));
            return true;
        });

        Assert.Equal(
            met.Select(pair => linkage.Compare(pair.Item1, pair.Item2)).Where(pair => pair.Outcome != LinkOutcome.Different).Order(Comparer<LinkedPair>.Create(ByPlace)),
            found.Order(Comparer<LinkedPair>.Create(ByPlace)));
    });

    [Fact]
    public void Each_pair_is_found_once_and_the_likeliest_first() => AnyOrganisations.Sample(all =>
    {
        IReadOnlyList<LinkedPair> found = new OrganisationLinkage(all, LinkageWeights.Default).Find();

        Assert.Equal(found.Count, found.Select(pair => (pair.First, pair.Second)).Distinct().Count());
        Assert.Equal(found.Select(pair => pair.Bits).OrderDescending(), found.Select(pair => pair.Bits));
        Assert.All(found, pair => Assert.True(pair.First < pair.Second));
    });

    [Fact]
    public void Only_what_is_of_interest_is_compared()
    {
        OrganisationLinkage linkage = new([new("a", ["Tidewell Carers"]), new("b", ["Tidewell Carers Ltd"]), new("c", ["Tidewell Carers CIO"])], LinkageWeights.Default);

        IReadOnlyList<LinkedPair> found = linkage.Find((_, other) => other == 2);

        Assert.Equal([(0, 2), (1, 2)], found.Select(pair => (pair.First, pair.Second)).Order());
        Assert.Equal(2, linkage.Compared);
    }

    [Fact]
    public void What_tells_most_is_said_first_and_what_is_not_known_is_not_said()
    {
        ComparedOrganisation one = new("a", ["Tidewell Carers"]) { Postcode = "LA1 1AA" };
        ComparedOrganisation other = new("b", ["Tidewell Carers Ltd"]) { Postcode = "M1 1AA" };
        OrganisationLinkage linkage = new([one, other], LinkageWeights.Default);

        IReadOnlyList<LinkEvidence> evidence = linkage.Explain(linkage.Compare(0, 1));

        Assert.Equal(["The names have the same words. Both have \"tidewell\" and \"carers\".", "Their postcodes are in different areas."], evidence.Select(each => each.Sentence));
        Assert.True(evidence[0].Bits > 0 && evidence[1].Bits < 0);
    }

    [Theory]
    [InlineData("ZA Befrienders", "ZA Befriender", "Both have \"za\". Beside that, one has \"befrienders\", and the other \"befriender\".")]
    [InlineData("Tamarind House", "Tamarind House Trading Ltd", "Both have \"tamarind\" and \"house\". Only one has \"trading\".")]
    [InlineData("Fern Hollow Trust", "Fernhollow Trust", "Both have \"trust\". Beside that, one has \"fern\" and \"hollow\", and the other \"fernhollow\".")]
    [InlineData("Homestart", "Home-Start", "One has \"homestart\", and the other \"home\" and \"start\".")]
    [InlineData("Tidewell Carers", "Quay Arts (formerly Tidewell Carers)", "Both have \"tidewell\" and \"carers\".")]
    public void The_words_that_agree_and_those_that_differ_are_named(string one, string other, string sentence)
    {
        OrganisationLinkage linkage = new([new("a", [one]), new("b", [other])], LinkageWeights.Default);

        Assert.EndsWith(sentence, Assert.Single(linkage.Explain(linkage.Compare(0, 1))).Sentence, StringComparison.Ordinal);
    }

    private static Gen<string?> Among(params string?[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static ComparedOrganisation Numbered(string id, string name, string number) => new(id, [name]) { Identifiers = [OrgIdentifier.Parse(number)] };

    private static string[] Told(IReadOnlyList<LinkedPair> pairs, ComparedOrganisation[] all) =>
        [.. pairs.Select(pair => string.Join(' ', new[] { all[pair.First].Id, all[pair.Second].Id }.Order(StringComparer.Ordinal)) + $" {pair.Levels} {pair.Outcome}").Order(StringComparer.Ordinal)];

    private static int ByPlace(LinkedPair one, LinkedPair other) => (one.First, one.Second).CompareTo((other.First, other.Second));
}
