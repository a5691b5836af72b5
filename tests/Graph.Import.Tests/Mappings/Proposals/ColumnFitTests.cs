using Graph.Import.Mappings.Proposals;

namespace Graph.Import.Tests.Mappings.Proposals;

public class ColumnFitTests
{
    [Theory]
    [InlineData("Volunteer", "Where")]
    [InlineData("Member", "Placed at")]
    [InlineData("Trustee", "Based at")]
    [InlineData("Officer", "Works for")]
    [InlineData("Helper's name", "Placement")]
    [InlineData("Tutor", "Based with")]
    [InlineData("Coach", "Host")]
    [InlineData("Staff name", "Hosted by")]
    public void What_people_are_called_and_where_they_are_is_told_by_the_values(string who, string where)
    {
        string text = $"{who},{where}\nAnn Lee,Larkby Food Bank\nBob Roe,Sale Sports Club\nDi Eve,Marl Shed\n";
        MappingProposal people = Proposed.Of(text, "people");

        Assert.Equal("Person,Organisation", Proposed.Columns(people));
        Assert.All(people.Columns, column => Assert.Contains(column.Confidence, new[] { Confidence.Likely, Confidence.Sure }));
        Assert.Equal("Person,Name", Proposed.Columns(Proposed.Of(text, "directory")));
        Assert.Equal("Person,Organisation", Proposed.Columns(Proposed.Of(text, "role")));
    }

    [Theory]
    [InlineData("Volunteer", "12,30,4", null)]
    [InlineData("Member", "Sale Club,Marl Hub,Hale Trust", null)]
    [InlineData("Line manager", "Ann Lee,Bob Roe,Di Eve", null)]
    [InlineData("Ward councillor", "Ann Lee,Bob Roe,Di Eve", null)]
    public void Under_such_a_header_nothing_else_is_a_person(string header, string values, string? column) =>
        Assert.Equal(column, Proposed.Column(Proposed.Of($"Organisation,{header}\n{string.Concat(values.Split(',').Select((value, place) => $"Larkby Group {place},{value}\n"))}", "people"), header).Column);

    [Fact]
    public void Where_something_is_is_no_organisation_unless_the_values_are() =>
        Assert.Null(Proposed.Column(Proposed.Of("Person,Where\nAnn Lee,Upstairs\nBob Roe,By the door\n", "people"), "Where").Column);

    [Fact]
    public void Two_columns_of_people_are_not_one_person() =>
        Assert.Equal("Person,,Name", Proposed.Columns(Proposed.Of("Volunteer 1,Volunteer 2,Organisation\nAnn Lee,Di Eve,Larkby Hub\nBob Roe,Ed Fox,Sale Club\n", "directory")));

    [Theory]
    [InlineData("Who", "Yes 2024,Y,TBC,n/a")]
    [InlineData("DBS checked", "Yes 2024,Y (03/24),TBC,No - chased")]
    [InlineData("Name", "Y,N,Y,N")]
    [InlineData("Themes", "✓,,✓,x")]
    [InlineData("Organisation", "✓,✗,✓,")]
    [InlineData("Contact", "Yes,No,No,Yes")]
    [InlineData("Alternate names", "yes,no,tbc,")]
    [InlineData("When", "Monday,Tuesdays 10am-2pm,Wed & Fri,6.30pm")]
    public void Answers_and_times_are_no_name_no_theme_and_no_organisation(string header, string values)
    {
        foreach (string row in new[] { "directory", "organisation", "people", "buildings", "service" })
        {
            MappingProposal proposal = Proposed.Of($"{header},Postcode\n{string.Concat(values.Split(',').Select(value => $"{value},M33 1AA\n"))}", row);

            Assert.Equal((null, null), (proposal.Columns[0].Column, proposal.Columns[0].MayBe));
        }
    }

    [Fact]
    public void A_project_is_nobody_s_post() => Assert.Equal("Name,,Person", Proposed.Columns(Proposed.Of("Organisation,What for,Contact\nLarkby Hub,Wool,Ann Lee\nSale Club,Bats,Bob Roe\n", "directory")));
}
