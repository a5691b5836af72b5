using System.Globalization;
using Microsoft.Playwright;

namespace Graph.Bench;

/// <summary>What Gephi Lite draws with, graphology and sigma as it uses them, on the same file and in the same browser.</summary>
internal static class GephiLite
{
    private const int Rounds = 100;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "peers", "gephi-lite");

    /// <summary>Opens a GEXF file so many times, and arranges it once.</summary>
    public static async Task RunAsync(IBrowser browser, string file, int runs)
    {
        if (!File.Exists(Path.Combine(Folder, "dist", "peer.js")))
        {
            Console.WriteLine("The engine of Gephi Lite is left out. To compare with it, run npm ci --ignore-scripts and npm run build in bench/peers/gephi-lite, and build again.");
            return;
        }

        string told = string.Create(CultureInfo.InvariantCulture, $"the engine of Gephi Lite, the same as {new FileInfo(file).Length >> 20} MB of GEXF");
        for (int run = 0; run < runs; run++)
        {
            IPage page = await browser.NewPageAsync();
            page.SetDefaultTimeout(600_000);
            await page.GotoAsync(new Uri(Path.Combine(Folder, "index.html")).AbsoluteUri);
            await page.Locator("#file").SetInputFilesAsync(file);
            Measure.Say($"{told}: to the first picture, everybody at random", Seconds(await page.EvaluateAsync<double>("() => openFile()")));
            if (run == runs - 1)
                Measure.Say($"{told}: {Rounds} rounds of ForceAtlas2", Seconds(await page.EvaluateAsync<double>($"() => arrange({Rounds})")));
            await page.CloseAsync();
        }
    }

    private static string Seconds(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.00} s");
}
