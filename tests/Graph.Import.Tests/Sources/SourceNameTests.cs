using Graph.Import.Sources;

namespace Graph.Import.Tests.Sources;

public class SourceNameTests
{
    [Theory]
    [InlineData("people-2025.csv", "People 2026 (final).xlsx", true)]
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
}
