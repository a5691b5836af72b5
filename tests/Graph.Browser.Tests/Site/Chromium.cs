using Microsoft.Playwright;

namespace Graph.Browser.Tests.Site;

/// <summary>The Chromium of this machine: GRAPH_CHROMIUM, else Debian's. Its headless shell comes first: it shows the same in half the time.</summary>
internal static class Chromium
{
    private const string Shell = "/usr/bin/chromium-headless-shell";
    private const string Whole = "/usr/bin/chromium";

    private static string Path => Environment.GetEnvironmentVariable("GRAPH_CHROMIUM") is { Length: > 0 } path ? path : File.Exists(Shell) ? Shell : Whole;

    /// <summary>Why tests that need it are skipped; null where it is there.</summary>
    public static string? Missing => File.Exists(Path)
        ? null
        : $"There is no Chromium at {Path}. Install it (Debian: apt-get install chromium-headless-shell), or name it in GRAPH_CHROMIUM.";

    /// <summary>Starts it with a profile of its own, so that runs share nothing.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            // Pictures are drawn by the processor, as on any machine without a graphics card.
            "--enable-unsafe-swiftshader",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
    });
}
