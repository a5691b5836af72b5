using System.Collections.Frozen;

namespace Graph.Analysis.Linkage;

/// <summary>How much it tells that two names share a word: the less, the more organisations have it in their names.</summary>
/// <remarks>
/// In bits: minus the binary logarithm of the share of names with the word. The shares are those of 5,026 names of charities and companies of
/// the United Kingdom's registers, so that two names in a store of thirty are judged as in one of a hundred thousand.
/// </remarks>
internal static class UsualWords
{
    /// <summary>What a word tells that is on no list.</summary>
    public const double Unusual = 12;

    /// <summary>How many names the shares stand for beside those that are compared.</summary>
    public const double Weight = 2000;

    private static readonly FrozenDictionary<string, double> Bits = Listed(
        (2.5, "trust"),
        (3.5, "church association"),
        (4, "community limited ltd school foundation charitable"),
        (4.5, "centre fund society club"),
        (5, "charity friends st group in to with on"),
        (5.5, "district uk"),
        (6, "youth christian institute congregation womens royal education support council"),
        (6.5, "west project park development international pre north memorial south parish east london theatre educational family hall scotland"),
        (7, "ministries arts primary action scout scouts benevolent care united ireland house sports life company charities recreation hospital british welfare music young childrens branch john baptist fellowship methodist mission old village rescue advice christ museum university ground mary rotary city network football college home"),
        (7.5, "greater relief citizens new research valley age union services islamic muslim history children hill service hope national committee health aid heritage lodge england voluntary housing grammar unit all counselling academy chapel partnership town organisation band league transport first cultural road green forum county people african street living free carers hub team local centres"));

    /// <summary>What a folded word tells, in bits, among some names.</summary>
    /// <param name="word">The word.</param>
    /// <param name="count">How many of the names have it.</param>
    /// <param name="names">How many names there are.</param>
    public static double Of(string word, int count, int names)
    {
        double share = Math.Pow(2, -Bits.GetValueOrDefault(word, Unusual));
        return -Math.Log2((count + (Weight * share)) / (names + Weight));
    }

    private static FrozenDictionary<string, double> Listed(params (double Bits, string Words)[] lists) => lists
        .SelectMany(list => list.Words.Split(' '), (list, word) => (word, list.Bits))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Bits, StringComparer.Ordinal);
}
