using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>What was decided about an application for money, in the words of lists of grants.</summary>
internal static partial class AwardDecision
{
    /// <summary>Whether a text says that money was awarded; null where it says nothing of a decision. "Deferred" and "pending" award nothing yet.</summary>
    public static bool? IsAward(string text) => None().IsMatch(text) ? false : Award().IsMatch(text) ? true : null;

    [GeneratedRegex(@"^\s*(refused|rejected|declined|unsuccessful|ineligible|withdrawn|withdrew|cancelled|lapsed|deferred|pending|awaiting|tb[acd]|to be (decided|confirmed)|on hold|under (review|consideration)|no (award|decision|grant)|turned down|not (yet )?(approved|agreed|awarded|funded|granted|successful|supported|decided|eligible))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex None();

    [GeneratedRegex(@"^\s*((part(ly|ially)?[\s-]+)?(approved|agreed|awarded|granted|funded|supported|successful)|(award|grant|offer) (made|accepted)|accepted|offered|part[\s-]?award(ed)?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Award();
}
