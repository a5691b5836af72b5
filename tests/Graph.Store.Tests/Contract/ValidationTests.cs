namespace Graph.Store.Tests.Contract;

public sealed class ValidationTests
{
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Person Ann = Facts.Person("Ann");
    private static readonly Partnership Forum = Facts.Partnership("forum");

    [Theory, EveryStore]
    public async Task An_id_must_be_of_the_facts_own_type(IStoreProvider provider) =>
        await Refuses(provider, Ann.Id, new Put(Council with { Id = Ann.Id }));

    [Theory, EveryStore]
    public async Task An_id_must_name_a_type(IStoreProvider provider) =>
        await Refuses(provider, "unicorn-1", new Put(Council with { Id = "unicorn-1" }));

    [Theory, EveryStore]
    public async Task What_is_retracted_must_have_an_id_of_some_type(IStoreProvider provider) =>
        await Refuses(provider, "unicorn-1", new Retract("unicorn-1"));

    [Theory, EveryStore]
    public async Task An_id_may_not_be_longer_than_the_longest(IStoreProvider provider)
    {
        string longest = "organisation-".PadRight(FactId.MaximumLength, 'x');

        await Refuses(provider, longest + "x", new Put(Council with { Id = longest + "x" }));
    }

    [Theory, EveryStore]
    public async Task An_id_of_the_greatest_length_is_accepted(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation longest = Council with { Id = "organisation-".PadRight(FactId.MaximumLength, 'x') };

        await under.PutAsync(longest);

        Assert.Equal(longest, await under.FindAsync(longest.Id));
    }

    [Theory, EveryStore]
    public async Task One_id_may_not_have_two_operations(IStoreProvider provider) =>
        await Refuses(provider, Council.Id, new Put(Council), new Put(Ann), new Retract(Council.Id));

    [Theory, EveryStore]
    public async Task A_required_text_may_not_be_blank(IStoreProvider provider) =>
        await Refuses(provider, Council.Id, new Put(Council with { Name = " \t" }));

    [Theory, EveryStore]
    public async Task A_required_date_may_not_be_missing(IStoreProvider provider) =>
        await Refuses(provider, "contact-1", new Put(new Contact { Id = "contact-1", Date = default }));

    [Theory, EveryStore]
    public async Task An_end_may_not_be_before_the_beginning(IStoreProvider provider) =>
        await Refuses(provider, Council.Id, new Put(Ann), new Put(Council with { Since = PartialDate.Of(2024, 5), Until = PartialDate.Of(2024, 4, 30) }));

    [Theory, EveryStore]
    public async Task An_agreement_may_not_end_before_it_begins(IStoreProvider provider) =>
        await Refuses(provider, "partnership-1", new Put(new Partnership { Id = "partnership-1", Agreement = "Compact", AgreementSince = PartialDate.Of(2025, 4, 1), AgreementUntil = PartialDate.Of(2025, 3) }));

    [Theory, EveryStore]
    public async Task A_promise_may_not_be_kept_before_it_was_made(IStoreProvider provider) =>
        await Refuses(provider, "contact-1", new Put(new Contact { Id = "contact-1", Date = PartialDate.Of(2026, 5, 2), Promised = "A key", PromiseKept = PartialDate.Of(2026, 5, 1) }));

    [Theory, EveryStore]
    public async Task An_end_that_may_come_after_the_beginning_is_accepted(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation brief = Council with { Since = PartialDate.Of(2024, 5), Until = PartialDate.Of(2024) };

        await under.PutAsync(brief);

        Assert.Equal(brief, await under.FindAsync(Council.Id));
    }

    [Theory, EveryStore]
    public async Task A_change_of_an_earlier_history_is_recorded_again_as_it_was_and_can_be_put_right(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Organisation wrong = Council with { Since = PartialDate.Of(2024), Until = PartialDate.Of(2022) };

        await under.Store.ApplyAsync(new("tester", [new Put(wrong)]) { IsReplay = true });
        Fact? kept = await under.FindAsync(Council.Id);
        await under.PutAsync(wrong with { Until = PartialDate.Of(2025) });

        Assert.Equal(wrong, kept);
        Assert.Equal(2, (await under.Store.GetHistoryAsync(Council.Id)).Count);
    }

    [Theory, EveryStore]
    public async Task A_word_must_be_one_of_its_enum(IStoreProvider provider) =>
        await Refuses(provider, Council.Id, new Put(Council with { Sector = (Sector)99 }));

    [Theory, EveryStore]
    public async Task A_number_may_not_have_more_decimal_places_than_are_kept(IStoreProvider provider) =>
        await Refuses(provider, Council.Id, new Put(Council with { AnnualIncome = 1.00001m }));

    [Theory, EveryStore]
    public async Task A_number_may_not_be_greater_than_can_be_kept_exactly(IStoreProvider provider) =>
        await Refuses(provider, Council.Id, new Put(Council with { AnnualIncome = decimal.MaxValue }));

    [Theory, EveryStore]
    public async Task A_point_must_be_on_the_earth(IStoreProvider provider) =>
        await Refuses(provider, "building-1", new Put(new Building { Id = "building-1", Name = "Hall", Point = new GeoPoint(91, 0) }));

    [Theory, EveryStore]
    public async Task A_text_must_come_back_as_it_went_in_or_is_refused(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        foreach (string odd in new[] { "half a \ud83d pair", "\udc00", "a NUL \0 within" })
        {
            Assert.Equal(StoreError.InvalidFact, (await under.RefusedAsync(new Put(Council with { Status = odd }))).Error);
            Assert.Equal(StoreError.InvalidFact, (await under.RefusedAsync(new Put(Council with { AlternateNames = [odd] }))).Error);
        }
    }

    [Theory, EveryStore]
    public async Task An_edge_may_not_lead_to_a_node_that_is_not_known(IStoreProvider provider) =>
        await Refuses(provider, Facts.Role(Ann, Council).Id, new Put(Ann), new Put(Facts.Role(Ann, Council)));

    [Theory, EveryStore]
    public async Task An_edge_may_not_start_at_a_node_that_was_retracted(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann);
        await under.RetractAsync(Ann.Id);

        StoreException refused = await under.RefusedAsync(new Put(Facts.Role(Ann, Council)));

        Assert.Equal((StoreError.InvalidFact, Facts.Role(Ann, Council).Id), (refused.Error, refused.FactId));
    }

    [Theory, EveryStore]
    public async Task An_edge_may_not_start_at_a_node_that_its_own_changeset_retracts(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann);

        Assert.Equal(StoreError.InvalidFact, (await under.RefusedAsync(new Put(Facts.Role(Ann, Council)), new Retract(Ann.Id))).Error);
    }

    [Theory, EveryStore]
    public async Task An_edge_may_not_connect_nodes_of_types_that_its_own_type_does_not_name(IStoreProvider provider)
    {
        Role backwards = new() { Id = "role-1", From = Council.Id, To = Ann.Id };

        await Refuses(provider, "role-1", new Put(Ann), new Put(Council), new Put(backwards));
    }

    [Theory, EveryStore]
    public async Task A_reference_must_be_of_its_type(IStoreProvider provider)
    {
        Holds wrong = Facts.Holds(Ann, Forum, Council) with { Organisation = Ann.Id };

        await Refuses(provider, wrong.Id, new Put(Ann), new Put(Council), new Put(Forum), new Put(wrong));
    }

    [Theory, EveryStore]
    public async Task A_reference_may_not_name_a_node_that_is_not_known(IStoreProvider provider) =>
        await Refuses(provider, Facts.Holds(Ann, Forum, Council).Id, new Put(Ann), new Put(Forum), new Put(Facts.Holds(Ann, Forum, Council)));

    [Theory, EveryStore]
    public async Task Nodes_and_what_names_them_may_come_in_any_order(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Blockage blockage = new() { Id = "blockage-1", Title = "No lease", Owner = Ann.Id };

        ChangeResult result = await under.PutAsync(Facts.Holds(Ann, Forum, Council), blockage, Forum, Council, Ann);

        Assert.Equal(5, result.Added);
    }

    [Theory, EveryStore]
    public async Task A_node_with_edges_may_not_be_retracted_alone(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann, Facts.Role(Ann, Council));

        Assert.Equal((StoreError.InvalidFact, Ann.Id), await Refusal(under, new Retract(Ann.Id)));
        Assert.Equal((StoreError.InvalidFact, Council.Id), await Refusal(under, new Retract(Council.Id)));
        Assert.Equal(3, (await under.AllAsync()).Count);
    }

    [Theory, EveryStore]
    public async Task A_node_that_a_reference_names_may_not_be_retracted(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Ann, new Blockage { Id = "blockage-1", Title = "No lease", Owner = Ann.Id });

        Assert.Equal((StoreError.InvalidFact, Ann.Id), await Refusal(under, new Retract(Ann.Id)));
    }

    [Theory, EveryStore]
    public async Task A_node_may_be_retracted_with_its_edges(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Ann, Facts.Role(Ann, Council));

        ChangeResult result = await under.RetractAsync(Ann.Id, Facts.Role(Ann, Council).Id);

        Assert.Equal(2, result.Retracted);
        Assert.Equal(Council, Assert.Single(await under.AllAsync()).Value);
    }

    [Theory, EveryStore]
    public async Task A_text_that_lists_are_sorted_by_may_be_so_long_and_any_other_as_long_as_it_is(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        string longest = new('ﬀ', WrittenText.MaximumLine);
        string longer = new('ﬀ', 40_000);
        Organisation organisation = Council with { Name = longest, AlternateNames = [longer], Notes = longer };
        Learning learning = new() { Id = "learning-1", Title = longest, Notes = longer };

        await under.PutAsync(organisation, learning);
        StoreException refused = await under.RefusedAsync(new Put(Council with { Name = longest + "x" }));

        Assert.Equal(organisation, await under.FindAsync(organisation.Id));
        Assert.Equal(learning, await under.FindAsync(learning.Id));
        Assert.Equal((StoreError.InvalidFact, Council.Id), (refused.Error, refused.FactId));
        Assert.Equal($"{Council.Id}: name \"{new string('ﬀ', 80)}…\" has 2,501 characters, and can have 2,500.", refused.Message);
    }

    [Theory, EveryStore]
    public async Task Every_text_of_every_type_may_be_as_long_as_the_rule_says(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Fact[] known = [.. Values.OneNodeOfEachType];
        await under.PutAsync(known);

        Fact[] longest = [.. known.Select(node => Ontology.Of(node).Create(node.Id, null, null, [.. Ontology.Of(node).Properties.Select(property =>
            property.Kind == PropertyKind.Text ? new string('語', WrittenText.MaximumOf(property)) : property.Read(node))]))];
        await under.PutAsync(longest);

        Assert.Equal(longest.Length, (await under.PutAsync(longest)).Unchanged);
    }

    private static async Task Refuses(IStoreProvider provider, string id, params Operation[] operations)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);

        Assert.Equal((StoreError.InvalidFact, id), await Refusal(under, operations));

        Assert.Empty(await under.AllAsync());
        Assert.Equal(0, await under.Store.GetHeadAsync());
    }

    private static async Task<(StoreError, string?)> Refusal(StoreUnderTest under, params Operation[] operations)
    {
        StoreException refused = await under.RefusedAsync(operations);
        return (refused.Error, refused.FactId);
    }
}
