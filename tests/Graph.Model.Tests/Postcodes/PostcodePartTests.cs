using CsCheck;

namespace Graph.Model.Tests.Postcodes;

public sealed class PostcodePartTests
{
    [Theory]
    [InlineData("m", "M")]
    [InlineData(" m33 ", "M33")]
    [InlineData("M3", "M3")]
    [InlineData("ec1a", "EC1A")]
    [InlineData("M33 4", "M33 4")]
    [InlineData("m3 3", "M3 3")]
    [InlineData("m334", "M33 4")]
    [InlineData("sw1a1", "SW1A 1")]
    [InlineData("m334wb", "M33 4WB")]
    [InlineData("M33  4WB", "M33 4WB")]
    public void A_part_is_read_as_people_write_it(string text, string part) => Assert.Equal(part, PostcodePart.Parse(text)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("33")]
    [InlineData("Sale")]
    [InlineData("M333333")]
    [InlineData("M33 4W")]
    [InlineData("food bank")]
    public void What_is_none_by_its_shape_is_none(string text) => Assert.Null(PostcodePart.Parse(text));

    [Fact]
    public void A_part_has_the_postcodes_that_begin_with_it_and_no_others()
    {
        Gen<string> district =
            from area in Gen.OneOf("M", "SK", "EC", "W")
            from number in Gen.OneOf("1", "3", "14", "33", "1A", "1W")
            select area + number;
        Gen<string> postcode =
            from outward in district
            from sector in Gen.Int[0, 9]
            from unit in Gen.OneOf("AA", "WB", "ZZ")
            select $"{outward} {sector}{unit}";

        Gen.Select(postcode, postcode).Sample((one, other) =>
        {
            string outward = one.Split(' ')[0], area = outward.TrimEnd([.. "0123456789AW"]) is { Length: > 0 } letters ? letters : "W";
            Assert.Equal(other == one, PostcodePart.Parse(one)!.Has(other));
            Assert.Equal(other.StartsWith(one[..^2], StringComparison.Ordinal), PostcodePart.Parse(one[..^2])!.Has(other));
            Assert.Equal(other.Split(' ')[0] is var district && (district == outward || (char.IsAsciiDigit(outward[^1]) && district[..^1] == outward && char.IsAsciiLetter(district[^1]))), PostcodePart.Parse(outward)!.Has(other));
            Assert.Equal(other.StartsWith(area, StringComparison.Ordinal) && char.IsAsciiDigit(other[area.Length]), PostcodePart.Parse(area)!.Has(other));
        });
    }
}
