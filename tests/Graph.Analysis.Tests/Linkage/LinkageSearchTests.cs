using CsCheck;
using Graph.Analysis.Linkage;

namespace Graph.Analysis.Tests.Linkage;

public sealed class LinkageSearchTests
{
    private static readonly Gen<string> Word = Any("Larkhaven", "Tidewell", "Hexley", "RDA", "Riding", "Disabled", "Association", "Assn", "Carers", "Carrers", "Trust", "Church", "Community", "Hub", "42nd", "Friends");

    private static readonly Gen<ComparedOrganisation> Organisation = Gen.Select(Word.Array[1, 6].Array[1, 2], Any("", "", "LA1 1AA", "M1 1AA"), Any("", "", "https://quay.example", "https://hub.example"), (names, postcode, website) =>
        new ComparedOrganisation("", [.. names.Select(name => string.Join(' ', name))]) { Postcode = postcode.Length > 0 ? postcode : null, Website = website.Length > 0 ? website : null });

    private static readonly Gen<ComparedOrganisation[]> Organisations = Organisation.Array[2, 30].Select(all => all.Select((one, number) => one with { Id = $"{number}" }).ToArray());

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    [Fact]
    public void Who_may_be_one_of_a_few_is_found_among_many_as_in_a_comparison_of_all_and_for_the_same_reasons() => Gen.Select(Organisations, Gen.Int[1, 3]).Sample((all, most) =>
    {
        ComparedOrganisation[] few = all[..Math.Min(most, all.Length - 1)], many = all[few.Length..];
        LinkedPair[] expected = [.. new OrganisationLinkage(all, LinkageWeights.Default).Find((one, other) => one < few.Length && other >= few.Length)];

        LinkageCorpus corpus = new();
        corpus.Add(few);
        corpus.Add(many);
        LinkageSearch search = new(few, LinkageWeights.Default, corpus);
        foreach (ComparedOrganisation[] some in many.Chunk(4))
            search.Meet(some);
        HashSet<string> found = [.. search.Found()];
        search.KeepBeside(found);
        ComparedOrganisation[] compared = [.. few, .. many.Where(one => found.Contains(one.Id))];
        LinkedPair[] pairs = [.. new OrganisationLinkage(compared, LinkageWeights.Default, corpus).Find((one, other) => one < few.Length && other >= few.Length)];

        Assert.Equal(expected.Select(pair => all[pair.Second].Id).Distinct().Order(), found.Order());
        Assert.Equal(
            expected.Select(pair => $"{all[pair.First].Id} {all[pair.Second].Id} {pair.Levels} {pair.Bits}").Order(),
            pairs.Select(pair => $"{compared[pair.First].Id} {compared[pair.Second].Id} {pair.Levels} {pair.Bits}").Order());
    });

    [Fact]
    public void A_key_that_too_many_share_among_all_finds_nobody_among_a_few()
    {
        ComparedOrganisation asked = new("asked", ["Tidewell Carers"]);
        ComparedOrganisation[] many = [.. Enumerable.Range(0, 200).Select(number => new ComparedOrganisation($"{number}", [$"Tidewell Carers {(char)('A' + (number % 26))}{number / 26}x{number}"]))];
        LinkageCorpus corpus = new();
        corpus.Add([asked]);
        corpus.Add(many);
        LinkageSearch search = new([asked], LinkageWeights.Default, corpus);
        search.Meet(many);

        Assert.Empty(search.Found());
        search.KeepBeside(new HashSet<string> { "0" });
        Assert.Empty(new OrganisationLinkage([asked, many[0]], LinkageWeights.Default, corpus).Find());
    }
}
