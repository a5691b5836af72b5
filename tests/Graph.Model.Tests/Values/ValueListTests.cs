namespace Graph.Model.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Entries_that_have_commas_or_semicolons_can_be_told_apart() =>
        Assert.Equal("""Hub, Sale; "Food; drink"; Advice""", new Organisation { Id = "", Name = "", Kinds = ["Hub, Sale", "Food; drink", "Advice"] }.Kinds.ToString());
}
