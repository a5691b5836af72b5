using CsCheck;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Succession;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Succession;

public sealed class IntroductionPropertyTests
{
    private static readonly FragilityOptions Options = FragilityOptions.Default;

    [Fact]
    public void What_is_promised_is_what_recording_the_introduction_gives() => AnyBorough.Wild.Sample(
        borough =>
        {
            foreach (Introduction introduction in Rank(borough))
                Assert.Equal(introduction.Then, Judge(Record(borough, introduction.Meets, [.. introduction.People.Select(one => (one.Person, one.Organisation))])));
        },
        iter: 3000);

    [Fact]
    public void Nobody_else_would_gain_more() => AnyBorough.OfTwoParties.Sample(borough =>
    {
        (string a, string b) = (Borough.OrganisationId("A"), Borough.OrganisationId("B"));
        Standing now = Judge(borough);
        string[] ofA = Candidates(borough, "A");
        string[] ofB = Candidates(borough, "B");
        double single = ofA.Select(person => Gain(b, (person, a))).Concat(ofB.Select(person => Gain(a, (person, b)))).DefaultIfEmpty().Max();
        double pair = ofA.SelectMany(one => ofB.Where(other => other != one).Select(other => Gain(null, (one, a), (other, b)))).DefaultIfEmpty().Max();
        bool isCurrent = FragilityRanking.Of(borough.Project().Ask(Borough.Day, Options)).Count > 0;

        IReadOnlyList<Introduction> ranked = Rank(borough);

        return Same(1, single) && Same(2, pair);

        bool Same(int people, double best)
        {
            Introduction? found = ranked.SingleOrDefault(introduction => introduction.People.Count == people);
            return !isCurrent || best <= 1e-9 ? found is null : found is not null && Math.Abs(found.Gain - best) < 1e-6;
        }

        double Gain(string? meets, params (string Person, string Organisation)[] people)
        {
            Standing then = Judge(Record(borough, meets, people));
            return then.Class < now.Class || then.K < now.K ? 0 : now.Score - then.Score;
        }
    });

    [Fact]
    public void The_list_falls_and_is_the_same_however_much_of_it_is_asked_for() => AnyBorough.Wild.Select(AnyBorough.Elsewhere).Sample(both =>
    {
        (Borough borough, Borough elsewhere) = both;
        borough.AddElsewhere(elsewhere);
        Projection projection = borough.Project();

        IReadOnlyList<Introduction> all = NextIntroductions.Rank(projection.Ask(Borough.Day, Options), [], null, 100);

        Assert.Equal(all.Select(Key), all.OrderByDescending(introduction => introduction.Gain).Select(Key));
        Assert.Equal(all.Take(1).Select(Key), NextIntroductions.Rank(projection.Ask(Borough.Day, Options), [], null, 1).Select(Key));
        Assert.All(all, introduction => Assert.True(introduction.Gain > 0));
    });

    [Fact]
    public void Of_some_organisations_the_list_is_that_of_their_partnerships_where_nobody_has_too_many() => Gen.Select(AnyBorough.Wild, AnyBorough.Elsewhere, Gen.Int[0, 3]).Sample((borough, elsewhere, organisation) =>
    {
        borough.AddElsewhere(elsewhere);
        AnalysisSession session = borough.Project().Ask(Borough.Day, Options with { MostHoldings = 100 });
        HashSet<string> there = [Borough.OrganisationId("ABCD"[organisation..(organisation + 1)])];
        HashSet<string> partnerships = [.. FragilityRanking.Of(session).Where(new Func<FragilityRow, bool>(FragilityRow.WithParty(session, there))).Select(row => row.Partnership)];

        Assert.Equal(
            NextIntroductions.Rank(session, [], null, 100).Where(introduction => partnerships.Contains(introduction.Partnership)).Select(Key),
            NextIntroductions.Rank(session, [], there, 100).Select(Key));
    });

    private static string Key(Introduction introduction) => $"{introduction.Partnership} {string.Join(' ', introduction.People.Select(one => one.Person))}";

    private static IReadOnlyList<Introduction> Rank(Borough borough) => NextIntroductions.Rank(borough.Project().Ask(Borough.Day, Options with { MostHoldings = 100 }), [], null, 100);

    private static Standing Judge(Borough borough)
    {
        FragilityAnswer answer = borough.Judge();
        return new(answer.Class, answer.K, answer.Score);
    }

    /// <summary>A borough once an introduction is recorded: a holding each, and ties to exactly those they meet, all strong and of the day.</summary>
    private static Borough Record(Borough borough, string? meets, (string Person, string Organisation)[] people)
    {
        Borough more = new();
        foreach (Fact fact in borough.Facts)
            more.Add(fact);
        foreach ((string person, string organisation) in people)
        {
            more.Add(new Holds
            {
                Id = FactId.Of<Holds>("introduced", person, organisation),
                From = person,
                To = Borough.PartnershipId("p"),
                Organisation = organisation,
                LastContact = Borough.In(0),
                Strength = Strength.Strong,
            });
        }

        IEnumerable<string> met = meets is null
            ? [people[1].Person]
            : borough.Judge().Holders.Where(holder => holder.Counts && holder.Organisation == meets).Select(holder => holder.Person);
        foreach (string other in met)
        {
            more.Add(new Tie
            {
                Id = FactId.Of<Tie>("introduced", people[0].Person, other),
                From = people[0].Person,
                To = other,
                Partnership = Borough.PartnershipId("p"),
                LastContact = Borough.In(0),
                Strength = Strength.Strong,
            });
        }

        return more;
    }

    /// <summary>Everybody in post there who stays, and holds nothing of it.</summary>
    private static string[] Candidates(Borough borough, string organisation) =>
    [
        .. borough.Facts.OfType<Person>().Select(person => person.Id)
            .Where(person => borough.StaysAt(person, Borough.OrganisationId(organisation)) && !borough.Facts.OfType<Holds>().Any(holds => holds.From == person && holds.HasBegunBy(Borough.Day))),
    ];
}
