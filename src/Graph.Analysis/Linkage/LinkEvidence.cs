namespace Graph.Analysis.Linkage;

/// <summary>One thing that tells for or against two records being of one organisation.</summary>
/// <param name="Sentence">What it is.</param>
/// <param name="Bits">How much it tells, in bits; below 0 it tells against it.</param>
public sealed record LinkEvidence(string Sentence, double Bits)
{
    /// <summary>What tells for and against a pair, what tells most first. What is not known is left out.</summary>
    /// <param name="levels">How far the records agree.</param>
    /// <param name="weights">What that tells.</param>
    /// <param name="words">The words of the names that agree most.</param>
    internal static IReadOnlyList<LinkEvidence> Of(AgreementLevels levels, LinkageWeights weights, NameWords words)
    {
        (string? Sentence, double Bits)[] all =
        [
            (Numbers(levels.Number), LinkageWeights.Of(levels.Number)),
            (string.Join(' ', ((string?[])[Names(levels), words.Sentence]).OfType<string>()), weights.Of(levels.Name, levels.Rarity)),
            (Postcodes(levels.Postcode), weights.Postcode[(int)levels.Postcode]),
            (Websites(levels.Website), weights.Website[(int)levels.Website]),
        ];
        return [.. all.Where(each => each.Sentence is not null).OrderByDescending(each => Math.Abs(each.Bits)).Select(each => new LinkEvidence(each.Sentence!, each.Bits))];
    }

    private static string? Numbers(NumberLevel level) => level switch
    {
        NumberLevel.Same => "They have the same number in a register.",
        NumberLevel.Different => "A register has them under two numbers.",
        _ => null,
    };

    private static string Names(AgreementLevels levels) => levels.Name switch
    {
        NameLevel.SameWords => $"The names have the same words{Usual(levels.Rarity)}.",
        NameLevel.Respelt => $"The names are the same but for letters, blanks or short forms{Usual(levels.Rarity)}.",
        NameLevel.Part => $"A part of one name is the other name{Usual(levels.Rarity)}.",
        NameLevel.FewMoreWords => $"One name has all words of the other, and little more{Usual(levels.Rarity)}.",
        NameLevel.PartOfBoth => "The names share a part, and differ in another: they may be two branches.",
        NameLevel.ManyMoreWords => $"One name has all words of the other, and more{Usual(levels.Rarity)}.",
        NameLevel.AnotherNumber => "The names have different numbers in them.",
        NameLevel.Beginning => $"The names begin with the same words{Usual(levels.Rarity)}, and go on in others.",
        NameLevel.Some => "The names share some words, and each has others.",
        _ => "The names have little in common.",
    };

    private static string Usual(NameRarity rarity) => rarity switch
    {
        NameRarity.Usual => ", but these are usual words",
        NameRarity.Unique => ", which hardly any other has",
        _ => "",
    };

    private static string? Postcodes(PostcodeLevel level) => level switch
    {
        PostcodeLevel.Same => "They have the same postcode.",
        PostcodeLevel.SameDistrict => "Their postcodes have the same first part, or are those of a building that many share.",
        PostcodeLevel.SameArea => "Their postcodes are in the same area.",
        PostcodeLevel.AnotherArea => "Their postcodes are in different areas.",
        _ => null,
    };

    private static string? Websites(WebsiteLevel level) => level switch
    {
        WebsiteLevel.Same => "They have the same website.",
        WebsiteLevel.Different => "They have different websites.",
        _ => null,
    };
}
