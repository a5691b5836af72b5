using System.Globalization;
using Microsoft.Playwright;

namespace Graph.Bench;

/// <summary>How long it takes until the first page can be read on a slow phone that opens it for the first time.</summary>
internal static class PhoneBench
{
    /// <summary>How often it is opened where nothing else is said.</summary>
    public const int Runs = 7;
    private const int SlowerBy = 4;
    private const int BytesASecond = 400_000;
    private const int DelayMilliseconds = 150;

    /// <summary>Opens the first page of the samples on a processor four times slower, at 400 KB/s with 150 ms to the server and back.</summary>
    /// <param name="runs">How often.</param>
    public static async Task RunAsync(int runs)
    {
        if (!File.Exists(PictureBench.Shell))
        {
            Console.WriteLine($"There is no Chromium at {PictureBench.Shell}. Debian has chromium-headless-shell.");
            return;
        }

        DirectoryInfo data = Directory.CreateTempSubdirectory("graph-bench-phone-");
        await using ServerProcess server = await ServerProcess.StartAsync(new Dictionary<string, string> { ["GRAPH_DATA"] = data.FullName });
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = PictureBench.Shell, Args = ["--no-sandbox", "--disable-gpu"] });
        List<double> readable = [];
        for (int run = 0; run < runs; run++)
            readable.Add(await OpenAsync(browser, server.Address));
        readable.Sort();
        Measure.Say("first page, from the address to what can be read", string.Create(CultureInfo.InvariantCulture, $"median {readable[runs / 2] / 1000:0.00} s, slowest of {runs} {readable[^1] / 1000:0.00} s"));
        data.Delete(recursive: true);
    }

    /// <summary>Milliseconds from the request until the view is there, with an empty cache.</summary>
    private static async Task<double> OpenAsync(IBrowser browser, Uri address)
    {
        await using IBrowserContext phone = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        IPage page = await phone.NewPageAsync();
        ICDPSession session = await phone.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = SlowerBy });
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false,
            ["latency"] = DelayMilliseconds,
            ["downloadThroughput"] = BytesASecond,
            ["uploadThroughput"] = BytesASecond / 4,
        });
        await page.GotoAsync(address.AbsoluteUri);
        return await page.EvaluateAsync<double>("""
            () => new Promise(done => {
              const look = () => document.querySelector('main:not([aria-busy]) h1') ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look);
              look();
            })
            """);
    }
}
