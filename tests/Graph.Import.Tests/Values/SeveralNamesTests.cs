using Graph.Import.Values;

namespace Graph.Import.Tests.Values;

public class SeveralNamesTests
{
    [Theory]
    [InlineData("Ann Lee & Bob Roe")]
    [InlineData("ANN LEE AND BOB ROE")]
    [InlineData("ann lee and bob roe")]
    [InlineData("Cy Dunn / Di Eve")]
    [InlineData("Cy Dunn/Di Eve")]
    [InlineData("Hal Ivy and Jo de Souza")]
    [InlineData("Ann Lee (Chair) & Bob Roe (Clerk)")]
    [InlineData("Mr & Mrs Smith")]
    [InlineData("Ann and Bob Lee")]
    [InlineData("Ann Lee and others")]
    [InlineData("Ann Lee + 1")]
    [InlineData("Cy Dunn, Di Eve")]
    [InlineData("Dr Cy Dunn, Cllr Di Eve")]
    [InlineData("Imran Qadeer, Sana Malik and Yusuf Dar")]
    [InlineData("Smythe, Jane & Roe, Bob")]
    public void Several_people_are_told(string text) => Assert.True(SeveralNames.Of(text));

    [Theory]
    [InlineData("Ann Lee")]
    [InlineData("Smythe, Jane")]
    [InlineData("Ann Lee, MBE")]
    [InlineData("Ann Lee BA, MSc")]
    [InlineData("Ann Lee, Project Manager")]
    [InlineData("Ann Lee (Chair, Larkby Hub)")]
    [InlineData("Owner of the shops in Lydgate and Uppermill")]
    [InlineData("Anne-Marie Fitz-Simmons")]
    [InlineData("Jo van der Berg")]
    [InlineData("Caretaker")]
    [InlineData("Alexandra Sandys")]
    public void One_person_is_not_taken_for_several(string text) => Assert.False(SeveralNames.Of(text));

    [Theory]
    [InlineData("Larkby Chamber, Larkby BID", true)]
    [InlineData("Marl Hub, Oak Room Trust", true)]
    [InlineData("Salvation Army, Fitton Hill", false)]
    [InlineData("Health, Housing and Care Trust", false)]
    public void A_name_that_may_be_a_list_of_organisations_is_told_from_one_with_its_place(string text, bool isList) => Assert.Equal(isList, SeveralNames.MayBeOrganisations(text));

    [Theory]
    [InlineData("Tidewell & Marl Carers", 1)]
    [InlineData("Marks and Spencer", 1)]
    [InlineData("Health, Housing and Care Trust", 1)]
    [InlineData("Fernhollow Trust; Tidewell Carers", 2)]
    [InlineData("Marl Hub\nOak Room Trust", 2)]
    [InlineData("Marl Hub;", 1)]
    public void Organisations_are_parted_by_semicolons_and_line_breaks_alone(string text, int count)
    {
        Assert.Equal(count, SeveralNames.Split(text).Count);
        Assert.Equal(count, SeveralNames.SplitOne(text).Count);
    }

    [Theory]
    [InlineData("Ann\nLee")]
    [InlineData("Tidewell\nCarers")]
    [InlineData("Hub; the one")]
    public void In_a_cell_for_one_a_wrapped_name_is_one_name(string text) => Assert.Single(SeveralNames.SplitOne(text));
}
