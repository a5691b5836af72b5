using System.Diagnostics;
using System.Globalization;
using Graph.Model;
using Microsoft.Playwright;

namespace Graph.Bench;

/// <summary>How long it takes from a click until a browser without a graphics card has drawn a network, and how smoothly it moves.</summary>
internal static class PictureBench
{
    private const int OrganisationsOf = 4;
    private const int TiesOf = 5;
    private const int Smooth = 2_000;
    private const int Runs = 3;
    /// <summary>Where Debian has Chromium without a window.</summary>
    public const string Shell = "/usr/bin/chromium-headless-shell";

    /// <summary>Draws a network of so many people and organisations with five times as many ties, and moves one of 2,000.</summary>
    public static async Task RunAsync(int nodes)
    {
        if (!File.Exists(Shell))
        {
            Console.WriteLine($"There is no Chromium at {Shell}. Debian has chromium-headless-shell.");
            return;
        }

        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Shell, Args = ["--no-sandbox", "--disable-gpu", "--enable-unsafe-swiftshader"] });
        await using (PictureSite large = await PictureSite.StartAsync(nodes))
        {
            Measure.Say("the server, positions from nothing", Seconds(await large.FetchAsync()));
            Measure.Say("the server, positions kept", Seconds(await large.FetchAsync()));
            for (int run = 0; run < Runs; run++)
            {
                IPage page = await browser.NewPageAsync();
                Measure.Say($"{nodes} nodes, {nodes * TiesOf} ties: from the click to the first picture", Seconds(await large.OpenAsync(page)));
                await page.CloseAsync();
            }

            await large.WithFileAsync(file => GephiLite.RunAsync(browser, file, Runs));
        }

        await using PictureSite small = await PictureSite.StartAsync(Smooth);
        IPage moved = await browser.NewPageAsync();
        await small.OpenAsync(moved);
        double frames = await PictureSite.FramesAsync(moved);
        Measure.Say($"{Smooth} nodes, {Smooth * TiesOf} ties: while it is moved", string.Create(CultureInfo.InvariantCulture, $"{frames:0} frames a second"));
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");

    /// <summary>A server on a store of its own with a network of people in several posts each.</summary>
    private sealed class PictureSite(ServerProcess server, DirectoryInfo folder) : IAsyncDisposable
    {
        public static async Task<PictureSite> StartAsync(int nodes)
        {
            DirectoryInfo data = Directory.CreateTempSubdirectory("graph-bench-pictures-");
            await BoroughStore.FillAsync(data.FullName, Facts(nodes));
            return new(await ServerProcess.StartAsync(new Dictionary<string, string> { ["GRAPH_DATA"] = data.FullName }), data);
        }

        public async Task<TimeSpan> FetchAsync()
        {
            using HttpClient client = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
            long begun = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync("/pictures/network.bin");
            return Stopwatch.GetElapsedTime(begun);
        }

        /// <summary>Takes the network away as GEXF for as long as it is used.</summary>
        public async Task WithFileAsync(Func<string, Task> use)
        {
            using HttpClient client = new() { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
            string file = Path.Combine(folder.FullName, "network.gexf");
            await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync("/exports/network.gexf"));
            await use(file);
        }

        /// <summary>Follows the link to the network, and waits for the frame after the first picture.</summary>
        public async Task<TimeSpan> OpenAsync(IPage page)
        {
            page.SetDefaultTimeout(120_000);
            await page.GotoAsync(server.Address + "#/glossary");
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            return TimeSpan.FromMilliseconds(await page.EvaluateAsync<double>("""
                () => new Promise(done => {
                  const begun = performance.now();
                  [...document.querySelectorAll('a')].find(link => link.textContent === 'Network').click();
                  const look = () => document.querySelector('.page-network__cursor')?.style.left ? requestAnimationFrame(() => done(performance.now() - begun)) : requestAnimationFrame(look);
                  look();
                })
                """));
        }

        /// <summary>Drags the picture for two seconds and counts the frames.</summary>
        public static async Task<double> FramesAsync(IPage page)
        {
            LocatorBoundingBoxResult box = (await page.Locator(".page-network__canvas").BoundingBoxAsync())!;
            (float x, float y) = (box.X + (box.Width / 2), box.Y + 100);
            await page.EvaluateAsync("() => { window.frames_ = 0; const count = () => { window.frames_++; requestAnimationFrame(count); }; requestAnimationFrame(count); }");
            await page.Mouse.MoveAsync(x, y);
            await page.Mouse.DownAsync();
            double before = await page.EvaluateAsync<double>("() => window.frames_");
            long begun = Stopwatch.GetTimestamp();
            for (int step = 0; Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(2); step++)
                await page.Mouse.MoveAsync(x + (step % 100), y + (step % 60));
            double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            double after = await page.EvaluateAsync<double>("() => window.frames_");
            await page.Mouse.UpAsync();
            return (after - before) / seconds;
        }

        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            folder.Delete(recursive: true);
        }

        private static IEnumerable<Fact> Facts(int nodes)
        {
            Random random = new(1);
            int organisations = nodes / OrganisationsOf;
            int people = nodes - organisations;
            for (int i = 0; i < organisations; i++)
                yield return new Organisation { Id = FactId.Of<Organisation>("picture", $"{i}"), Name = $"Organisation {i}", Sector = (Sector)((i % 9) + 1) };
            for (int i = 0; i < people; i++)
                yield return new Person { Id = FactId.Of<Person>("picture", $"{i}"), Name = $"Person {i}" };

            // Nine in ten posts are among the fifty organisations around somebody's own.
            HashSet<(int, int)> posts = [];
            while (posts.Count < nodes * TiesOf)
            {
                int person = random.Next(people);
                int near = (int)((long)person * organisations / people / 50 * 50) + random.Next(50);
                int organisation = random.Next(10) == 0 ? random.Next(organisations) : Math.Min(organisations - 1, near);
                if (posts.Add((person, organisation)))
                    yield return new Role { Id = FactId.Of<Role>("picture", $"{posts.Count}"), From = FactId.Of<Person>("picture", $"{person}"), To = FactId.Of<Organisation>("picture", $"{organisation}") };
            }
        }
    }
}
