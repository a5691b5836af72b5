using Graph.Import.Mappings;
using Graph.Import.Mappings.Proposals;

namespace Graph.Import.Tests.Mappings.Proposals;

public class PrivateHeadersTests
{
    private const string Others = "The header says that it is about somebody else than the person of the row, such as a relative, or who is rung in an emergency, which the graph does not need to know.";

    [Theory]
    [InlineData("Emergency contact")]
    [InlineData("Emergency contact name")]
    [InlineData("Next of kin")]
    [InlineData("Parent/carer")]
    [InlineData("Parent or guardian 1")]
    [InlineData("Referee 1")]
    [InlineData("GP")]
    [InlineData("Doctor's name")]
    [InlineData("ICE contact")]
    public void Somebody_who_is_not_there_in_their_own_right_is_nobody_of_the_row(string header)
    {
        foreach (string row in new[] { "people", "directory", "role" })
        {
            ProposedColumn column = Proposed.Column(Proposed.Of($"Organisation,{header},Role,Email\nLarkby Hub,Ann Lee,Cook,c@larkby.example\nSale Club,Bob Roe,Chair,d@sale.example\n", row), header);

            Assert.Equal((null, null, true, Others), (column.Column, column.MayBe, column.IsPersonal, column.Reason));
            Assert.Equal(["‹hidden›"], column.FirstValues);
        }
    }

    [Fact]
    public void How_they_are_reached_is_not_how_the_person_of_the_row_is()
    {
        MappingProposal proposal = Proposed.Of("Name,Organisation,Role,Next of kin phone,Emergency contact,Phone,Email\nAnn Lee,Larkby Hub,Cook,0161 496 0001,Bob Lee,0161 496 0002,bob@lee.example\nCarl Roe,Sale Club,Chair,0161 496 0003,Dee Roe,0161 496 0004,dee@roe.example\n", "directory");

        Assert.Equal("Person,Name,Role,,,,", Proposed.Columns(proposal));
        Assert.Equal(("Telephone", Confidence.Guess), (Proposed.Column(proposal, "Phone").MayBe, Proposed.Column(proposal, "Phone").Confidence));
        Assert.EndsWith("But it stands beside “Emergency contact”, so it may be theirs.", Proposed.Column(proposal, "Email").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Parent organisation", "Larkby Council")]
    [InlineData("Emergency accommodation", "Ten beds")]
    [InlineData("Carers group", "Marl Carers")]
    [InlineData("Ages", "11 to 18")]
    public void A_header_with_any_other_word_is_about_something_else(string header, string value) =>
        Assert.False(Proposed.Column(Proposed.Of($"Organisation,{header}\nLarkby Hub,{value}\n", "directory"), header).IsPersonal);

    [Theory]
    [InlineData("Date of birth", "12/03/1961", "when somebody was born")]
    [InlineData("D.O.B.", "12/03/1961", "when somebody was born")]
    [InlineData("Age", "61", "when somebody was born")]
    [InlineData("Ethnicity", "White British", "who somebody is")]
    [InlineData("Allergies", "Nuts", "somebody’s health")]
    [InlineData("NI number", "AB123456C", "somebody’s papers or pay")]
    [InlineData("Alarm code", "1234", "how to get in")]
    [InlineData("Home address", "1 Mill Lane", "where somebody lives")]
    [InlineData("Client name", "Ann Lee", "somebody who is helped")]
    public void What_the_graph_does_not_need_to_know_of_people_is_left_out_and_shown_to_nobody(string header, string value, string about)
    {
        ProposedColumn column = Proposed.Column(Proposed.Of($"Person,Organisation,{header}\nAnn Lee,Larkby Hub,{value}\nBob Roe,Sale Club,{value}\n"), header);

        Assert.Equal((null, true, $"The header says that it is about {about}, which the graph does not need to know."), (column.Column, column.IsPersonal, column.Reason));
        Assert.Equal(["‹hidden›"], column.FirstValues);
    }

    [Theory]
    [InlineData("Group,Booked by,Day\nLarkby Knit Group,Ann Lee,Monday\nSale Judo Club,Bob Roe,Tuesday\n", "Booked by")]
    [InlineData("Group,Ref\nLarkby Knit Group,Ann Lee\nSale Judo Club,Bob Roe\n", "Ref")]
    [InlineData("Volunteer,Organisation\nAnn Lee,Larkby Hub\nBob Roe,Sale Club\n", "Volunteer")]
    [InlineData("Donor,Amount,Date\nAnn Lee,£50,12/03/2025\nMr Bob Roe,£20,14/03/2025\nLarkby Hub,£500,15/03/2025\n", "Donor")]
    [InlineData("Donor,Address\nAnn Lee,1 Mill Lane\nMr Bob Roe,2 Moor Rd\nLarkby Hub,\n", "Address")]
    [InlineData("Key,Organisation\nAnn Lee (Sec),Larkby Hub\nBob Roe (Chair),Sale Club\n", "Key")]
    public void Names_of_people_are_shown_whatever_they_are_taken_for_to_nobody(string text, string header) =>
        Assert.Equal((true, "‹hidden›"), (Proposed.Column(Proposed.Of(text), header).IsPersonal, Assert.Single(Proposed.Column(Proposed.Of(text), header).FirstValues)));

    [Theory]
    [InlineData("Trustee name,Address,Postcode,Organisation", false)]
    [InlineData("First name,Surname,Address,Postcode", false)]
    [InlineData("Contact,Organisation,Address,Postcode", true)]
    [InlineData("Organisation,Contact,Address,Postcode", true)]
    public void An_address_beside_a_person_may_be_where_they_live_unless_an_organisation_stands_before_it(string header, bool isShown)
    {
        string[] headers = header.Split(',');
        MappingProposal proposal = Proposed.Of($"{header}\n{string.Concat(new[] { ("Ann", "Lee", "Larkby Hub", 1), ("Bob", "Roe", "Sale Club", 2) }.Select(row => string.Join(',', headers.Select(each => each switch { "First name" => row.Item1, "Surname" => row.Item2, "Address" => $"{row.Item4} Mill Lane", "Postcode" => $"M33 {row.Item4}AA", "Organisation" => row.Item3, _ => $"{row.Item1} {row.Item2}" })) + "\n"))}", "directory");

        Assert.Equal((isShown ? "Postcode" : null, !isShown), (Proposed.Column(proposal, "Postcode").Column, Proposed.Column(proposal, "Postcode").IsPersonal));
        Assert.Equal(isShown ? "1 Mill Lane" : "‹hidden›", Proposed.Column(proposal, "Address").FirstValues[0]);
    }

    [Theory]
    [InlineData("Hirer", "Ann Lee", "Bob Roe")]
    [InlineData("Key collected by", "Ann Lee", "Caretaker")]
    [InlineData("Contact", "Ann Lee", "Pat")]
    [InlineData("Trainer", "Kim Wood", "Ann Lee")]
    [InlineData("Known as", "Annie", "Bobby")]
    public void Whether_a_column_is_personal_depends_neither_on_a_mapping_that_is_kept_nor_on_what_a_row_is(string header, string one, string other)
    {
        string text = $"Group,{header},Contact name,Postcode\nLarkby Knit Group,{one},Di Eve,M33 1AA\nSale Judo Club,{other},Cy Fox,M33 2BB\n";
        foreach (string row in new[] { "directory", "people", "buildings", "funding" })
        {
            MappingProposal first = Proposed.Of(text, row);
            FileMapping kept = first.Mapping;
            FileMapping leftOut = kept with { Columns = [.. kept.Columns.Select(column => column with { Column = null })] };

            foreach (ProposedColumn column in new[] { first, Proposed.Of(text, row, kept), Proposed.Of(text, row, leftOut) }.Select(proposal => Proposed.Column(proposal, header)))
                Assert.Equal((true, "‹hidden›"), (column.IsPersonal, Assert.Single(column.FirstValues)));
        }
    }

    [Fact]
    public void What_an_organisation_is_known_as_is_shown_and_what_somebody_likes_to_be_called_is_not()
    {
        MappingProposal proposal = Proposed.Of("Organisation,Known as,Preferred name,Postcode\nLarkby Food Bank,LFB,Annie,M33 1AA\nSale Sports Club,SSC,Bobby,M33 2BB\n", "directory");

        Assert.Equal((false, true), (Proposed.Column(proposal, "Known as").IsPersonal, Proposed.Column(proposal, "Preferred name").IsPersonal));
    }

    [Fact]
    public void Organisations_that_are_written_as_people_are_may_be_shown() =>
        Assert.False(Proposed.Column(Proposed.Of("Group,Postcode\nQuayside Menders,M33 1AA\nSale Judo Club,M33 2BB\n"), "Group").IsPersonal);
}
