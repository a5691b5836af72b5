using Graph.Import.Mappings;
using Graph.Import.Mappings.Proposals;

namespace Graph.Import.Tests.Mappings.Proposals;

public class GuessedHeadersTests
{
    [Theory]
    [InlineData("Name,Organisation,Role on board,15/01/2026,19/02/2026,Deputy\nJane Smith,Trafford Council,Chair,Present,Apologies,Sam Cole\nAnn Lee,Larkby Food Bank,Member,Present,,\n")]
    [InlineData("Name,Organisation,Role on board,2025,2026,Deputy\nJane Smith,Trafford Council,Chair,Y,N,Sam Cole\nAnn Lee,Larkby Food Bank,Member,Y,,\n")]
    [InlineData("Name,Organisation,Role on board,1,2,Deputy\nJane Smith,Trafford Council,Chair,Y,N,Sam Cole\nAnn Lee,Larkby Food Bank,Member,Y,,\n")]
    [InlineData("Board attendance,,,,,\nName,Organisation,Role on board,15/01/2026,19/02/2026,Deputy\nJane Smith,Trafford Council,Chair,Present,Apologies,Sam Cole\nAnn Lee,Larkby Food Bank,Member,Present,,\n")]
    public void Dates_and_numbers_over_anything_else_are_headers(string text)
    {
        MappingProposal proposal = Proposed.Of(text);

        Assert.Equal(("people", "Person,Organisation,,,,"), (proposal.Row, Proposed.Columns(proposal)));
        Assert.Equal("Deputy", proposal.Columns[^1].Header);
        Assert.True(proposal.Columns[^1].IsPersonal);
    }

    [Theory]
    [InlineData("Jane Smith,Trafford Council,15/01/2026\nAnn Lee,Larkby Food Bank,19/02/2026\nBob Roe,Sale Club,\n")]
    [InlineData("Jane Smith,Trafford Council,Present\nAnn Lee,Larkby Food Bank,Present\n")]
    public void A_row_that_names_people_as_those_below_it_do_names_no_columns_and_is_not_shown(string text)
    {
        string refusal = Assert.Throws<MappingException>(() => Proposed.Of(text)).Message;

        Assert.EndsWith(" should name the columns, but somebody’s name is in it. If the table has no headers, put a row with them above it.", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Keys Held,Key Holder\nMain door,Ann Lee\nSide door,Bob Roe\n")]
    [InlineData("Session,Led By\nYoga,Ann Lee\nJudo,Bob Roe\n")]
    [InlineData("Job Title,Main Contact\nCook,Ann Lee\nChair,Bob Roe\n")]
    public void Headers_that_are_written_as_names_are_stay_headers(string text) => Assert.Equal(1, Proposed.Of(text).HeaderRow);
}
