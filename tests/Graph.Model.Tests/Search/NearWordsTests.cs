using CsCheck;

namespace Graph.Model.Tests.Search;

public sealed class NearWordsTests
{
    [Theory]
    [InlineData("sefton", "sefton", 0)]
    [InlineData("seftn", "sefton", 1)]
    [InlineData("seftoon", "sefton", 1)]
    [InlineData("safton", "sefton", 1)]
    [InlineData("setfon", "sefton", 1)]
    [InlineData("setfn", "sefton", 2)]
    [InlineData("", "abc", 3)]
    public void A_slip_is_a_letter_too_many_too_few_mistaken_or_swapped(string typed, string meant, int slips) => Assert.Equal(slips, NearWords.Slips(typed, meant));

    [Fact]
    public void Slips_are_as_many_there_as_back_and_none_only_between_the_same() => Gen.Select(Word, Word).Sample((one, other) =>
        NearWords.Slips(one, other) == NearWords.Slips(other, one) && (NearWords.Slips(one, other) == 0) == (one == other) && NearWords.Slips(one, other) <= Math.Max(one.Length, other.Length));

    [Fact]
    public void After_one_slip_a_word_of_five_letters_still_begins_or_ends_as_it_was_meant() => Gen.Select(Gen.Char['a', 'e'].Array[5, 12], Gen.Int[0, 1000], Gen.Char['a', 'e'], Gen.Int[0, 3]).Sample((letters, place, letter, slip) =>
    {
        string meant = new(letters);
        int at = place % (meant.Length - 1);
        string typed = slip switch
        {
            0 => meant.Remove(at, 1),
            1 => meant.Insert(at, letter.ToString()),
            2 => meant.Remove(at, 1).Insert(at, letter.ToString()),
            _ => string.Concat(meant.AsSpan(0, at), [meant[at + 1], meant[at]], meant.AsSpan(at + 2)),
        };
        (string beginning, string ending) = NearWords.Ends(typed);
        return NearWords.Slips(typed, meant) <= 1 && (meant.StartsWith(beginning, StringComparison.Ordinal) || meant.EndsWith(ending, StringComparison.Ordinal));
    });

    private static Gen<string> Word => Gen.Char['a', 'c'].Array[0, 6].Select(letters => new string(letters));
}
