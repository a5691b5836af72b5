using Graph.Model;

namespace Graph.Analysis.Contact;

/// <summary>Orders strengths, in the numbers that rows keep (0 is unknown).</summary>
internal static class StrengthOrder
{
    /// <summary>The stronger of two. Unknown is read as ordinary, so it is more than weak; between the two, what is known is said.</summary>
    public static byte Stronger(byte left, byte right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(byte strength) => (Strength)strength switch
    {
        Strength.Strong => 4,
        Strength.Ordinary => 3,
        Strength.Weak => 1,
        _ => 2,
    };
}
