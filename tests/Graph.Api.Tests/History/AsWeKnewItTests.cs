using System.Text.Json;
using Graph.Api.Derivation;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.History;

/// <summary>Whatever was answered can be answered again, however much was corrected since.</summary>
public sealed class AsWeKnewItTests
{
    /// <summary>The day that every question is about.</summary>
    internal const string Day = "2026-06-01";

    private static readonly Borough borough = new();

    /// <summary>
    /// Every question about what is known, with all that an answer tells: add each new one. WHEN stands for its
    /// arguments asOf and knownAt.
    /// </summary>
    internal static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["fragilePartnerships"] = "fragilePartnerships(WHEN) { totalCount nodes { class k kNow kStay score why hangsOnOneSenior anchors pair { name } hangsOn { person { id name } organisation { name } level } grid { level holders knownLeavers } partnership { kind holders { person { name } level strength lastContact counts } } } }",
        ["partnership"] = $"partnership(id: \"{borough.Advice.Id}\", WHEN) {{ kind fragility {{ class k score why hangsOn {{ person {{ name }} level }} range {{ best worst question }} }} contacts: mentions {{ node {{ ... on Contact {{ date attendees {{ person {{ name }} }} }} }} }} }}",
        ["ifTheyLeave"] = $"ifTheyLeave(people: [\"{borough.Ann.Id}\"], WHEN) {{ totals {{ partnershipsLost partnershipsLostInPart leftWithOneHolder forumsWithoutMember }} partnershipsLost {{ kind parties {{ organisation {{ name }} }} }} buildingsWithoutKeyHolder {{ name }} fundingAttached {{ title }} }}",
        ["departures"] = "departures(WHEN) { person { name } partnershipsLost partnershipsLostInPart leftWithOneHolder forumsWithoutMember buildingsWithoutKeyHolder fundingAttached }",
        ["mostHurtfulDepartures"] = "mostHurtfulDepartures(count: 2, WHEN) { people { name } partnershipsLost atMost provenBest }",
        ["dependencyProof"] = $"dependencyProof(from: \"{borough.Council.Id}\", to: \"{borough.Hub.Id}\", WHEN) {{ size reason people {{ name }} chains {{ steps {{ person {{ name }} organisation {{ name }} }} }} evidence {{ person {{ name }} level lastContact }} partnerships {{ k }} }}",
        ["askNext"] = "askNext(WHEN) { question kind worst best narrows partnerships { kind } }",
        ["handoverBrief"] = $"handoverBrief(person: \"{borough.Bob.Id}\", WHEN) {{ person {{ name }} partnerships {{ classNow classAfter lastContact successorReason }} contacts {{ date }} forums {{ chairs: __typename }} buildings {{ keys: __typename }} fundingAttached {{ title }} }}",
        ["nextIntroductions"] = "nextIntroductions(first: 50, WHEN) { atLeast introductions { gain why now { class k score } then { class k score } people { person { name } level newLevel } introducer { person { name } kind } } }",
        ["earlyWarnings"] = "earlyWarnings(from: \"2026-05-30\", WHEN) { totalCount nodes { grewWorse before { class score } now { class score } why reasons { kind sentence on } partnership { kind } } }",
        ["structure"] = "structure(WHEN) { people organisations ties fragmentation introductionsAtLeast cutPeople { count rows { cutsOff node { id } } } communities { modularity count } ranking(by: BETWEENNESS) { rows { value node { id ... on Person { name } ... on Organisation { name } } } } }",
        ["publishableFragility"] = "publishableFragility(by: SECTOR, WHEN) { rows { label cells { class count } total { count } } totals { cells { class count } total { count } } note }",
        ["assets"] = "assets(WHEN) { totalCount nodes { kind sentence offeredBy { name } } }",
        ["causalMap"] = "causalMap(map: \"Trust\", WHEN) { variableCount influenceCount loopCount loops { kind sentence } sentence }",
        ["causalMaps"] = "causalMaps(WHEN) { name variables }",
        ["map"] = "map(WHEN) { sentence attributions frame { west south east north } areas { path place { name } counts { organisations partnerships onOnePerson unheld } } points { east north basis node { id } through { id } } notOnMap { id } }",
        ["communities"] = "communities(WHEN) { totalCount nodes { place { name } people sentence } }",
        ["decisionReviews"] = "decisionReviews(WHEN) { totalCount nodes { review daysOverdue decided sentence decidedBy { ... on Organisation { name } } learntLater { title } } }",
        ["followUps"] = "followUps(WHEN) { totalCount nodes { hasOpenPromise contact { date } actions { action { title } } } }",
        ["fundingEndings"] = "fundingEndings(WHEN) { totalCount nodes { on sentence lastFundingOf { name } } total { count amounts { amount } } }",
        ["groups"] = "groups(WHEN) { totalCount nodes { since organisations people sentence group { name } } }",
        ["headlines"] = "headlines(WHEN) { totalCount nodes { place { name } partnerships hangOnOneSenior unheld sentence } }",
        ["inspirationChain"] = $"inspirationChain(node: \"{FactId.Of<Initiative>("kitchen")}\", WHEN) {{ complete inspiredBy {{ node {{ ... on Initiative {{ name }} }} }} }}",
        ["leadershipPipeline"] = "leadershipPipeline(levels: [STRATEGIC], WHEN) { movedIn movedOut notDated sentence moves { nodes { sentence } } lasting { lasting { posts } } }",
        ["lapses"] = "lapses(WHEN) { totalCount nodes { kind on sentence isAssumed person { name } partnerships { kind } organisations { name } } }",
        ["leaseWarnings"] = "leaseWarnings(WHEN) { totalCount nodes { on event sentence organisation { name } } }",
        ["maturity"] = "maturity(WHEN) { totalCount nodes { sentence latest { score } } }",
        ["openBlockages"] = "openBlockages(WHEN) { totalCount nodes { daysOpen stage sentence owner { name } actions { action { title } } } }",
        ["partners"] = "partners(WHEN) { totalCount nodes { organisation { name } evidence { kind text } } }",
        ["roadmap"] = "roadmap(WHEN) { open overdue done }",
        ["sectorMap"] = "sectorMap(WHEN) { rows { totalCount nodes { organisations { organisation { name } } } } }",
        ["suggestedThemes"] = "suggestedThemes(WHEN) { totalCount nodes { sentence words theme { name } } }",
        ["trackRecord"] = "trackRecord(from: \"2025-01-01\", WHEN) { notDated leaving { people left } forecasts(hindsight: true) { count happened } }",
        ["whatWeKnow"] = "whatWeKnow(WHEN) { totalCount nodes { kind date sentence } }",
    };

    public static TheoryData<string> Fields => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task An_answer_given_in_the_past_is_given_again_after_later_corrections(string field)
    {
        await using TestApi api = await TestApi.StartAsync(Known());
        api.Clock.Now = new DateTimeOffset(2026, 6, 1, 15, 0, 0, TimeSpan.Zero);
        string moment = api.Clock.Now.ToString("O");
        string then = await AskAsync(api, field, knownAt: null);

        api.Clock.Now = api.Clock.Now.AddSeconds(1);
        await CorrectAsync(api);

        Assert.NotEqual(then, await AskAsync(api, field, knownAt: null));
        Assert.Equal(then, await AskAsync(api, field, moment));
    }

    [Fact]
    public void Every_question_with_a_day_and_a_moment_is_among_them()
    {
        HashSet<string> ofOntology = new(Ontology.Nodes.SelectMany(type => new[] { type.Plural, NodeLists.SingleName(type) }).Append("node"), StringComparer.Ordinal);

        string[] asked = [.. GraphSchema.Shared.Query.Fields
            .Where(field => field.Arguments?.Find("asOf") is not null && field.Arguments.Find("knownAt") is not null && !ofOntology.Contains(field.Name))
            .Select(field => field.Name)];

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(Questions.Keys, StringComparer.Ordinal));
    }

    /// <summary>The borough, with contracts of which two hang on one officer, and enough of them to publish.</summary>
    internal static List<Fact> Known()
    {
        World world = [.. borough.World];
        Person officer = world.Person("Officer for two");
        for (int i = 1; i <= 12; i++)
        {
            Organisation charity = world.Organisation($"Charity {i}", Sector.Voluntary);
            world.HeldByOneEach($"Contract {i}", borough.Council, i <= 2 ? officer : world.Person($"Officer {i}"), charity, world.Person($"Manager {i}"));
        }

        return [.. world, .. Beside];
    }

    private static readonly Blockage van = new() { Id = FactId.Of<Blockage>("van"), Title = "No van", Raised = PartialDate.Parse("2026-01-10"), Owner = borough.Bob.Id };
    private static readonly Model.Action ask = new() { Id = FactId.Of<Model.Action>("ask"), Title = "Ask the depot", Due = PartialDate.Parse("2026-05-20"), Owner = borough.Bob.Id };
    private static readonly Contact promise = new() { Id = FactId.Of<Contact>("promise"), Date = PartialDate.Parse("2026-05-01"), Promised = "A van" };
    private static readonly Measure trust = new() { Id = FactId.Of<Measure>("trust"), Name = "Trust", Levels = ["None", "Some", "Much"] };
    private static readonly Assessment judged = new() { Id = FactId.Of<Assessment>("trust"), Date = PartialDate.Parse("2026-05-01"), Dimension = "Trust", Score = 2, Scale = 3 };
    private static readonly Decision kept = new() { Id = FactId.Of<Decision>("lunch"), Title = "Keep the lunch", Decided = PartialDate.Parse("2026-01-05"), Review = PartialDate.Parse("2026-05-05") };
    private static readonly Model.Funding grant = new() { Id = FactId.Of<Model.Funding>("grant"), Title = "Lunch grant", Amount = 500, Currency = "GBP", Since = PartialDate.Parse("2025-09"), Until = PartialDate.Parse("2026-09-01") };
    private static readonly Building hall = new() { Id = FactId.Of<Building>("hall"), Name = "Hall", SpareRooms = 2 };
    private static readonly Organisation alliance = new() { Id = FactId.Of<Organisation>("alliance"), Name = "Food Alliance", Form = OrganisationForm.Forum };
    private static readonly Variable talk = new() { Id = FactId.Of<Variable>("talk"), Name = "Talk", Map = "Trust" }, confidence = new() { Id = FactId.Of<Variable>("confidence"), Name = "Confidence", Map = "Trust" };
    private static readonly Initiative kitchen = new() { Id = FactId.Of<Initiative>("kitchen"), Name = "Kitchen" }, example = new() { Id = FactId.Of<Initiative>("example"), Name = "First kitchen" };
    private static readonly Place quay = new() { Id = FactId.Of<Place>("quay"), Name = "Quay", Kind = "Community" };
    private static readonly Learning lesson = new() { Id = FactId.Of<Learning>("lesson"), Title = "Ask for the van first", Date = PartialDate.Parse("2026-02") };
    private static readonly Suggested suggestion = Between<Suggested>(borough.Council, borough.Themed) with { Words = ["debt"] };
    private static readonly Influences back = Between<Influences>(confidence, talk) with { Polarity = Polarity.Positive };

    /// <summary>What questions other than those about fragility are about.</summary>
    private static IEnumerable<Fact> Beside =>
    [
        van, ask, promise, trust, judged, kept, grant, hall, alliance, talk, confidence, kitchen, example, lesson, back, suggestion, quay, Between<BelongsTo>(borough.Bob, quay), Between<LocatedIn>(hall, quay),
        Between<About>(van, borough.Hub), Between<About>(ask, van), Between<About>(promise, borough.Advice), Between<Attended>(borough.Bob, promise), Between<About>(judged, borough.Hub),
        Between<About>(lesson, borough.Hub), Between<Assesses>(judged, trust), Between<AssessedBy>(judged, borough.Bob), Between<DecidedBy>(kept, borough.Hub),
        Between<Recipient>(grant, borough.Hub), Between<Funder>(grant, borough.Council), Between<MemberOf>(borough.Hub, alliance), Between<InspiredBy>(kitchen, example),
        Between<Tenure>(borough.Hub, hall) with { Kind = TenureKind.Leases, Until = PartialDate.Parse("2026-10-01") },
        Between<Influences>(talk, confidence) with { Polarity = Polarity.Positive }, Between<BelongsTo>(borough.Hub, quay),
    ];

    private static T Between<T>(Node from, Node to)
        where T : Edge => (T)Ontology.Of<T>().Create(FactId.Of<T>(from.Id, to.Id), from.Id, to.Id, new object?[Ontology.Of<T>().Properties.Count]);

    /// <summary>What is found out later, all of it about the day before, or about no day.</summary>
    private static async Task CorrectAsync(TestApi api)
    {
        World later = [];
        Contact call = new() { Id = FactId.Of<Contact>("a call that nobody had written down"), Date = PartialDate.Parse("2026-05-25") };
        later.Add(call);
        later.Edge(new About { Id = FactId.Of<About>(call.Id, borough.Advice.Id), From = call.Id, To = borough.Advice.Id });
        later.Edge(new Attended { Id = FactId.Of<Attended>(borough.Bob.Id, call.Id), From = borough.Bob.Id, To = call.Id });
        Fact[] known = [.. Known()];
        Partnership[] contracts = [.. known.OfType<Partnership>().Where(partnership => partnership.Kind!.StartsWith("Contract", StringComparison.Ordinal))];
        Holds[] holdings = [.. known.OfType<Holds>().Where(holding => holding.To == contracts[0].Id)];
        later.Edge(new Tie { Id = FactId.Of<Tie>(holdings[0].From, holdings[1].From), From = holdings[0].From, To = holdings[1].From, Partnership = contracts[0].Id, LastContact = PartialDate.Parse("2026-05-30") });
        await api.RecordAsync([
            .. later,
            borough.AnnsPost with { Until = PartialDate.Parse("2026-05-31") },
            borough.BobsPost with { Level = Level.Strategic },
            borough.Bob with { Name = "Robert" },
            borough.Hub with { Name = "Northby Help Hub", Sector = Sector.Health },
            ask with { Done = PartialDate.Parse("2026-05-25") },
            promise with { PromiseKept = PartialDate.Parse("2026-05-25") },
            judged with { Score = 3 },
            kept with { Review = PartialDate.Parse("2026-04") },
            alliance with { Name = "Alliance for Food" },
            new Variable { Id = FactId.Of<Variable>("time"), Name = "Time", Map = "Trust" },
            back with { Polarity = Polarity.Negative },
            example with { Name = "The first kitchen" },
            quay with { Name = "The Quay" },
            hall with { Point = new GeoPoint(53.4, -2.9) },
            lesson with { Title = "Ask for the key first" },
            suggestion with { Words = ["debts"] },
        ]);
        await api.Store.ApplyAsync(new Changeset("clerk", [new Retract(known.OfType<Holds>().First(holding => holding.To == contracts[1].Id).Id)]));
        await api.RecordAsync();
    }

    private static async Task<string> AskAsync(TestApi api, string field, string? knownAt)
    {
        string when = knownAt is null ? $"asOf: \"{Day}\"" : $"asOf: \"{Day}\", knownAt: \"{knownAt}\"";
        JsonElement data = await api.AskAsync($"{{ {Questions[field].Replace("WHEN", when, StringComparison.Ordinal)} }}");
        return data.GetRawText();
    }
}
