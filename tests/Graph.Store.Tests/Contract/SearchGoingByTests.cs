namespace Graph.Store.Tests.Contract;

/// <summary>Partnerships have no names: they are looked for by their parties and kinds.</summary>
public sealed class SearchGoingByTests
{
    private static readonly Organisation Council = Facts.Organisation("Sefton Council"), Hub = Facts.Organisation("Bootle Hub") with { AlternateNames = ["L20 Centre"] }, Trust = Facts.Organisation("Crosby Trust");
    private static readonly Partnership Service = Facts.Partnership("Joint service") with { Agreement = "Memorandum" };
    private static readonly Party CouncilIn = Party(Service, Council), HubIn = Party(Service, Hub);

    [Theory, EveryStore]
    public async Task A_partnership_is_found_by_its_parties_and_kind_after_those_that_are_called_so(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Hub, Trust, Service, CouncilIn, HubIn);

        Assert.Equal([Service.Id], await FindAsync(under, "hub council"));
        Assert.Equal([Service.Id], await FindAsync(under, "boot joint"));
        Assert.Equal([Service.Id], await FindAsync(under, "memo l20 sef"));
        Assert.Equal([Hub.Id, Service.Id], await FindAsync(under, "bootle hub"));
        Assert.Equal([Service.Id], (await under.Store.SearchAsync(new("sefton") { Types = [Ontology.Of<Partnership>()] })).Select(hit => hit.Node.Id));
    }

    [Theory, EveryStore]
    public async Task Those_of_several_changes_are_found_as_well(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Service);
        Assert.Empty(await FindAsync(under, "joint hub"));

        await under.PutAsync(Hub, HubIn);
        Assert.Equal([Service.Id], await FindAsync(under, "joint hub"));

        await under.PutAsync(CouncilIn);
        Assert.Equal([Service.Id], await FindAsync(under, "council hub"));

        await under.PutAsync(Service with { Kind = "Shared desk" });
        Assert.Equal([Service.Id], await FindAsync(under, "desk council hub"));
        Assert.Empty(await FindAsync(under, "joint"));
    }

    [Theory, EveryStore]
    public async Task It_follows_its_parties_when_they_are_renamed_changed_or_taken_back(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync(Council, Hub, Trust, Service, CouncilIn, HubIn);

        await under.PutAsync(Hub with { Name = "Netherton Hub" });
        Assert.Equal([Service.Id], await FindAsync(under, "netherton council"));
        Assert.Empty(await FindAsync(under, "bootle council"));

        await under.PutAsync(HubIn with { To = Trust.Id });
        Assert.Equal([Service.Id], await FindAsync(under, "crosby council"));
        Assert.Empty(await FindAsync(under, "netherton council"));

        await under.RetractAsync(CouncilIn.Id);
        Assert.Empty(await FindAsync(under, "crosby council"));
        Assert.Equal([Service.Id], await FindAsync(under, "crosby joint"));

        await under.RetractAsync(HubIn.Id, Service.Id);
        Assert.Empty(await FindAsync(under, "joint"));
    }

    [Theory, EveryStore]
    public async Task An_edge_that_moves_to_another_partnership_takes_its_name_along(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Partnership other = Facts.Partnership("Other desk");
        await under.PutAsync(Council, Service, other, CouncilIn);

        await under.PutAsync(CouncilIn with { From = other.Id });

        Assert.Equal([other.Id], await FindAsync(under, "council desk"));
        Assert.Empty(await FindAsync(under, "council joint"));
    }

    [Theory, EveryStore]
    public async Task Many_partnerships_of_one_party_follow_its_new_name(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Partnership[] many = [.. Enumerable.Range(0, 1500).Select(number => Facts.Partnership($"Desk {number}"))];
        await under.PutAsync([Council, Hub, .. many, .. many.Select(one => Party(one, Council)), .. many.Select(one => Party(one, Hub))]);

        await under.PutAsync(Council with { Name = "Borough" }, Hub with { Description = "Nothing of its name" });

        Assert.Equal([many[777].Id], await FindAsync(under, "borough hub 777"));
        Assert.Empty(await FindAsync(under, "sefton"));
        Assert.Equal(1000, (await under.Store.SearchAsync(new("borough") { First = 1000 })).Count);
    }

    [Theory, EveryStore]
    public async Task Partnerships_come_in_the_order_of_what_they_are_called(IStoreProvider provider)
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        Partnership second = Facts.Partnership("Desk B"), first = Facts.Partnership("Desk A"), last = Facts.Partnership("A desk");
        await under.PutAsync(Council, Hub, Trust, second, first, last, Party(second, Hub), Party(second, Council), Party(first, Council), Party(first, Hub), Party(last, Council), Party(last, Trust));

        Assert.Equal([first.Id, second.Id, last.Id], await FindAsync(under, "council desk"));
    }

    private static Party Party(Partnership partnership, Organisation organisation) =>
        new() { Id = FactId.Of<Party>(partnership.Id, organisation.Id), From = partnership.Id, To = organisation.Id };

    private static async Task<IEnumerable<string>> FindAsync(StoreUnderTest under, string text) =>
        (await under.Store.SearchAsync(new(text))).Select(hit => hit.Node.Id);
}
