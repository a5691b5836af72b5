using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>Whether the title of a role says that its holder chairs the body it is at: a role's title is all that records it.</summary>
/// <remarks>
/// A chair is a chair, chairman, chairwoman or chairperson, also one of several (co-chair, joint chair), interim or acting,
/// and also of its trustees or board. It is not somebody who stands in for one or works for one (vice-chair, deputy chair,
/// PA to the chair), was or will be one (former chair, chair-elect), or chairs a part of the body only (a committee, a sub-group).
/// </remarks>
public static partial class ChairTitle
{
    /// <summary>Whether a title is that of a chair.</summary>
    /// <param name="title">The title; null where unknown.</param>
    public static bool IsChair(string? title) => title is not null && Chair().IsMatch(title) && !NotTheChair().IsMatch(title);

    [GeneratedRegex(@"\b(co-?)?chair(man|woman|person|s)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex Chair();

    [GeneratedRegex(@"\b(vice|deputy|deputising|assistant|associate|former|formerly|past|previous|ex(?=-chair)|elect|designate|committee|subcommittee|subgroup|sub|working|task)\b|\b(to|for|of) (the |our )?(co-?)?chair(man|woman|person|s)?\b|chair(man|woman|person)?['’]s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience.Milliseconds)]
    private static partial Regex NotTheChair();
}
