namespace Graph.Model.Tests.Values;

public class WebAddressesTests
{
    [Theory]
    [InlineData("https://hub.example", "https://hub.example/")]
    [InlineData("http://hub.example", "https://hub.example")]
    [InlineData("https://Hub.Example/about", "https://hub.example/about/")]
    public void A_slash_at_the_end_the_scheme_and_capitals_in_the_host_make_no_other_address(string one, string other) => Assert.True(WebAddresses.AreOne(one, other));

    [Theory]
    [InlineData("https://hub.example", "https://club.example")]
    [InlineData("https://hub.example/About", "https://hub.example/about")]
    [InlineData("https://hub.example/?id=1", "https://hub.example/?id=2")]
    [InlineData("https://hub.example:8080", "https://hub.example")]
    [InlineData("hub", "club")]
    public void Anything_else_does(string one, string other) => Assert.False(WebAddresses.AreOne(one, other));
}
