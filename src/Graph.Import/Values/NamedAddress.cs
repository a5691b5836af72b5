namespace Graph.Import.Values;

/// <summary>Reads names that have an email address after them, which tells people of one name apart in any column: Ann Lee &lt;ann@hub.example&gt;.</summary>
internal static class NamedAddress
{
    /// <summary>The name without the address, and the address.</summary>
    /// <param name="name">The name as it is written.</param>
    /// <param name="email">The address that the row gives in a column of its own, which counts before that in the name; null where it gives none.</param>
    public static (string Name, string? Email) Split(string name, string? email)
    {
        int open = name.IndexOf('<', StringComparison.Ordinal);
        return open > 0 && name.EndsWith('>') && Names.Clean(name[..open]) is { } plain && EmailAddresses.Read(name[open..], out _) is { } address
            ? (plain.Trim('"'), email ?? address)
            : (name, email);
    }
}
