using CsCheck;

namespace Graph.Model.Tests.Values;

public sealed class OrgIdentifierTests
{
    [Theory]
    [InlineData("GB-CHC-1090095", "GB-CHC", "1090095")]
    [InlineData("gb-coh-sc123456", "GB-COH", "SC123456")]
    [InlineData(" GB-LAE-TRF ", "GB-LAE", "TRF")]
    [InlineData("GB-SC-SC012345", "GB-SC", "SC012345")]
    [InlineData("360G-trafford-altrincham_childrens_choir", "360G-trafford", "altrincham_childrens_choir")]
    [InlineData("XM-DAC-41122", "XM-DAC", "41122")]
    [InlineData("GB-CHC-1090095-2", "GB-CHC", "1090095-2")]
    [InlineData("360G-lkb:org-101", "360G-lkb", ":org-101")]
    [InlineData("360G-lkb:ORG:All Hallows", "360G-lkb", ":ORG:All Hallows")]
    public void An_identifier_is_a_register_and_a_number(string text, string scheme, string value)
    {
        Assert.True(OrgIdentifier.TryParse(text, out OrgIdentifier? identifier, out _));
        Assert.Equal(scheme, identifier.Scheme);
        Assert.Equal(value, identifier.Value);
        Assert.Equal(identifier, OrgIdentifier.Parse(identifier.ToString()));
    }

    [Theory]
    [InlineData("GB-CHC-12", "5 to 7 digits")]
    [InlineData("GB-COH-123456789", "8 characters")]
    [InlineData("GB-COH-0", "8 characters")]
    [InlineData("1090095", "GB-CHC-1090095")]
    [InlineData("", "GB-CHC-1090095")]
    [InlineData("GB-CHC-", "GB-CHC-1090095")]
    [InlineData("GB-LAE-TRAFFORD", "3 letters")]
    [InlineData("GB-CHC-１０９００９５", "5 to 7 digits")]
    [InlineData("GB-EDU-١٠٥٩٩٣", "6 digits")]
    public void A_wrong_number_is_refused_and_the_right_shape_is_shown(string text, string remedy)
    {
        Assert.False(OrgIdentifier.TryParse(text, out _, out string? problem));
        Assert.Contains(remedy, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GB-COH-9506230", "GB-COH-09506230")]
    [InlineData("GB-CHC-0512710", "GB-CHC-512710")]
    [InlineData("GB-NIC-NIC100002", "GB-NIC-100002")]
    [InlineData("GB-CHC- 1200009", "GB-CHC-1200009")]
    [InlineData("GB-CHC -1200009", "GB-CHC-1200009")]
    [InlineData("GB-CHC-1090090.", "GB-CHC-1090090")]
    [InlineData("gb-chc:1090094", "GB-CHC-1090094")]
    public void One_number_is_written_in_one_way(string text, string identifier) => Assert.Equal(identifier, OrgIdentifier.Parse(text).ToString());

    [Theory]
    [InlineData("GB", "CHC-12")]
    [InlineData("XM-DAC-41", "122")]
    [InlineData("", "GB-CHC-1090095")]
    [InlineData("GB-CHC", "")]
    public void A_register_and_a_number_that_would_be_read_as_two_other_parts_are_refused(string scheme, string value)
    {
        Assert.False(OrgIdentifier.TryCreate(scheme, value, out _, out string? problem));
        Assert.Contains("GB-CHC", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_accepted_is_read_again_as_it_is_written()
    {
        Gen<string> part = Gen.String[Gen.Char["GBCHXMDAC0123-_: é１\n"], 0, 12];
        Gen.Select(Gen.OneOf(part, Gen.OneOf("GB-CHC", "gb-coh", " XM-DAC ")), Gen.OneOf(part, Gen.OneOf("1090095", " sc123456 ", "41-122", ":org-1", ": 1", ":"))).Sample(
            (scheme, value) =>
            {
                if (OrgIdentifier.TryCreate(scheme, value, out OrgIdentifier? identifier, out _))
                    Assert.Equal(identifier, OrgIdentifier.Parse(identifier.ToString()));
            },
            iter: 5000);
    }
}
