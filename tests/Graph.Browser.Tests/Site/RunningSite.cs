using Microsoft.Playwright;

namespace Graph.Browser.Tests.Site;

/// <summary>The built server with the samples, and a browser before it; started once for all tests.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private readonly string[] files;

    /// <summary>How long a page may take, in milliseconds: generous, since other tests run on the same cores.</summary>
    private const int Patience = 20_000;

    private ServerProcess? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>With the samples and what only tests need.</summary>
    public RunningSite()
        : this("Names/names-with-markup.csv")
    {
    }

    /// <summary>With the samples and the records of some files.</summary>
    internal RunningSite(params string[] files) => this.files = files;

    /// <summary>The address of the server, with a slash at its end.</summary>
    public Uri Address => server!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;

        Assertions.SetDefaultExpectTimeout(Patience);
        server = await ServerProcess.StartAsync(files);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }

    /// <summary>Opens an address in a window of its own, and fails if the page complained, reached out to another origin or broke its policy.</summary>
    /// <param name="address">What follows the server's address, such as "#/search?q=advice".</param>
    /// <param name="visit">What is done and asserted there.</param>
    /// <param name="width">The width of the window, in CSS pixels.</param>
    /// <param name="expected">What a complaint may contain, where the test provokes one.</param>
    /// <param name="touch">Whether the screen is touched.</param>
    public async Task VisitAsync(string address, Func<IPage, Task> visit, int width = 1100, string? expected = null, bool touch = false)
    {
        await using IBrowserContext window = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = "en-GB",
            HasTouch = touch,
        });
        IPage page = await window.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        Complaints complaints = new(page, Address);
        await page.GotoAsync(new Uri(Address, address).AbsoluteUri);
        await visit(page);
        string unexpected = string.Join('\n', complaints.All.Where(complaint => expected is null || !complaint.Contains(expected, StringComparison.Ordinal)));
        Assert.True(unexpected.Length == 0, $"The page complained:\n{unexpected}");
    }
}
