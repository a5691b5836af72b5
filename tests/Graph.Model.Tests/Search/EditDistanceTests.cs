using CsCheck;

namespace Graph.Model.Tests.Search;

public sealed class EditDistanceTests
{
    private const int Far = 20;

    private static readonly Gen<string> AnyWord = Gen.String[Gen.Char['a', 'd'], 0, 9];

    /// <remarks>The first two are in every textbook; the last is where optimal string alignment and the unrestricted distance differ.</remarks>
    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("saturday", "sunday", 3)]
    [InlineData("abcd", "acbd", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("same", "same", 0)]
    public void Known_distances(string left, string right, int distance) => Assert.Equal(distance, EditDistance.Within(left, right, Far));

    [Fact]
    public void It_is_the_one_of_the_definition() => Gen.Select(AnyWord, AnyWord).Sample((left, right) =>
        Assert.Equal(ByDefinition(left, right), EditDistance.Within(left, right, Far)));

    [Fact]
    public void What_is_further_than_asked_for_is_one_more() => Gen.Select(AnyWord, AnyWord, Gen.Int[0, 4]).Sample((left, right, most) =>
        Assert.Equal(Math.Min(ByDefinition(left, right), most + 1), EditDistance.Within(left, right, most)));

    [Fact]
    public void Words_that_are_too_long_are_far_from_all() => Assert.Equal(3, EditDistance.Within(new string('a', 65), new string('a', 65), 2));

    private static int ByDefinition(string left, string right)
    {
        int[,] cells = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cells[i, j] = i + j;
                    continue;
                }

                cells[i, j] = Math.Min(Math.Min(cells[i - 1, j], cells[i, j - 1]) + 1, cells[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    cells[i, j] = Math.Min(cells[i, j], cells[i - 2, j - 2] + 1);
            }
        }

        return cells[left.Length, right.Length];
    }
}
