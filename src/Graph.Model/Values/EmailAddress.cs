namespace Graph.Model;

/// <summary>What is wrong with an email address.</summary>
public static class EmailAddress
{
    private const int Longest = 320;

    /// <summary>What to say where a text has more than one.</summary>
    public const string Several = "It has several addresses. Keep the one that is this person's own.";

    /// <summary>What is wrong with one, in a sentence that does not repeat it; null where nothing is.</summary>
    /// <param name="address">A text with an @.</param>
    public static string? Fault(string address)
    {
        int at = address.IndexOf('@', StringComparison.Ordinal);
        return address.Contains("@@", StringComparison.Ordinal) ? "It has two @ side by side."
            : at != address.LastIndexOf('@') ? Several
            : address.Any(char.IsWhiteSpace) ? "It has a space or other words in it."
            : at == 0 ? "There is nothing before the @."
            : at == address.Length - 1 ? "There is nothing after the @."
            : address.Contains("..", StringComparison.Ordinal) || address[at + 1] == '.' || address[at - 1] == '.' ? "It has a full stop in the wrong place."
            : !address.AsSpan(at).Contains('.') ? "There is no full stop after the @."
            : address.Length > Longest ? "It is too long."
            : null;
    }
}
