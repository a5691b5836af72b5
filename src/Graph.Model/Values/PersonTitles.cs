namespace Graph.Model;

/// <summary>Titles that stand before the names of people.</summary>
public static class PersonTitles
{
    private static readonly HashSet<string> Ungendered = new(
        [
            "worshipful", "cllr", "councillor", "coun", "ald", "alderman", "alderwoman", "mayor", "dr", "doctor", "prof", "professor", "hon", "rt", "the",
            "rev", "revd", "reverend", "fr", "canon", "ven", "venerable", "bishop", "archdeacon", "deacon", "pastor", "vicar",
            "imam", "sheikh", "shaykh", "mufti", "maulana", "moulana", "haji", "hajji", "rabbi", "pandit", "swami", "giani", "granthi",
            "capt", "captain", "col", "colonel", "maj", "major", "lt", "sgt", "sergeant", "pc", "insp", "inspector", "supt", "superintendent",
        ],
        StringComparer.Ordinal);

    // Those that say whether somebody is a man or a woman tell "Mr J. Smith" from "Mrs J. Smith".
    private static readonly HashSet<string> Gendered = new(
        ["mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "baron", "baroness", "sister", "brother", "father", "mother"],
        StringComparer.Ordinal);

    /// <summary>Whether a word of a folded name is a title, such as "cllr" or "mrs".</summary>
    public static bool Is(string folded) => Ungendered.Contains(folded) || Gendered.Contains(folded);

    /// <summary>Whether a folded word is a title that says whether somebody is a man or a woman.</summary>
    public static bool IsGendered(string folded) => Gendered.Contains(folded);
}
