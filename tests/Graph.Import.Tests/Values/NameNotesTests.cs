using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Tests.Values;

public class NameNotesTests
{
    [Theory]
    [InlineData("Sue Park (Manager, maternity leave until May)", "Sue Park", "Manager")]
    [InlineData("Cllr Pat Roe (Hale Ward)", "Cllr Pat Roe", null)]
    [InlineData("Rev. D. Hill (St Mark's)", "Rev. D. Hill", null)]
    [InlineData("Ann Lee (mornings only)", "Ann Lee", null)]
    public void A_note_in_brackets_is_no_part_of_a_name_and_a_warning_says_that_it_was_left_out(string written, string name, string? post)
    {
        World world = World.Of($"Name,Person,Place\nLarkby Hub,\"{written}\",Larkby\n").WithoutProblems();

        Assert.Equal((name, post), (world.Single<Person>().Name, world.Single<Role>().Title));
        Assert.Contains(world.Log.Warnings, warning => warning.ToString().Contains("a note stands in brackets beside the name, and was left out.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Robert Roe (Bob)")]
    [InlineData("Jane Smythe (née van Dyke)")]
    [InlineData("Ann (of the Hub)")]
    [InlineData("Ann Lee")]
    public void What_may_tell_who_somebody_is_stays(string written) => Assert.Null(NameNotes.Of(written));
}
