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
    [InlineData("Tidewell & Marl Carers", 1)]
    [InlineData("Marks and Spencer", 1)]
    [InlineData("Health, Housing and Care Trust", 1)]
    [InlineData("Fernhollow Trust; Tidewell Carers", 2)]
    [InlineData("Marl Hub\nOak Room Trust", 2)]
    [InlineData("Marl Hub;", 1)]
    public void Organisations_are_parted_by_semicolons_and_line_breaks_alone(string text, int count) => Assert.Equal(count, SeveralNames.Split(text).Count);
}
