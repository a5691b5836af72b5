using Graph.Import.Sources;

namespace Graph.Import.Tests.Sources;

public class SourceNameTests
{
    [Theory]
    [InlineData("people-2025.csv", "People 2026 (final).xlsx", true)]
    [InlineData("grants.csv", "grants corrected.csv", true)]
    [InlineData("grants.csv", "Grants - revised (2).csv", true)]
    [InlineData("2025/people.csv", "2026/people.csv", true)]
    [InlineData("people.csv", "sefton/people.csv", true)]
    [InlineData("sefton/people.csv", "Sefton 2026/people.csv", true)]
    [InlineData("bristol/people.csv", "sefton/people.csv", false)]
    [InlineData("people.csv", "people/register.csv", false)]
    [InlineData("2025.csv", "2026.csv", false)]
    public void Files_of_one_source_have_the_same_name_and_folder_as_far_as_both_are_known_apart_from_what_changes(string one, string other, bool areSame)
    {
        Assert.Equal(areSame, SourceName.Of(one).IsSameAs(SourceName.Of(other)));
        Assert.Equal(areSame, SourceName.Of(other).IsSameAs(SourceName.Of(one)));
    }

    [Theory]
    [InlineData("grants.csv", "grants-north.csv", true)]
    [InlineData("members list.csv", "member-list-2026.csv", true)]
    [InlineData("grants.csv", "people.csv", false)]
    [InlineData("2025.csv", "2026.csv", false)]
    public void A_name_with_words_more_or_a_slip_is_near_and_not_of_the_same_source(string one, string other, bool areNear)
    {
        Assert.Equal(areNear, SourceName.Of(one).IsNear(SourceName.Of(other)));
        Assert.Equal(areNear, SourceName.Of(other).IsNear(SourceName.Of(one)));
        Assert.False(SourceName.Of(one).IsSameAs(SourceName.Of(other)));
    }
}
