using System.Text.RegularExpressions;
using Graph.Import.Classifying;
using Graph.Import.Reports;

namespace Graph.Import.Tests.Classifying;

/// <summary>Patterns that are written for Python find here what they find there.</summary>
public class PublishedPatternTests
{
    [Theory]
    [InlineData(@"\b(food ?banks?)\b", "A Foodbank, and FOOD BANKS", "Foodbank|FOOD BANKS")]
    [InlineData(@"\b(?P<what>food|meals)\b", "food and meals", "food|meals")]
    [InlineData(@"lunch clubs?\Z", "A lunch club", "lunch club")]
    [InlineData(@"lunch clubs?\Z", "A lunch club\n", "")]
    [InlineData(@"\bgo{,2}d\b", "gd god good goood", "gd|god|good")]
    [InlineData(@"[[(]sic[])]", "[sic] (sic) {sic}", "[sic]|(sic)")]
    [InlineData(@"[a-z-[aeiou]]+", "b-a[]", "[]")]
    [InlineData(@"cr[èe]ches?", "CRÈCHE", "CRÈCHE")]
    [InlineData(@"wom(a|e)n(\'|\’)?s institutes?", "Women’s Institute, women's institutes", "Women’s Institute|women's institutes")]
    public void A_pattern_finds_what_it_finds_in_Python(string pattern, string text, string expected)
    {
        Regex read = PublishedPattern.Read(pattern, out string? problem)!;

        Assert.Null(problem);
        Assert.Equal(expected, string.Join('|', read.Matches(text).Select(match => match.Value)));
    }

    [Theory]
    [InlineData(@"\b(food", "the pattern can't be read: a bracket ( is not closed, near character 7. Correct it.")]
    [InlineData(@"food)", "the pattern can't be read: a bracket ) was not opened, near character 5. Correct it.")]
    [InlineData(@"*food", "the pattern can't be read: a sign such as * or + has nothing before it to repeat, near character 1. Correct it.")]
    [InlineData(@"food\", @"the pattern can't be read: it ends with \, near character 5. Correct it.")]
    [InlineData(@"food(?=bank)", "the pattern looks ahead or behind, refers to what it found, or is too large. Write it without that.")]
    [InlineData(@"((a{1,100}){1,100}){1,100}", "the pattern looks ahead or behind, refers to what it found, or is too large. Write it without that.")]
    public void A_pattern_that_can_not_be_used_is_refused_with_the_reason(string pattern, string expected)
    {
        Assert.Null(PublishedPattern.Read(pattern, out string? problem));
        Assert.Equal(expected, problem);
    }

    [RealFileFact("taxonomies/ukcat.csv")]
    public void Every_pattern_that_UK_CAT_publishes_can_be_used()
    {
        ProblemLog problems = new("ukcat.csv");

        IReadOnlyList<ThemeRule> rules = ThemeRules.Read(RealFiles.Find("taxonomies/ukcat.csv"), World.Today, problems, CancellationToken.None);

        Assert.Empty(problems.Problems.Concat(problems.Warnings));
        Assert.Equal(241, rules.Count);
        Assert.Equal(["food bank", "foodbanks"], Assert.Single(rules, rule => rule.Code == "ukcat:SW301").WordsIn("A food bank among FOODBANKS, and the food  bank"));
    }

    [Fact]
    public void A_pattern_that_is_too_long_is_refused()
    {
        Assert.Null(PublishedPattern.Read(new string('a', 2_001), out string? problem));
        Assert.Equal("the pattern has 2,001 characters. Shorten it to 2,000, or split it.", problem);
    }

    [Fact]
    public void A_pattern_that_would_go_back_and_forth_without_end_takes_no_longer_than_the_text_is()
    {
        Regex read = PublishedPattern.Read("(a+)+b", out _)!;

        Assert.DoesNotMatch(read, new string('a', 100_000));
    }
}
