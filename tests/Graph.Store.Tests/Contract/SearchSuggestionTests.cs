using CsCheck;

namespace Graph.Store.Tests.Contract;

public sealed class SearchSuggestionTests
{
    private static readonly string[] Words = ["carers", "sefton", "community", "youth", "housing", "advice", "methodist", "allotment", "counselling", "playgroup"];

    [Theory, EveryStore]
    public async Task A_near_spelling_is_offered_where_nothing_is_found(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Organisation("Sefton Carers"), Facts.Organisation("Sefton Careers"), Facts.Organisation("Bootle Carers Forum"), Facts.Organisation("Sale Food Banks"), Facts.Person("Zoë O'Brien"), Facts.Person("Ann Lee"), Facts.Person("Bob Roe"));

        Assert.Equal(["sefton carers"], await SuggestAsync(under, "Seftn Carers"));
        Assert.Equal(["sefton careers", "sefton carers"], await SuggestAsync(under, "sefton carrers"));
        Assert.Equal(["zoe obrien"], await SuggestAsync(under, "zoe obrein"));
        Assert.Equal(["forum bootle"], await SuggestAsync(under, "forun botle"));
        Assert.Empty(await SuggestAsync(under, "xylophone"));
        Assert.Equal(["ann lee"], await SuggestAsync(under, "anne lee"));
        Assert.Equal(["bob roe"], await SuggestAsync(under, "bobb roe"));
        Assert.Equal(["food banks"], await SuggestAsync(under, "foodbanks"));
        Assert.Empty(await SuggestAsync(under, "forum sefton"));
    }

    [Theory, EveryStore]
    public async Task A_name_written_in_one_word_or_with_a_word_too_many_is_offered_as_it_is_recorded(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Organisation("Larkhaven Foodbank"), Facts.Organisation("Quayside Youth Club"), Facts.Organisation("Riverside Bank"));

        Assert.Equal(["larkhaven foodbank"], await SuggestAsync(under, "Larkhaven Food Bank"));
        Assert.Equal(["quayside youth club"], await SuggestAsync(under, "Quayside Youth Club Ltd"));
        Assert.Empty(await SuggestAsync(under, "Quayside Ltd"));
    }

    [Theory, EveryStore]
    public async Task Of_several_words_that_are_misspelt_each_is_read_in_its_other_ways_before_both_are_read_as_something_far_off(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        string[] near = ["harbour", "harbors", "harbort", "harborn"];
        await under.PutAsync([.. near.Select((word, number) => Facts.Organisation($"{word} hall{number}")), Facts.Organisation("harborn pavilion"), .. new[] { "pavilions", "pavilionn", "pavilionx" }.Select(word => Facts.Organisation(word))]);

        Assert.Contains("harborn pavilion", await SuggestAsync(under, "harborq pavillion"));
    }

    [Theory, EveryStore]
    public async Task What_is_offered_finds_something_of_the_types_and_day_that_were_asked_for(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Organisation("Harbour") with { Until = PartialDate.Of(2020) }, Facts.Place("Harbor"));
        Assert.Equal(["harbor", "harbour"], await SuggestAsync(under, "harbuor"));

        Assert.Equal(["harbor"], await under.Store.SuggestAsync(new("harbuor") { AsOf = new DateOnly(2026, 1, 1), Types = [Ontology.Of<Place>()] }));
        await under.RetractAsync(Facts.Place("Harbor").Id);
        Assert.Equal(["harbour"], await SuggestAsync(under, "harbuor"));
    }

    [Theory, EveryStore]
    public async Task One_slip_in_a_word_of_five_letters_or_more_offers_the_right_one(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([.. Words.Select(Facts.Organisation)]);
        Gen<(string Word, int Place, char Letter, int Slip)> slips = Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]), Gen.Int[0, 100], Gen.Char['a', 'z'], Gen.Int[0, 3]);

        await slips.SampleAsync(async slip =>
        {
            string typed = Mistype(slip.Word, slip.Place % (slip.Word.Length - 1), slip.Letter, slip.Slip);
            if ((await under.Store.SearchAsync(new(typed))).Count == 0)
                Assert.Contains(slip.Word, await SuggestAsync(under, typed));
        }, iter: 400 / provider.OneCaseOf, threads: 1);
    }

    [Theory, EveryStore]
    public async Task No_text_makes_an_offer_fail(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Facts.Organisation("Council"));
        Gen<string> odd = Gen.OneOf(Gen.String[Gen.Char, 0, 40], Gen.String[Gen.Char["\"'*():^-+{}[]\\ \0\ud83d\udc00aA\u0301\u0915\u093f\uffff"], 0, 20], Gen.Char['a', 'z'].Select(letter => new string(letter, 10_000)), Gen.OneOf("", "councli ''", "𝔘𝔫𝔦𝔠", "coun\ufffe cil"));

        await odd.SampleAsync(async text => Assert.NotNull(await SuggestAsync(under, text)), iter: 300 / provider.OneCaseOf, threads: 1);
    }

    private static string Mistype(string word, int place, char letter, int slip) => slip switch
    {
        0 => word.Remove(place, 1),
        1 => word.Insert(place, letter.ToString()),
        2 => word.Remove(place, 1).Insert(place, letter.ToString()),
        _ => string.Concat(word.AsSpan(0, place), [word[place + 1], word[place]], word.AsSpan(place + 2)),
    };

    private static Task<IReadOnlyList<string>> SuggestAsync(StoreUnderTest under, string text) => under.Store.SuggestAsync(new(text));
}
