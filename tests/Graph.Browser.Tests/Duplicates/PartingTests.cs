using System.Text.Json;
using Graph.Browser.Tests.Accessibility;
using Graph.Browser.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Graph.Browser.Tests.Duplicates;

/// <summary>Records that were merged, and are parted again. All of it is taken back, so that other tests find the samples as they are.</summary>
[Collection(RunningSiteCollection.Name)]
public sealed class PartingTests(RunningSite site)
{
    private const string Club = "Quayside Youth Club (fictional)";
    private const string Friends = "Friends of Gannet Park (fictional)";
    private const string Council = "Larkhaven Council (fictional)";
    private const string Start = "#/search?q=Friends of Gannet Park";
    private const int WidthOfReflow = 320;

    public static TheoryData<bool> Both => Hands.Both;

    [BrowserTheory]
    [MemberData(nameof(Both))]
    public Task What_was_recorded_since_is_ticked_and_two_records_are_two_again(bool byTouch) => Hands.VisitAsync(site, Start, byTouch, async (page, hands) =>
    {
        await using Merges merges = await Merges.OfAsync(page, (Friends, Club));
        await merges.RecordPostAsync(Friends, "Keeper of the boats");
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = Friends, Exact = true }));
        await Expect(Section(page, "Merged from").GetByRole(AriaRole.Listitem)).ToContainTextAsync($"{Club}: merged on ");
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = $"Part again… {Club}" }));

        await Expect(Heading(page)).ToHaveTextAsync($"Part {Club} from {Friends}");
        await Expect(Heading(page)).ToBeFocusedAsync();
        await Expect(Section(page, "What goes back by itself")).ToContainTextAsync("Jermaine Lewis");
        ILocator post = page.GetByRole(AriaRole.Checkbox, new() { Name = "Keeper of the boats" });
        await Expect(post).Not.ToBeCheckedAsync();
        await hands.TickAsync(post);
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Part them" }));

        await Expect(Heading(page)).ToHaveTextAsync("They are two records again");
        await Expect(Heading(page)).ToBeFocusedAsync();
        Assert.Empty(await Axe.ViolationsAsync(page));
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link)).ToHaveTextAsync([Friends, Club]);
        Assert.Equal(Club, await merges.OrganisationOfPostAsync());
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(page.GetByText("Taken back. Everything is as it was before.")).ToBeVisibleAsync();
        Assert.Equal(Friends, await merges.OrganisationOfPostAsync());
    });

    [BrowserFact]
    public Task A_chain_is_parted_from_its_end_and_a_record_of_its_own_is_not_parted() => site.VisitAsync(Start, async page =>
    {
        await using Merges merges = await Merges.OfAsync(page, (Friends, Club), (Council, Friends));
        await page.GotoAsync(new Uri(site.Address, $"#/organisations/{merges.IdOf(Club)}").AbsoluteUri);

        await Expect(Heading(page)).ToContainTextAsync(Council);
        await Expect(Section(page, "Merged from").GetByRole(AriaRole.Listitem).Last).ToContainTextAsync($"To part it, part {Friends} first.");
        await Expect(Section(page, "Merged from").GetByRole(AriaRole.Link)).ToHaveTextAsync([$"Part again… {Friends}"]);

        await page.GotoAsync(new Uri(site.Address, $"#/part/{merges.IdOf(Club)}").AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync($"Part {Friends} first.");
        Assert.Empty(await Axe.ViolationsAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = $"Part {Friends} again" }).ClickAsync();
        await Expect(Heading(page)).ToHaveTextAsync($"Part {Friends} from {Council}");

        await page.GotoAsync(new Uri(site.Address, $"#/part/{merges.IdOf(Council)}").AbsoluteUri);
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("is a record of its own");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Part them" })).ToHaveCountAsync(0);
        Assert.Empty(await Axe.ViolationsAsync(page));
    });

    [BrowserFact]
    public Task The_page_has_no_barrier_in_any_colours_and_its_list_is_there_on_paper() => site.VisitAsync(Start, async page =>
    {
        await using Merges merges = await Merges.OfAsync(page, (Friends, Club));
        await merges.RecordPostAsync(Friends, "Keeper of the boats");
        await page.GotoAsync(new Uri(site.Address, $"#/part/{merges.IdOf(Club)}").AbsoluteUri);
        ILocator post = page.GetByText("Keeper of the boats");
        await Expect(post).ToBeVisibleAsync();

        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(WidthOfReflow, await WidthAsync(page));
        foreach ((ColorScheme scheme, ForcedColors forced) in new[] { (ColorScheme.Dark, ForcedColors.None), (ColorScheme.Light, ForcedColors.Active) })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced });
            Assert.Empty(await Axe.ViolationsOfColoursAsync(page));
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
        await page.SetViewportSizeAsync(Paper.WidthOfSheet, Paper.HeightOfSheet);
        await Expect(post).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.InRange(await WidthAsync(page), 1, Paper.WidthOfSheet);
    }, width: WidthOfReflow);

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator Section(IPage page, string title) => page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = title }) });

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");

    /// <summary>Merges that are made beforehand, and taken back with all that was recorded since, the last change first.</summary>
    private sealed class Merges : IAsyncDisposable
    {
        private const string Names = "[\"" + Club + "\", \"" + Friends + "\", \"" + Council + "\"]";
        private readonly IPage page;
        private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
        private readonly Stack<int> changes = new();

        private Merges(IPage page) => this.page = page;

        public static async Task<Merges> OfAsync(IPage page, params (string Keep, string Absorb)[] pairs)
        {
            Merges merges = new(page);
            JsonElement found = await merges.AskAsync("query($names: [String!]) { organisations(where: { name: { in: $names } }) { nodes { id name } } people(first: 1) { nodes { id } } }", $$"""{ "names": {{Names}} }""");
            foreach (JsonElement organisation in found.GetProperty("organisations").GetProperty("nodes").EnumerateArray())
                merges.ids.Add(organisation.GetProperty("name").GetString()!, organisation.GetProperty("id").GetString()!);
            merges.ids.Add("", found.GetProperty("people").GetProperty("nodes")[0].GetProperty("id").GetString()!);
            foreach ((string keep, string absorb) in pairs)
                await merges.ChangeAsync("merge", $"keep: \"{merges.ids[keep]}\", absorb: \"{merges.ids[absorb]}\"");
            return merges;
        }

        public string IdOf(string name) => ids[name];

        public Task RecordPostAsync(string organisation, string title) => ChangeAsync("addRole", $"person: \"{ids[""]}\", organisation: \"{ids[organisation]}\", title: \"{title}\"");

        public async Task<string> OrganisationOfPostAsync() =>
            (await AskAsync("{ roles: person(id: \"" + ids[""] + "\") { roles { title organisation { name } } } }", "{}")).GetProperty("roles").GetProperty("roles").EnumerateArray()
                .Single(role => role.GetProperty("title").GetString() == "Keeper of the boats").GetProperty("organisation").GetProperty("name").GetString()!;

        public async ValueTask DisposeAsync()
        {
            while (changes.TryPop(out int change))
                await AskAsync($"mutation {{ undo(input: {{ change: {change}, withLater: true }}) {{ errors {{ message }} }} }}", "{}");
        }

        private async Task ChangeAsync(string mutation, string input) =>
            changes.Push((await AskAsync($"mutation {{ {mutation}(input: {{ {input} }}) {{ change }} }}", "{}")).GetProperty(mutation).GetProperty("change").GetInt32());

        private async Task<JsonElement> AskAsync(string query, string variables) =>
            (await page.EvaluateAsync<JsonElement>("async ([query, variables]) => (await (await fetch('/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables: JSON.parse(variables) }) })).json()).data", new[] { query, variables }));
    }
}
