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

    [Fact]
    public void What_is_said_in_sentences_may_say_when() =>
        Assert.Equal("Spare capacity", Proposed.Column(Proposed.Of("Building,Spare capacity\nOld Library,Tuesday evenings\nMarl Hall,Mon & Fri 9am-12pm\n", "buildings"), "Spare capacity").Column);

    [Fact]
    public void Whoever_runs_a_building_has_it_and_whoever_runs_a_service_provides_it()
    {
        Assert.Equal("Building,Occupier,Until", Proposed.Columns(Proposed.Of("Asset,Run by,Lease end\nOld Library,Marl Trust,31/03/2030\nMarl Hall,Sale Club,30/09/2027\n", "buildings")));
        Assert.Equal("Name,Providers", Proposed.Columns(Proposed.Of("Service,Run by\nLunch club,Marl Trust\nJudo,Sale Club\n", "service")));
        Assert.Contains("the headers do not fit any format", World.Of("Service,Run by,Fee\nLunch club,Marl Trust,£4\n").Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void Partners_that_are_numbered_are_several() =>
        Assert.Equal("Organisation A,Organisation B", Proposed.Columns(Proposed.Of("Partner 1,Partner 2\nLarkby Hub,Marl Trust\nSale Club,Hale Shed\n", "partnerships")));

    [Theory]
    [InlineData("Agency,Reason\nLarkby Council,Debt\nMarl Surgery,Isolation\n", "people", "Reason")]
    [InlineData("Visitor,Agreed\nAnn Lee,500\nBob Roe,600\n", "funding", "Visitor")]
    public void Every_row_needs_a_name_and_not_any_text_is_one(string text, string row, string header) => Assert.Null(Proposed.Column(Proposed.Of(text, row), header).MayBe);

    [Theory]
    [InlineData("Organisation,Postcode,Facebook,Website\nLarkby Bank,M33 1AA,https://fb.com/larkby,www.larkby.example\nSale Club,M33 2BB,https://fb.com/sale,sale.example\n")]
    [InlineData("Organisation,Postcode,Twitter,Web address\nLarkby Bank,M33 1AA,https://x.com/larkby,larkby.example\nSale Club,M33 2BB,https://x.com/sale,\n")]
    [InlineData("Organisation,Postcode,Web page of the group,Website\nLarkby Bank,M33 1AA,https://www.larkby.org.uk/us,larkby.example\nSale Club,M33 2BB,https://www.sale.org.uk/us,sale.example\n")]
    public void A_website_is_the_column_that_is_called_so(string text) => Assert.Equal("Name,Postcode,,Website", Proposed.Columns(Proposed.Of(text, "directory")));

    [Fact]
    public void A_page_on_social_media_is_the_website_of_whoever_has_no_other() =>
        Assert.Equal("Name,Postcode,Website", Proposed.Columns(Proposed.Of("Organisation,Postcode,Facebook\nLarkby Bank,M33 1AA,https://www.facebook.com/larkby\nSale Club,M33 2BB,https://www.facebook.com/sale\n", "directory")));
}
