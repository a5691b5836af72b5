namespace Graph.Store.Tests.Contract;

public sealed class ReadPointTests
{
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Organisation Council = Facts.Organisation("Council");

    [Theory, EveryStore]
    public async Task A_fact_holds_on_the_same_days_for_a_store_as_for_the_fact_itself(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        string?[] dates = [null, "2022", "2022-02", "2022-02-28", "2022-03-01", "2022-12-31", "2023-01", "0001", "9999", "9999-12-31"];
        Person[] people = [.. from since in dates from until in dates
            select Facts.Person($"{since} to {until}") with { Since = Date(since), Until = Date(until) }];
        Fact[] facts = [.. people, Council, .. people.Select(person => Facts.Role(person, Council) with { Since = person.Since, Until = person.Until })];

        // Some end before they begin, as earlier versions could record it.
        await under.Store.ApplyAsync(new("tester", [.. facts.Select(fact => new Put(fact))]) { IsReplay = true });

        foreach (DateOnly day in Days())
        {
            ReadPoint at = new(day);
            string[] expected = [.. people.Where(person => person.IsCurrentOn(day)).Select(person => person.Id).Order(StringComparer.Ordinal)];

            Assert.Equal(expected, (await under.AllAsync(at)).Values.OfType<Person>().Select(person => person.Id).Order(StringComparer.Ordinal));
            Assert.Equal(expected, (await under.Store.GetAsync([.. people.Select(person => person.Id)], at)).Keys.Order(StringComparer.Ordinal));
            Assert.Equal(expected, (await under.Store.ListAsync(new(Ontology.Of<Person>()) { First = 1000, At = at })).Items.Select(item => item.Fact.Id));
            Assert.Equal(expected, (await Roles(under, at)).Select(role => role.From).Order(StringComparer.Ordinal));
        }

        static IEnumerable<DateOnly> Days() =>
            [DateOnly.MinValue, new(2021, 12, 31), new(2022, 1, 1), new(2022, 2, 1), new(2022, 2, 27), new(2022, 2, 28), new(2022, 3, 1),
                new(2022, 12, 30), new(2022, 12, 31), new(2023, 1, 1), new(2023, 1, 31), new(9999, 12, 30), DateOnly.MaxValue];
    }

    [Theory, EveryStore]
    public async Task What_was_known_at_a_moment_is_what_the_last_change_by_then_left(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        DateTimeOffset before = Clock.Noon - TimeSpan.FromTicks(1);
        await under.PutAsync(Ann, Council, Facts.Role(Ann, Council));
        DateTimeOffset corrected = under.Clock.Move(TimeSpan.FromHours(1));
        await under.PutAsync(Ann with { Name = "Anne" }, Facts.Role(Ann, Council) with { Title = "Chair" });
        DateTimeOffset retracted = under.Clock.Move(TimeSpan.FromHours(1));
        await under.RetractAsync(Ann.Id, Facts.Role(Ann, Council).Id);

        await Knows(under, before, null, null);
        await Knows(under, Clock.Noon, "Ann", null);
        await Knows(under, corrected - TimeSpan.FromTicks(1), "Ann", null);
        await Knows(under, corrected, "Anne", "Chair");
        await Knows(under, corrected.ToOffset(TimeSpan.FromHours(5)), "Anne", "Chair");
        await Knows(under, retracted - TimeSpan.FromTicks(1), "Anne", "Chair");
        await Knows(under, retracted, null, null);
        await Knows(under, retracted + TimeSpan.FromDays(9999), null, null);
    }

    [Theory, EveryStore]
    public async Task A_past_moment_and_a_day_may_be_asked_about_together(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Ann with { Since = PartialDate.Of(2020) });
        under.Clock.Move(TimeSpan.FromHours(1));
        await under.PutAsync(Ann with { Since = PartialDate.Of(2020), Until = PartialDate.Of(2021) });

        Assert.NotNull(await under.FindAsync(Ann.Id, new(new DateOnly(2023, 1, 1), Clock.Noon)));
        Assert.Null(await under.FindAsync(Ann.Id, new(new DateOnly(2023, 1, 1))));
        Assert.Null(await under.FindAsync(Ann.Id, new(new DateOnly(2019, 12, 31), Clock.Noon)));
    }

    private static async Task Knows(StoreUnderTest under, DateTimeOffset moment, string? name, string? title)
    {
        ReadPoint at = new(null, moment);
        Assert.Equal(name, ((Person?)await under.FindAsync(Ann.Id, at))?.Name);
        Assert.Equal(name, (await under.AllAsync(at)).Values.OfType<Person>().SingleOrDefault()?.Name);
        Page page = await under.Store.ListAsync(new(Ontology.Of<Person>()) { At = at, CountTotal = true });
        Assert.Equal(name, ((Person?)page.Items.SingleOrDefault()?.Fact)?.Name);
        Assert.Equal(name is null ? 0 : 1, page.TotalCount);
        Page linked = await under.Store.ListAsync(new(Ontology.Of<Person>()) { At = at, Where = [new LinkFilter(Ontology.Of<Role>(), true, [])] });
        Assert.Equal(name is null ? 0 : 1, linked.Items.Count);
        Assert.Equal(title, (await Roles(under, at)).SingleOrDefault()?.Title);
    }

    private static async Task<IEnumerable<Role>> Roles(StoreUnderTest under, ReadPoint at) =>
        (await under.Store.GetEdgesAsync(Ontology.Of<Role>(), EdgeEnd.To, [Council.Id], at))[Council.Id].Cast<Role>();

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
