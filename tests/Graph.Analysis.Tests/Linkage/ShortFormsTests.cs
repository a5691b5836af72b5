using CsCheck;
using Graph.Analysis.Linkage;

namespace Graph.Analysis.Tests.Linkage;

public sealed class ShortFormsTests
{
    private static readonly string[] Words = ["hexley", "larkhaven", "rda", "riding", "disabled", "association", "assn", "ra", "river", "anglers", "club"];

    private static readonly Gen<ComparedOrganisation[]> AnyOrganisations =
        Gen.Int[0, Words.Length - 1].Select(place => Words[place]).Array[1, 4].Select(words => string.Join(' ', words)).Array[1, 3]
            .Array[1, 8]
            .Select(all => all.Select((names, place) => new ComparedOrganisation($"{place}", [.. names])).ToArray());

    [Fact]
    public void What_two_organisations_shorten_alike_is_learnt_for_a_third()
    {
        ComparedOrganisation[] all = [.. Teachers("RDA", "Riding for the Disabled Association"), new("a", ["Pegasus RDA"]), new("b", ["Pegasus Riding for the Disabled Association Trust"])];

        // Without what was learnt, RDA would not be written out where other words follow.
        Assert.Equal(NameLevel.FewMoreWords, new OrganisationLinkage(all, LinkageWeights.Default).Levels(2, 3).Name);
    }

    [Theory]
    [InlineData("Larkhaven Vlnt Team", "Larkhaven Volunteer Team")]
    [InlineData("Larkhaven VT", "Larkhaven Volunteer Team")]
    public void A_short_form_is_the_same_name_respelt(string one, string other)
    {
        string[] words = one.Split(' ');
        ComparedOrganisation[] all = [.. Teachers(words[1], words.Length == 2 ? "Volunteer Team" : "Volunteer"), new("a", [one]), new("b", [other])];

        Assert.Equal(NameLevel.Respelt, new OrganisationLinkage(all, LinkageWeights.Default).Levels(2, 3).Name);
    }

    [Fact]
    public void One_organisation_teaches_nothing() => Assert.Equal(0, new ShortForms([[["larkhaven", "vlnt", "team"], ["larkhaven", "volunteer", "team"]]]).Count);

    [Fact]
    public void What_is_short_for_different_things_is_not_learnt()
    {
        string[][] Names(string place, string words) => [[place, "rda"], [place, .. words.Split(' ')]];

        Assert.Equal(1, new ShortForms([Names("hexley", "riding disabled association"), Names("larkhaven", "riding disabled association")]).Count);
        Assert.Equal(0, new ShortForms([Names("hexley", "riding disabled association"), Names("larkhaven", "riding disabled association"), Names("tidewell", "regional development agency"), Names("quay", "regional development agency")]).Count);
    }

    [Theory]
    [InlineData("volunteers", "volunteer")]
    [InlineData("team", "volunteer")]
    [InlineData("vo", "volunteer")]
    public void Another_word_is_no_short_form(string one, string other) =>
        Assert.Equal(0, new ShortForms([[["hexley", one], ["hexley", other]], [["quay", one], ["quay", other]]]).Count);

    [Fact]
    public void What_is_learnt_does_not_depend_on_the_order_of_organisations_and_names() => AnyOrganisations.Sample(all =>
    {
        ComparedOrganisation[] reversed = [.. all.Reverse().Select(organisation => organisation with { Names = [.. organisation.Names.Reverse()] })];
        OrganisationLinkage linkage = new(all, LinkageWeights.Default);
        OrganisationLinkage other = new(reversed, LinkageWeights.Default);

        for (int i = 1; i < all.Length; i++)
            Assert.Equal(linkage.Levels(0, i), other.Levels(all.Length - 1, all.Length - 1 - i));
    });

    private static ComparedOrganisation[] Teachers(string shortForm, string words) => [new("one", [$"Hexley {shortForm}", $"Hexley {words}"]), new("two", [$"Quay {shortForm}", $"Quay {words}"])];
}
