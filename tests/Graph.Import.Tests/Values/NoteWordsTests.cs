using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Tests.Values;

public class NoteWordsTests
{
    [Theory]
    [InlineData("Contact Jo for changes")]
    [InlineData("Please ring before visiting")]
    [InlineData("Email ed@larkby.example with changes")]
    [InlineData("Call 0161 496 0000")]
    [InlineData("(Ask Sam about access)")]
    [InlineData("List updated monthly")]
    [InlineData("This list is out of date")]
    [InlineData("Do not contact")]
    [InlineData("No longer meets")]
    [InlineData("Not sure if they still exist")]
    public void A_note_to_the_reader_is_no_name(string text) => Assert.True(NoteWords.Are(text));

    [Theory]
    [InlineData("Contact Theatre")]
    [InlineData("Contact the Elderly")]
    [InlineData("Call to Action CIC")]
    [InlineData("Ask for Help Trust")]
    [InlineData("Please Touch Museum")]
    [InlineData("See Ability")]
    [InlineData("Information is Power CIC")]
    [InlineData("The List")]
    [InlineData("Text for Change")]
    [InlineData("Ring o'Bells Pub")]
    [InlineData("No Limits")]
    [InlineData("Not Forgotten Association")]
    [InlineData("Details Dance")]
    [InlineData("Check")]
    public void A_name_that_begins_like_one_is_a_name(string text) => Assert.False(NoteWords.Are(text));

    [Fact]
    public void Alone_in_its_row_it_is_left_out_and_beside_something_it_is_told_of_without_its_words()
    {
        World world = new World().ImportAs("directory", "Name,Place\nLarkby Hub,Larkby\nContact Jo for changes,\nContact Jo for details,Larkby\n").WithoutProblems();

        Assert.Equal(["Contact Jo for details", "Larkby Hub"], world.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.Equal([(3, (string?)null), (4, "Name")], world.Log.Warnings.Select(warning => (warning.At.Row!.Value, warning.At.Column)));
        Assert.DoesNotContain(world.Log.Warnings, warning => warning.Message.Contains("Jo", StringComparison.Ordinal));
    }
}
