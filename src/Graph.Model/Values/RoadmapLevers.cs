namespace Graph.Model;

/// <summary>The levers by which a council changes how it works with communities: the nine of the roadmap of Working Better with Communities in Merton.</summary>
public static class RoadmapLevers
{
    /// <summary>The levers a roadmap begins with, in their order. A place may add its own in its own words.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "Leadership, governance and learning",
        "Staff empowerment",
        "Engagement",
        "Communications and partnerships",
        "Equalities",
        "Service planning",
        "Commissioning",
        "Data maturity",
        "Resource allocation",
    ];

    /// <summary>The known spelling of a lever, without regard to case and punctuation, or the words themselves (white space folded) where a place has its own.</summary>
    /// <param name="text">A lever as somebody wrote it.</param>
    public static string Canonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string folded = KeyText.Fold(text);
        return Known.FirstOrDefault(known => KeyText.Fold(known) == folded) ?? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
