namespace Graph.Model.Tests.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Citizens  Advice, Sefton!", "citizens advice sefton")]
    [InlineData("O\u2019Brien", "o brien obrien")]
    [InlineData("drop-in", "drop in dropin")]
    [InlineData("O'Neill-Smith", "o neill smith oneill smith oneillsmith")]
    [InlineData("St. John's", "st john s johns saint")]
    [InlineData("Saint Helens", "saint helens st")]
    [InlineData("T\u0177 Gwyn & Zoe\u0308", "ty gwyn and zoe")]
    [InlineData("GB-CHC-1090095", "gb chc 1090095 gbchc1090095")]
    [InlineData("?! -'.", "")]
    public void A_text_is_found_by_its_words_parted_and_in_one(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Of(text)));

    [Theory]
    [InlineData("o'brien", "obrien")]
    [InlineData("Drop-in  drop", "drop in")]
    [InlineData("St. Mary\u2019s", "st marys")]
    [InlineData("", "")]
    public void What_somebody_types_joins_at_apostrophes_and_parts_at_hyphens(string text, string words) => Assert.Equal(words, string.Join(' ', SearchWords.Asked(text)));

    [Fact]
    public void No_word_and_no_question_is_longer_than_an_index_takes()
    {
        string pasted = string.Concat(Enumerable.Range(0, 5000).Select(number => $"word{number} ")) + new string('x', 5000) + string.Concat(Enumerable.Repeat("a.", 5000));

        Assert.Equal(16, SearchWords.Asked(pasted).Length);
        Assert.All(SearchWords.Of(pasted), word => Assert.InRange(word.Length, 1, SearchWords.Longest));
    }

    [Theory]
    [InlineData("The Saint Mary's Trust Limited", "_st_marys_trust_ltd")]
    [InlineData("St. Mary\u2019s Trust Ltd", "_st_marys_trust_ltd")]
    [InlineData("!", null)]
    public void Names_that_are_the_same_are_called_the_same(string name, string? called) => Assert.Equal(called, SearchWords.Called(name));

    [Fact]
    public void A_partnership_goes_by_the_names_of_its_parties_whatever_their_order()
    {
        SearchEntry own = SearchEntry.Of(new Partnership { Id = FactId.Of<Partnership>("p"), Kind = "Joint desk" });
        SearchEntry council = SearchEntry.Of(new Organisation { Id = FactId.Of<Organisation>("c"), Name = "Council" }), hub = SearchEntry.Of(new Organisation { Id = FactId.Of<Organisation>("h"), Name = "Hub" });

        Assert.Equal("council hub joint desk", own.With([hub, council]).Sort);
        Assert.Equal(["council", "desk", "hub", "joint"], own.With([hub, council]).GoesBy.Split(' ').Order(StringComparer.Ordinal));
        Assert.Empty(own.Name);
    }
}
