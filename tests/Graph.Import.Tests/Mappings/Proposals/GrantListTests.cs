using Graph.Import.Mappings.Proposals;
using Graph.Model;

namespace Graph.Import.Tests.Mappings.Proposals;

/// <summary>Lists of small grants as panels keep them, with what was refused among them.</summary>
public class GrantListTests
{
    private const string Panel = """
        Ref,Group name,Ward,What for,Asked,Awarded,Panel date,Cllr sponsor,Decision
        SG1,Larkby Food Bank,Larkby,Freezer,£800,£500,14/03/2025,Cllr Ann Lee,Approved
        SG2,Sale Judo Club,Sale,Mats,£1000,£0,14/03/2025,Cllr Bob Roe,Refused
        SG3,Marl Choir,Marl,Song books,£300,£300,14/03/2025,Cllr Ann Lee,Approved in part
        SG4,Hale U3A,Hale,Projector,£450,,15/04/2025,Cllr Bob Roe,Withdrawn

        """;

    [Fact]
    public void It_is_read_as_grants_with_what_was_awarded_and_without_its_sponsor()
    {
        MappingProposal proposal = Proposed.Of(Panel);

        Assert.Equal(("funding", "Reference,Recipients,,Title,,Amount,Awarded,,Decision"), (proposal.Row, Proposed.Columns(proposal)));
        Assert.Equal((true, "The header says that it is about the council, and not about what the row is about."), (Proposed.Column(proposal, "Cllr sponsor").IsPersonal, Proposed.Column(proposal, "Cllr sponsor").Reason));
    }

    [Fact]
    public void What_was_refused_or_withdrawn_is_no_grant()
    {
        World world = Proposed.Import(Panel);

        Assert.Equal([("Freezer", 500m), ("Song books", 300m)], world.All<Funding>().Select(grant => (grant.Title, grant.Amount!.Value)).Order());
        Assert.Equal(["Larkby Food Bank", "Marl Choir"], world.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.Equal([(3, "\"Refused\" says that nothing was awarded, so the row was left out."), (5, "\"Withdrawn\" says that nothing was awarded, so the row was left out.")], world.Log.Warnings.Select(warning => (warning.At.Row!.Value, warning.Message)));
        Assert.Empty(world.All<Person>());
    }

    [Theory]
    [InlineData("Group,Applied for,Agreed,Purpose,Date agreed,Status", "Recipients,,Amount,Title,Awarded,Decision")]
    [InlineData("Organisation,Amount requested,Amount awarded,Project,Decision date,Outcome", "Recipients,,Amount,Title,Awarded,Decision")]
    [InlineData("Group,Bid,Granted,For what,Committee date,X", "Recipients,,Amount,Title,Awarded,Decision")]
    public void Other_words_and_the_values_say_the_same(string header, string columns)
    {
        MappingProposal proposal = Proposed.Of($"{header}\nLarkby Hub,£500,£300,Wool,12/03/2024,Approved\nSale Club,£500,,Bats,12/03/2024,Declined\nMarl Choir,£400,£400,Robes,13/03/2024,Agreed\n");

        Assert.Equal(("funding", columns), (proposal.Row, Proposed.Columns(proposal)));
    }

    [Fact]
    public void A_word_in_place_of_the_amount_says_so_too()
    {
        World world = Proposed.Import("Group,What for,Awarded,Panel date\nLarkby Hub,Wool,£300,12/03/2024\nSale Club,Bats,Refused,12/03/2024\nMarl Choir,Robes,£400,13/03/2024\nHale Shed,Tools,£150,13/03/2024\n");

        Assert.Equal(["Robes", "Tools", "Wool"], world.All<Funding>().Select(grant => grant.Title).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_decided_of_an_application_is_no_status_of_an_organisation() =>
        Assert.Null(Proposed.Column(Proposed.Of("Organisation,Status\nLarkby Hub,Approved\nSale Club,Refused\n", "directory"), "Status").Column);
}
