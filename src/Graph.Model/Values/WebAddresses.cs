namespace Graph.Model;

/// <summary>Compares web addresses.</summary>
public static class WebAddresses
{
    /// <summary>Whether two addresses are one in two spellings: with http or https, capitals in the host, or a slash at the end.</summary>
    /// <param name="one">An address.</param>
    /// <param name="other">Another.</param>
    public static bool AreOne(string one, string other) => one == other || (KeyOf(one) is { } key && key == KeyOf(other));

    private static (string Host, int Port, string Path, string Query)? KeyOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? (uri.Host, uri.IsDefaultPort ? 0 : uri.Port, uri.AbsolutePath.TrimEnd('/'), uri.Query + uri.Fragment)
            : null;
}
