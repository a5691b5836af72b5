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
    public void What_is_promised_is_what_recording_the_contact_would_bring() => AnyBorough.Wild.Sample(borough =>
        Rank(borough).All(introduction => Judge(With(borough, introduction.People.Select(one => (one.Person, one.Organisation)))) == introduction.Then));

    [Fact]
    public void Nobody_else_would_gain_more() => AnyBorough.OfTwoParties.Sample(borough =>
    {
        Standing now = Judge(borough);
        string[] ofA = Candidates(borough, "A");
        string[] ofB = Candidates(borough, "B");
        (string, string)[] singles = [.. ofA.Select(person => (person, Borough.OrganisationId("A"))), .. ofB.Select(person => (person, Borough.OrganisationId("B")))];
        double single = singles.Select(one => Gain(one)).DefaultIfEmpty().Max();
        double pair = ofA.SelectMany(a => ofB.Where(b => b != a).Select(b => Gain((a, Borough.OrganisationId("A")), (b, Borough.OrganisationId("B"))))).DefaultIfEmpty().Max();
        bool isCurrent = FragilityRanking.Of(borough.Project().Ask(Borough.Day, Options)).Count > 0;

        IReadOnlyList<Introduction> ranked = Rank(borough);

        return Same(1, single) && Same(2, pair);

        bool Same(int people, double best)
        {
            Introduction? found = ranked.SingleOrDefault(introduction => introduction.People.Count == people);
            return !isCurrent || best <= 1e-9 ? found is null : found is not null && Math.Abs(found.Gain - best) < 1e-6;
        }

        double Gain(params (string Person, string Organisation)[] people) => now.Score - Judge(With(borough, people)).Score;
    });

    [Fact]
    public void The_list_falls_and_is_the_same_however_much_of_it_is_asked_for() => AnyBorough.Wild.Select(AnyBorough.Elsewhere).Sample(both =>
    {
        (Borough borough, Borough elsewhere) = both;
        borough.AddElsewhere(elsewhere);
        Projection projection = borough.Project();

        IReadOnlyList<Introduction> all = NextIntroductions.Rank(projection.Ask(Borough.Day, Options), [], 100);

        Assert.Equal(all.Select(Key), all.OrderByDescending(introduction => introduction.Gain).Select(Key));
        Assert.Equal(all.Take(1).Select(Key), NextIntroductions.Rank(projection.Ask(Borough.Day, Options), [], 1).Select(Key));
        Assert.All(all, introduction => Assert.True(introduction.Gain > 0));
    });

    private static string Key(Introduction introduction) => $"{introduction.Partnership} {string.Join(' ', introduction.People.Select(one => one.Person))}";

    private static IReadOnlyList<Introduction> Rank(Borough borough) => NextIntroductions.Rank(borough.Project().Ask(Borough.Day, Options with { MostHoldings = 100 }), [], 100);

    private static Standing Judge(Borough borough)
    {
        FragilityAnswer answer = borough.Judge();
        return new(answer.Class, answer.K, answer.Score);
    }

    private static Borough With(Borough borough, IEnumerable<(string Person, string Organisation)> people)
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

        return more;
    }

    /// <summary>Everybody with a role there that lasts for more than a year, who holds nothing of it.</summary>
    private static string[] Candidates(Borough borough, string organisation) =>
    [
        .. borough.Facts.OfType<Role>()
            .Where(role => role.To == Borough.OrganisationId(organisation) && Holds(role, Borough.Day) && Holds(role, Borough.Day.AddDays(Options.LeavingDays)))
            .Select(role => role.From)
            .Distinct()
            .Where(person => !borough.Facts.OfType<Holds>().Any(holds => holds.From == person && Holds(holds, Borough.Day))),
    ];

    private static bool Holds(Fact fact, DateOnly day) => (fact.Since is not { } since || since.FirstDay <= day) && (fact.Until is not { } until || until.LastDay > day);
}
