using System.Text.Json;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Recording;

/// <summary>What can't be so, or is likely not meant, because of what else is known.</summary>
public sealed class TogetherTests
{
    private const string Query = "mutation($facts: [FactInput!]!) { record(input: { facts: $facts }) { facts { id } notes errors { code path message ... on AlreadyRecordedError { id } } } }";

    private readonly Borough borough = new();

    [Theory, EveryStore]
    public async Task A_partnership_is_held_for_one_of_its_parties_known_or_of_the_same_request(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        string bob = borough.Bob.Id;
        string advice = borough.Advice.Id;
        string forum = borough.Forum.Id;
        string known = borough.World.OfType<Holds>().First().Id;

        JsonElement added = Assert.Single((await RecordAsync(api, new { holds = new { person = bob, partnership = advice, organisation = forum } })).GetProperty("errors").EnumerateArray());
        JsonElement changed = Assert.Single((await RecordAsync(api, new { holds = new { id = known, organisation = forum } })).GetProperty("errors").EnumerateArray());
        JsonElement intent = (await api.AskAsync("mutation($i: AddHoldingInput!) { addHolding(input: $i) { errors { field message } } }", new { i = new { person = bob, partnership = advice, organisation = forum } }))
            .GetProperty("addHolding").GetProperty("errors")[0];
        JsonElement together = await RecordAsync(
            api,
            new { holds = new { person = bob, partnership = advice, organisation = forum } },
            new { party = new { partnership = advice, organisation = forum } });

        Assert.Equal(("facts 0 holds organisation", "facts 0 holds organisation", "organisation"), (Path(added), Path(changed), intent.GetProperty("field").GetString()));
        Assert.Equal(added.GetProperty("message").GetString(), intent.GetProperty("message").GetString());
        Assert.Empty(together.GetProperty("errors").EnumerateArray());
    }

    [Theory, EveryStore]
    public async Task A_holding_of_what_is_no_longer_a_party_can_still_be_ended_and_put_right(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        Holds holding = borough.World.OfType<Holds>().First();
        Party party = borough.World.OfType<Party>().First(edge => edge.To == holding.Organisation);

        JsonElement ended = await RecordAsync(api, new { party = new { id = party.Id, until = "2026-01-01" } });
        JsonElement put = await RecordAsync(api, new { holds = new { id = holding.Id, until = "2026-01-01", strength = "WEAK" } });
        JsonElement past = await RecordAsync(api, new { holds = new { person = borough.Bob.Id, partnership = borough.Advice.Id, organisation = holding.Organisation, until = "2025-01-01" } });

        Assert.Equal($"A partnership has at least 2 parties, and {borough.Advice.Id} has 1. Record the missing ones, too.", Assert.Single(ended.GetProperty("notes").EnumerateArray()).GetString());
        Assert.Empty(put.GetProperty("errors").EnumerateArray());
        Assert.Empty(past.GetProperty("errors").EnumerateArray());
    }

    [Theory, EveryStore]
    public async Task Whom_a_new_person_has_the_name_of_is_noted_unless_they_are_one_or_go_by_a_given_name_alone(IStoreProvider provider)
    {
        Person lee = borough.World.Person("Ann Lee");
        borough.World.Role(lee, borough.Council, "Lead");
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        object Post(string organisation) => new { role = new { person = "ann", organisation } };

        JsonElement same = await RecordAsync(api, new { person = new { @ref = "ann", name = "Ann Lee" } }, Post(borough.Council.Id));
        JsonElement other = await RecordAsync(api, new { person = new { @ref = "ann", name = "ann lee" } }, Post(borough.Hub.Id));
        JsonElement given = await RecordAsync(api, new { person = new { @ref = "ann", name = "Ann" } }, Post(borough.Forum.Id));

        string added = other.GetProperty("facts")[0].GetProperty("id").GetString()!;
        Assert.Empty(same.GetProperty("notes").EnumerateArray());
        Assert.Equal(
            $"{added} has the same name as {lee.Id}, and was taken for another person, because they have no organisation in common. If they are one person, use the id that was known, and take {added} back.",
            Assert.Single(other.GetProperty("notes").EnumerateArray()).GetString());
        Assert.Empty(given.GetProperty("notes").EnumerateArray());
    }

    [Theory, EveryStore]
    public async Task A_partnership_of_fewer_than_two_parties_is_recorded_with_a_note(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);

        JsonElement payload = await RecordAsync(
            api,
            new { partnership = new { kind = "Board" } },
            new { partnership = new { @ref = "one", kind = "Lunch" } },
            new { party = new { partnership = "one", organisation = borough.Hub.Id } },
            new { partnership = new { kind = "Over", until = "2020" } },
            new { partnership = new { @ref = "two", kind = "Talks" } },
            new { party = new { partnership = "two", organisation = borough.Hub.Id } },
            new { party = new { partnership = "two", organisation = borough.Council.Id } });

        string[] ids = Ids(payload);
        Assert.Equal([Missing(ids[0], 0), Missing(ids[1], 1)], payload.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));

        static string Missing(string id, int count) => $"A partnership has at least 2 parties, and {id} has {count}. Record the missing ones, too.";
    }

    [Theory, EveryStore]
    public async Task Two_facts_that_a_change_makes_the_same_are_told_of(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        string[] ids = Ids(await RecordAsync(
            api,
            new { theme = new { name = "Food" } },
            new { theme = new { name = "Meals" } },
            new { organisation = new { @ref = "hub", name = "Hub" } },
            new { person = new { @ref = "ann", name = "Ann" } },
            new { person = new { @ref = "anne", name = "Anne" } },
            new { person = new { name = "Anna" } },
            new { role = new { person = "ann", organisation = "hub", title = "Chair" } },
            new { role = new { person = "anne", organisation = "hub", title = "Clerk" } },
            new { role = new { person = "ann", organisation = "hub", title = "Trustee" } }));

        Assert.Contains($"another theme: {ids[0]}.", Assert.Single(await NotesAsync(new { theme = new { id = ids[1], name = "food" } })), StringComparison.Ordinal);
        Assert.Empty(await NotesAsync(new { theme = new { id = ids[1], description = "All of it" } }));
        Assert.Contains($"another person: {ids[3]}.", Assert.Single(await NotesAsync(new { person = new { id = ids[4], name = "Ann" } })), StringComparison.Ordinal);
        Assert.Empty(await NotesAsync(new { person = new { id = ids[5], name = "Ann" } }));
        Assert.Contains($"another role: {ids[6]}.", Assert.Single(await NotesAsync(new { role = new { id = ids[8], title = "Chair" } })), StringComparison.Ordinal);

        async Task<string[]> NotesAsync(object fact) => [.. (await RecordAsync(api, fact)).GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)];
    }

    [Theory, EveryStore]
    public async Task No_two_have_one_identifier(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        object[] number = [new { scheme = "GB-CHC", value = "1090095" }];
        string[] ids = Ids(await RecordAsync(
            api,
            new { organisation = new { name = "Hub", identifiers = number } },
            new { organisation = new { name = "Council" } },
            new { building = new { name = "Hall", uprn = "100" } },
            new { building = new { name = "Barn", uprn = "200" } }));

        JsonElement taken = Assert.Single((await RecordAsync(api, new { organisation = new { id = ids[1], identifiers = number } })).GetProperty("errors").EnumerateArray());
        JsonElement swapped = await RecordAsync(api, new { building = new { id = ids[2], uprn = "200" } }, new { building = new { id = ids[3], uprn = "100" } });
        JsonElement both = await RecordAsync(api, new { building = new { id = ids[2], uprn = "300" } }, new { building = new { id = ids[3], uprn = "300" } });

        Assert.Equal(("ALREADY_RECORDED", ids[0], "facts 0 organisation identifiers"), (taken.GetProperty("code").GetString(), taken.GetProperty("id").GetString(), Path(taken)));
        Assert.Empty(swapped.GetProperty("errors").EnumerateArray());
        Assert.Equal(["facts 0 building uprn", "facts 1 building uprn"], both.GetProperty("errors").EnumerateArray().Select(Path));
    }

    [Theory, EveryStore]
    public async Task A_partnership_without_parties_sent_again_is_the_same(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider, borough.World);
        object board = new { partnership = new { kind = "Board" } };
        object unnamed = new { partnership = new { agreement = "Lease" } };

        string[] first = Ids(await RecordAsync(api, board, unnamed, new { partnership = new { kind = "Panel" } }));
        string[] again = Ids(await RecordAsync(api, unnamed, board));
        string[] held = Ids(await RecordAsync(
            api,
            new { partnership = new { @ref = "board", kind = "Board" } },
            new { party = new { partnership = "board", organisation = borough.Hub.Id } },
            new { party = new { partnership = "board", organisation = borough.Forum.Id } }));

        Assert.Equal([first[1], first[0]], again);
        Assert.NotEqual(first[0], held[0]);
        Assert.Equal(3, first.Distinct().Count());
    }

    [Fact]
    public async Task What_can_hardly_be_meant_is_recorded_and_noted()
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement recorded = await RecordAsync(
            api,
            new { organisation = new { @ref = "hub", name = "Hub" } },
            new { organisation = new { @ref = "club", name = "Club" } },
            new { funding = new { @ref = "pot", title = "Pot", amount = 90 } },
            new { recipient = new { funding = "pot", organisation = "hub", share = 70 } },
            new { recipient = new { funding = "pot", organisation = "club", share = 20 } },
            new { variable = new { @ref = "trust", name = "Trust", map = "Ours" } },
            new { variable = new { @ref = "rain", name = "Rain", map = "Weather" } },
            new { influences = new { cause = "rain", effect = "trust" } });
        string[] ids = Ids(recorded);

        async Task<string> NoteAsync(object fact) => Assert.Single((await RecordAsync(api, fact)).GetProperty("notes").EnumerateArray()).GetString()!;

        string tenure = await NoteAsync(new { tenure = new { organisation = ids[0], building = Ids(await RecordAsync(api, new { building = new { name = "Hall" } }))[0], landlord = ids[0] } });
        Assert.Equal("The organisation that has the building is named as its own landlord. Name the one that lets it.", tenure);
        Assert.Equal("The influence leads from the map \"Weather\" to the map \"Ours\", so that it is on neither. Use variables of one map.", Assert.Single(recorded.GetProperty("notes").EnumerateArray()).GetString());
        Assert.Equal("The shares of its recipients come to 110, which is more than the amount, 90. Correct the shares or the amount.", await NoteAsync(new { recipient = new { id = ids[4], share = 40 } }));
        Assert.Equal("The shares of its recipients come to 110, which is more than the amount, 100. Correct the shares or the amount.", await NoteAsync(new { funding = new { id = ids[2], amount = 100 } }));
    }

    [Theory, EveryStore]
    public async Task What_stays_open_of_something_that_ends_is_counted(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        string[] ids = Ids(await RecordAsync(
            api,
            new { organisation = new { @ref = "hub", name = "Hub" } },
            new { organisation = new { @ref = "council", name = "Council" } },
            new { person = new { @ref = "ann", name = "Ann" } },
            new { role = new { person = "ann", organisation = "hub", title = "Chair" } },
            new { role = new { person = "ann", organisation = "hub", title = "Clerk", until = "2025-01-01" } },
            new { partnership = new { @ref = "talks", kind = "Talks" } },
            new { party = new { partnership = "talks", organisation = "hub" } },
            new { party = new { partnership = "talks", organisation = "council" } },
            new { holds = new { person = "ann", partnership = "talks", organisation = "hub" } },
            new { holds = new { person = "ann", partnership = "talks", organisation = "council" } },
            new { theme = new { @ref = "food", name = "Food" } },
            new { tagged = new { node = "ann", theme = "food" } }));

        JsonElement ended = (await api.AskAsync("mutation($i: EndInput!) { end(input: $i) { notes errors { message } } }", new { i = new { id = ids[2], on = "2026-05-01" } })).GetProperty("end");
        string? organisation = Assert.Single(await NotesAsync(new { organisation = new { id = ids[0], until = "2026-05-01" } }));
        string[] again = await NotesAsync(new { person = new { id = ids[2], until = "2026-05-01" } });
        string? partnership = Assert.Single(await NotesAsync(new { partnership = new { id = ids[5], until = "2026-05-01" } }, new { holds = new { id = ids[8], until = "2026-05-01" } }));

        Assert.Equal($"{ids[2]} ends on 2026-05-01, and 2 holdings and 1 role of it are still open then. If they have ended, too, end them.", Assert.Single(ended.GetProperty("notes").EnumerateArray()).GetString());
        Assert.Contains("1 holding, 1 party and 1 role of it are still open", organisation, StringComparison.Ordinal);
        Assert.Empty(again);
        Assert.Equal($"{ids[5]} ends on 2026-05-01, and 1 holding of it is still open then. If it has ended, too, end it.", partnership);

        async Task<string[]> NotesAsync(params object[] facts) => [.. (await RecordAsync(api, facts)).GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)];
    }

    private static string Path(JsonElement error) => string.Join(' ', error.GetProperty("path").EnumerateArray());

    private static string[] Ids(JsonElement payload)
    {
        Assert.Equal("[]", payload.GetProperty("errors").ToString());
        return [.. payload.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("id").GetString()!)];
    }

    private static async Task<JsonElement> RecordAsync(TestApi api, params object[] facts) => (await api.AskAsync(Query, new { facts })).GetProperty("record");
}
