namespace Graph.Import.Matching;

/// <summary>Reasons in words.</summary>
internal static class MatchReasons
{
    /// <summary>How a record is known, as people say it.</summary>
    public static string InWords(this MatchReason reason) => reason switch
    {
        MatchReason.Identifier => "known by identifier",
        MatchReason.Name => "known by name",
        MatchReason.OtherName => "known by another name",
        MatchReason.Similar => "known by a similar name",
        _ => "new",
    };
}
