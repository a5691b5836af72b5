using Graph.Import.Mappings.Proposals;

namespace Graph.Import.Tests.Mappings.Proposals;

public class RowDoubtsTests
{
    private const string Bookings = """
        Hall,Group,Booked by,Day,From,To,Fee,Paid?,Start date,Finish
        Main Hall,Larkby Knit Group,Ann Lee,Monday,10:00,12:00,20,Y,06/01/2025,31/03/2025
        Side Room,Sale Judo Club,Bob Roe,Tuesday,18:00,20:00,15,N,07/01/2025,25/03/2025
        Main Hall,Marl Choir,Mina Patel,Wednesday,19:00,21:00,25,Y,08/01/2025,

        """;

    [Fact]
    public void When_a_booking_began_is_a_guess_for_the_organisation_and_the_proposal_says_what_the_table_looks_like()
    {
        MappingProposal proposal = Proposed.Of(Bookings);

        Assert.Equal(("directory", ",Name,,,,,,,,"), (proposal.Row, Proposed.Columns(proposal)));
        Assert.Equal((Confidence.Guess, "Since"), (Proposed.Column(proposal, "Start date").Confidence, Proposed.Column(proposal, "Start date").MayBe));
        Assert.EndsWith("But the rows look like bookings, so it may be a date of the booking, and not of the organisation.", Proposed.Column(proposal, "Finish").Reason, StringComparison.Ordinal);
        Assert.EndsWith("It looks like a list of bookings by its headers “Hall”, “Booked by”, “Day” and “From”; the graph keeps who is named in it, and no bookings.", proposal.Reason, StringComparison.Ordinal);
        Assert.Null(Proposed.Import(Bookings).Organisation("Marl Choir").Since);
    }

    [Theory]
    [InlineData("Organisation,Invoice no,Paid,Start date", "payments")]
    [InlineData("Organisation,Visited by,Visit type,Start date", "visits")]
    [InlineData("Organisation,Course,Start date", "courses")]
    [InlineData("Organisation,Item,Returned,Start date", "loans")]
    [InlineData("Organisation,Event,Tickets,Start date", "events")]
    [InlineData("Organisation,Session,Fee,Start date", "sessions")]
    [InlineData("Organisation,Shift,Start date", "shifts")]
    public void Whatever_else_the_rows_are_about_has_dates_of_its_own(string header, string rows)
    {
        string[] headers = header.Split(',');
        MappingProposal proposal = Proposed.Of($"{header}\n{string.Concat(Enumerable.Range(1, 4).Select(row => $"Larkby Club {row},{string.Join(',', headers.Skip(1).SkipLast(1).Select(each => $"{each} {row}"))},0{row}/03/2025\n"))}", "directory");

        Assert.Equal((null, "Since"), (proposal.Columns[^1].Column, proposal.Columns[^1].MayBe));
        Assert.Contains($"But the rows look like {rows},", proposal.Columns[^1].Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Organisation,Postcode,Start date,Fee paid")]
    [InlineData("Organisation,Contact,Start date,Referral needed?")]
    [InlineData("Organisation,Address,Start date,Training offered")]
    public void One_property_of_an_organisation_makes_no_list_of_anything_else(string header)
    {
        string[] headers = header.Split(',');
        MappingProposal proposal = Proposed.Of($"{header}\n{string.Concat(Enumerable.Range(1, 4).Select(row => string.Join(',', headers.Select(each => each switch { "Organisation" => $"Larkby Club {row}", "Postcode" => $"M33 {row}AA", "Start date" => $"0{row}/03/2025", "Contact" => "Ann Lee", "Address" => $"{row} Mill Lane", _ => row % 2 == 0 ? "Y" : "N" })) + "\n"))}", "directory");

        Assert.Equal("Since", Proposed.Column(proposal, "Start date").Column);
        Assert.DoesNotContain("looks like", proposal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Volunteer,Organisation,Started\nAnn Lee,Larkby Hub,01/03/2025\nBob Roe,Sale Club,02/03/2025\n", "But the rows begin with “Volunteer”, so it may be a date of the person there, and not of the organisation.")]
    [InlineData("Organisation,Contact,Started\nLarkby Hub,Ann Lee,01/03/2025\nLarkby Hub,Bob Roe,02/03/2025\nSale Club,Di Eve,02/03/2025\n", "But several rows have the same organisation, so it may be a date of something else in the row.")]
    public void Where_rows_are_about_people_their_dates_are_not_the_organisation_s(string text, string why)
    {
        ProposedColumn column = Proposed.Column(Proposed.Of(text, "directory"), "Started");

        Assert.Equal((null, "Since"), (column.Column, column.MayBe));
        Assert.EndsWith(why, column.Reason, StringComparison.Ordinal);
        Assert.Equal("Since", Proposed.Column(Proposed.Of(text, "people"), "Started").Column);
    }

    [Fact]
    public void When_a_course_ends_is_not_when_a_post_does()
    {
        MappingProposal proposal = Proposed.Of("Person,Organisation,Job title,Started,Course,Expiry date\nAnn Lee,Larkby Hub,Cook,01/03/2020,First aid,12/03/2027\nBob Roe,Sale Club,Chair,02/03/2021,Safeguarding,13/03/2027\n", "people");

        Assert.Equal("Person,Organisation,Role,Since,,", Proposed.Columns(proposal));
    }

    [Theory]
    [InlineData("Larkby Food Bank,Sale Judo Club,Marl Choir", "directory")]
    [InlineData("Larkby Village Hall,Sale Community Centre,Marl Library", "building")]
    public void A_list_of_names_and_postcodes_is_a_directory_unless_the_names_are_those_of_buildings(string names, string row)
    {
        string[] all = names.Split(',');

        Assert.Equal(row, Proposed.Of($"Name,Postcode\n{string.Concat(all.Select((name, place) => $"{name},M33 {place + 1}AA\n"))}").Row);
        Assert.Equal(row, Proposed.Of($"Name,Address,Postcode\n{string.Concat(all.Select((name, place) => $"{name},{place + 1} Mill Lane,M33 {place + 1}AA\n"))}").Row);
    }

    [Theory]
    [InlineData("Name,Spare rooms,Located in\nThe Esplanade,2,Waterloo\nThe Mill,1,Sefton\n", "building")]
    [InlineData("Name,Contact,Postcode\nLarkby Village Hall,Ann Lee,M33 1AA\nMarl Library,Bob Roe,M33 2BB\n", "directory")]
    public void What_else_is_said_of_them_counts_before_their_names(string text, string row) => Assert.Equal(row, Proposed.Of(text).Row);

    [Fact]
    public void When_an_organisation_joined_a_list_is_not_when_its_representative_took_up_a_post()
    {
        MappingProposal proposal = Proposed.Of("Member,Rep 1,Rep 1 email,Rep 2,Joined\nLarkby Hub,Ann Lee,ann@larkby.example,Carl Roe,2019\nSale Club,Pat Roe,pat@sale.example,,2021\n", "people");

        Assert.Equal("Organisation,Person,Email,,", Proposed.Columns(proposal));
        Assert.EndsWith("But the rows begin with “Member”, so it may be a date of that organisation, and not of the post.", Proposed.Column(proposal, "Joined").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Volunteer,Placement,Status\nAnn Lee,Larkby Food Bank,Active\nBob Roe,Sale Club,Resigned\n", "Status", "But the rows begin with “Volunteer”, so it may be about the person there, and not about the organisation.")]
    [InlineData("Contact,Org,Tel,Comments\nAnn Lee,Larkby Food Bank,0161 496 0001,Prefers phone\nBob Roe,Sale Club,0161 496 0002,Moving in May\n", "Comments", "But the rows begin with “Contact”, so it may be about the person there, and not about the organisation.")]
    [InlineData("Contact,Org,Area\nCllr Pat Roe,Larkby Council,Hale\nBob Roe,Sale Club,Sale\n", "Area", "But the rows begin with “Contact”, so it may be about the person there, and not about the organisation.")]
    [InlineData("Organisation,Contact,Status\nLarkby Hub,Ann Lee,Active\nLarkby Hub,Bob Roe,Left\nSale Club,Di Eve,Active\n", "Status", "But several rows have the same organisation, so it may be about the person in the row.")]
    [InlineData("Room,Group,Deposit,Notes\nMain Hall,Larkby Choir,20,Locks up\nSide Room,Sale Club,30,Child's birthday\n", "Notes", "But the rows look like bookings, so it may be about the booking, and not about the organisation.")]
    public void What_is_said_in_rows_about_people_or_bookings_is_at_most_a_guess_for_the_organisation(string text, string header, string why)
    {
        ProposedColumn column = Proposed.Column(Proposed.Of(text, "directory"), header);

        Assert.Equal((null, Confidence.Guess), (column.Column, column.Confidence));
        Assert.EndsWith(why, column.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_an_organisation_that_each_row_begins_with_is_its_own()
    {
        MappingProposal proposal = Proposed.Of("Organisation,Contact,Area,Status,Notes\nLarkby Hub,Ann Lee,Larkby,Active,Meets weekly\nSale Club,Bob Roe,Sale,Closed,Looking for rooms\n", "directory");

        Assert.Equal("Name,Person,Place,Status,Notes", Proposed.Columns(proposal));
    }

    [Fact]
    public void A_list_of_what_organisations_do_has_their_websites() =>
        Assert.Equal("Name,,,,Website", Proposed.Columns(Proposed.Of("Organisation,Session,Day,Cost,Website\nLarkby Hub,Yoga,Monday,£2,www.larkby.example\nLarkby Hub,Judo,Tuesday,£3,www.larkby.example\nSale Club,Chess,Friday,£1,www.sale.example\n", "directory")));

    [Theory]
    [InlineData("Leased to", null)]
    [InlineData("Let to", null)]
    [InlineData("Tenant", null)]
    [InlineData("Run by", "Tenure")]
    [InlineData("Managed by", "Tenure")]
    public void Whoever_has_a_building_occupies_it_and_a_freehold_is_not_a_tenant_s(string header, string? tenure)
    {
        MappingProposal proposal = Proposed.Of($"Asset name,UPRN,Tenure,{header}\nLarkby Centre,100012345678,Freehold,Larkby Community Association\nHale Pavilion,100012345679,Freehold,Sale Sports Club\n");

        Assert.Equal(("buildings", "Occupier", tenure), (proposal.Row, Proposed.Column(proposal, header).Column, Proposed.Column(proposal, "Tenure").Column));
    }
}
