namespace Graph.Model;

/// <summary>Takes accents off Latin letters.</summary>
/// <remarks>A table, since the process runs without the ICU library, where text normalisation knows ASCII alone. Each string has the plain letters of a block of Unicode in its order, and a space where there is none.</remarks>
public static class Accents
{
    private const char LatinStart = '\u00C0';
    private const char AdditionalStart = '\u1E00';

    private const string Latin =
        "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy yaaaaaaccccccccdd"
        + "ddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkk llllll  llnnnnnn   oooooo  rrrrrrssssss"
        + "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs                                oo             u"
        + "u                            aaiioouuuuuuuuuu aaaa    ggkkoooo  j   gg  nnaa    "
        + "aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy                            ";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
        + "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy s    "
        + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
        + "uuyyyyyyyy      ";

    /// <summary>The plain letter in lower case; the character itself where it has no accent.</summary>
    public static char Remove(char character)
    {
        char plain = character switch
        {
            >= LatinStart when character - LatinStart < Latin.Length => Latin[character - LatinStart],
            >= AdditionalStart when character - AdditionalStart < Additional.Length => Additional[character - AdditionalStart],
            _ => ' ',
        };
        return plain == ' ' ? character : plain;
    }
}
