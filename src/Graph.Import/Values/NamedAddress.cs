using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>A name that has an email address beside it, which tells people of one name apart in any column: Ann Lee &lt;ann@hub.example&gt;; Ann Lee, ann@hub.example.</summary>
/// <param name="Name">The name without the address; blank where there is only an address.</param>
/// <param name="Email">The address; null where there is none that can be read.</param>
/// <param name="Fault">What is wrong with the address, as a sentence that does not repeat it; null where nothing is.</param>
internal sealed partial record NamedAddress(string Name, string? Email, string? Fault = null)
{
    /// <summary>Reads a name.</summary>
    public static NamedAddress Read(string name)
    {
        if (!name.Contains('@', StringComparison.Ordinal))
            return new(name, null);
        MatchCollection found = Address().Matches(name);
        if (found.Count != 1)
            return new(name, null, found.Count > 1 ? EmailAddress.Several : null);

        string? address = EmailAddresses.Read(found[0].Groups["address"].Value, out string? clue);
        return address is null ? new(name, null, clue) : new(ContactDetails.Tidied(Address().Replace(name, " ")), address);
    }

    /// <summary>The name without the address, and the address.</summary>
    /// <param name="name">The name as it is written.</param>
    /// <param name="email">The address that the row gives in a column of its own, which counts before that in the name; null where it gives none.</param>
    public static (string Name, string? Email) Split(string name, string? email) =>
        Read(name) is { Name.Length: > 0, Email: { } address } read ? (read.Name, email ?? address) : (name, email);

    /// <summary>The name with its address in one way, however the file writes it.</summary>
    public override string ToString() => Email is null ? Name : $"{Name} <{Email}>";

    // Blanks around the @ are a slip only where brackets say that it is an address: "Ann Lee @ Larkby Hub".
    [GeneratedRegex(@"<(?<address>[^<>]*@[^<>]*)>|((?<!\p{L})(e-?mail|e)\s*[:.]?\s*)?(?<![^\s<>()\[\],;:|/""])(?<address>(mailto:)?[^\s@<>()\[\],;:|/""]+@[^\s@<>()\[\],;:|/""]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Address();
}
