using System.Globalization;
using Graph.Analysis.Fragility;

namespace Graph.Analysis.Wording;

/// <summary>Says in plain English how far an answer about a past day rests on what was recorded by then.</summary>
public static class PastDayWording
{
    /// <summary>A sentence or two.</summary>
    /// <param name="past">Of how many partnerships what is so.</param>
    public static string Write(this PastDay past)
    {
        ArgumentNullException.ThrowIfNull(past);
        string asked = past.Partnerships == 1 ? "1 partnership is" : $"{Number(past.Partnerships)} partnerships are";
        string read = (past.ReadByLaterContact, past.NotRecorded) switch
        {
            (0, 0) => $"records up to that day answer for {(past.Partnerships == 1 ? "it" : "all of them")}",
            (var later, 0) => Later(later),
            (0, var unknown) => Unknown(unknown),
            var (later, unknown) => $"{Later(later)}, and {Unknown(unknown)}",
        };
        return Phrases.Sentence($"this day is past, and {asked} asked about: {read}");
    }

    private static string Later(int count) => $"{Number(count)} {(count == 1 ? "has" : "have")} somebody who counts only because they were in contact afterwards";

    private static string Unknown(int count) => $"for {Number(count)} it is not recorded who held {(count == 1 ? "it" : "them")}, or when they had last been in contact";

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
