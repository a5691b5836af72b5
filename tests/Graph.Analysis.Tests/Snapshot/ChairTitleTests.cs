using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Tests.Snapshot;

public sealed class ChairTitleTests
{
    [Theory]
    [InlineData("Chair")]
    [InlineData("chairman")]
    [InlineData("Chairwoman")]
    [InlineData("Chairperson")]
    [InlineData("Co-Chair")]
    [InlineData("Cochair")]
    [InlineData("Joint chair")]
    [InlineData("Independent Chair")]
    [InlineData("Acting chair")]
    [InlineData("Chair of Trustees")]
    [InlineData("Chair of the Board")]
    [InlineData("Chair, ex officio")]
    [InlineData("Councillor and Chair")]
    public void A_title_of_a_chair_says_so(string title) => Assert.True(ChairTitle.IsChair(title));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Member")]
    [InlineData("Vice-chair")]
    [InlineData("Vice Chairman")]
    [InlineData("Deputy Chair")]
    [InlineData("Former chair")]
    [InlineData("Ex-chair")]
    [InlineData("Immediate past chair")]
    [InlineData("Chair-elect")]
    [InlineData("Chair designate")]
    [InlineData("PA to the Chair")]
    [InlineData("Adviser to co-chairs")]
    [InlineData("Office of the Chair")]
    [InlineData("Chair's assistant")]
    [InlineData("Chair of the finance sub-group")]
    [InlineData("Chair, Audit Committee")]
    [InlineData("Wheelchair services lead")]
    public void Whoever_stands_in_for_a_chair_or_chairs_a_part_only_does_not_chair(string? title) => Assert.False(ChairTitle.IsChair(title));
}
