using System.Diagnostics.CodeAnalysis;
using Graph.Api.Security;

namespace Graph.Api.Hosting;

/// <summary>The addresses that a server without accounts may listen on.</summary>
internal static class ListeningAddresses
{
    /// <summary>The usual one.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>The addresses of a text.</summary>
    /// <param name="urls">One address or more, with semicolons between them.</param>
    /// <exception cref="StartupProblem">One of them is not an address, or not of this machine alone.</exception>
    public static IReadOnlyList<string> Check(string urls)
    {
        string[] listed = urls.Split(';', StringSplitOptions.TrimEntries);
        foreach (string url in listed)
        {
            if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
                throw new StartupProblem(2, $"--urls {url}: the server uses http only, because nothing leaves this machine. Write {Default}, with any port.");
            if (!IsAddress(url, out BindingAddress? address))
                throw new StartupProblem(2, $"--urls {url}: this is not an address to listen on. Write it as {Default}.");
            if (address.IsUnixPipe || address.IsNamedPipe || !LoopbackGate.IsLoopback(address.Host))
                throw new StartupProblem(2, $"--urls {url}: the server has no accounts, so it listens on this machine only. Write {Default}, with any port.");
            if (address is { Port: 0, Host: "localhost" })
                throw new StartupProblem(2, $"--urls {url}: localhost stands for two addresses, and they can't share a port that is chosen by the system. Write http://127.0.0.1:0.");
        }

        return listed;
    }

    private static bool IsAddress(string url, [NotNullWhen(true)] out BindingAddress? address)
    {
        address = null;
        try
        {
            address = BindingAddress.Parse(url);
            return address.Scheme == "http" && address.PathBase.Length == 0 && address.Port is >= 0 and <= 65_535;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
