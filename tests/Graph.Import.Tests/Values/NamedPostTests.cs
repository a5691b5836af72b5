using Graph.Import.Values;

namespace Graph.Import.Tests.Values;

public class NamedPostTests
{
    [Theory]
    [InlineData("Sue Park (Sec)", "Sue Park", "Sec")]
    [InlineData("Sue (Hon. Sec.)", "Sue", "Hon. Sec.")]
    [InlineData("Pat Roe, chair", "Pat Roe", "chair")]
    [InlineData("Pat Roe, MBE, Chair of Trustees", "Pat Roe, MBE", "Chair of Trustees")]
    [InlineData("Roe, Pat (Vice-Chair)", "Roe, Pat", "Vice-Chair")]
    [InlineData("Ann Lee - Treasurer & Secretary", "Ann Lee", "Treasurer & Secretary")]
    [InlineData("Chair: Ann Lee", "Ann Lee", "Chair")]
    [InlineData("Community Development Officer - Ann Lee", "Ann Lee", "Community Development Officer")]
    public void A_post_beside_a_name_is_no_part_of_it(string text, string name, string post) => Assert.Equal(new NamedPost(name, post), NamedPost.Read(text));

    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("Smythe, Jane")]
    [InlineData("Roe, Chair")]
    [InlineData("Ann Lee, MBE")]
    [InlineData("Robert Roe (Bob)")]
    [InlineData("Jane Smythe (née Head)")]
    [InlineData("Jane Smythe (she/her)")]
    [InlineData("Ann Lee (Larkby Council)")]
    [InlineData("Ann Lee-Clerk")]
    [InlineData("Ann Lee (partner)")]
    public void What_may_be_a_part_of_the_name_stays(string text) => Assert.Equal(new NamedPost(text, null), NamedPost.Read(text));
}
