using Graph.Import.Tests.Completing;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Planning;

/// <summary>A post whose title somebody corrected is the one that its row made, however often that row is imported again.</summary>
public sealed class CorrectedTitlesTests
{
    private const string People = "Person,Organisation,Role,Since\n";
    private const string Manager = People + "Ann Lee,Hub,Manager,2020\n";

    [Theory, EveryStore]
    public async Task The_row_is_taken_for_the_post_and_the_correction_stays(IStoreProvider provider)
    {
        await using Years years = await Years.OpenAsync(provider);
        await years.ImportAsync("people.csv", Manager);
        await CorrectAsync(years);
        long head = await years.Store.GetHeadAsync();

        FileOutcome again = (await years.ImportAsync("people.csv", Manager)).Files[0];

        Assert.Equal((0, 0), (again.Added, again.Changed));
        Assert.Equal(head, await years.Store.GetHeadAsync());
        Assert.Equal(
            "\"Ann Lee\" is still recorded as \"Chief Officer\" at \"Hub\". The row says \"Manager\", as the post was called before somebody corrected it, so it was taken for that post. If it is another post, record it on the page.",
            Assert.Single(again.Notices).Message);
    }

    [Fact]
    public async Task A_complete_file_with_the_title_before_neither_ends_nor_doubles_it()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", Manager);
        await CorrectAsync(years);

        FileOutcome next = (await years.CompleteAsync("people-2026.csv", Manager)).Files[0];

        Assert.Equal((0, 0, 0), (next.Added, next.Changed, next.Ended));
        Assert.Equal(["Role Ann Lee → Hub (Chief Officer)"], await years.CurrentAsync());
    }

    [Fact]
    public async Task A_file_that_has_both_titles_speaks_of_two_posts()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people.csv", Manager);
        await CorrectAsync(years);

        await years.ImportAsync("people.csv", Manager + "Ann Lee,Hub,Chief Officer,\n");

        Assert.Equal(["Role Ann Lee → Hub (Chief Officer)", "Role Ann Lee → Hub (Manager)"], await years.CurrentAsync());
    }

    private static async Task CorrectAsync(Years years)
    {
        Role manager = Assert.Single((await years.Under.AllAsync()).Values.OfType<Role>());
        await years.Under.PutAsync(manager with { Title = "Chief Officer" });
    }
}
