using Graph.Import.Values;

namespace Graph.Import.Tests.Values;

public class EmailAddressesTests
{
    [Theory]
    [InlineData("ann@hub.example", "ann@hub.example")]
    [InlineData("Ann Lee <ann@hub.example>", "ann@hub.example")]
    [InlineData("Lee, Ann <ann@hub.example>;", "ann@hub.example")]
    [InlineData("mailto:ann@hub.example", "ann@hub.example")]
    [InlineData("MAILTO:ann@hub.example?subject=Hello", "ann@hub.example")]
    [InlineData("[ann@hub.example](mailto:ann@hub.example)", "ann@hub.example")]
    [InlineData("ann@hub.example;", "ann@hub.example")]
    [InlineData("ann@hub.example.", "ann@hub.example")]
    [InlineData("<ann@hub.example>,", "ann@hub.example")]
    [InlineData("ann @hub.example", "ann@hub.example")]
    [InlineData("ann@ hub. example", "ann@hub.example")]
    [InlineData("\"ann\"@hub.example", "ann@hub.example")]
    [InlineData("o'neil+clubs@hub.example", "o'neil+clubs@hub.example")]
    public void An_address_is_read_as_people_copy_it(string text, string address)
    {
        Assert.Equal(address, EmailAddresses.Read(text, out string? clue));
        Assert.Null(clue);
    }

    [Theory]
    [InlineData("a@x.example; b@x.example", "several addresses")]
    [InlineData("a@x.example\nb@x.example", "several addresses")]
    [InlineData("a@x.example b@x.example", "several addresses")]
    [InlineData("a@x.example / b@x.example", "several addresses")]
    [InlineData("a@@x.example", "two @ side by side")]
    [InlineData("ann", "no @")]
    [InlineData("ann(at)hub.example", "no @")]
    [InlineData("ann lee@hub.example", "a space")]
    [InlineData("Ann Lee ann@hub.example", "a space")]
    [InlineData("ann,lee@hub.example", "comma")]
    [InlineData("ann@hub,example", "comma")]
    [InlineData("@hub.example", "before the @")]
    [InlineData("ann@", "after the @")]
    [InlineData("ann@hub..example", "full stop")]
    [InlineData("ann.lee@hub", "full stop after the @")]
    public void What_is_wrong_with_an_address_is_said_without_it(string text, string clue)
    {
        Assert.Null(EmailAddresses.Read(text, out string? said));
        Assert.Contains(clue, said, StringComparison.Ordinal);
        Assert.DoesNotContain("hub", said, StringComparison.Ordinal);
    }
}
