using CsCheck;
using Graph.Analysis.Fragility;
using Graph.Analysis.MissingData;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.MissingData;

public sealed class AskNextTests
{
    [Fact]
    public void The_question_that_decides_more_comes_first()
    {
        // If Cas spoke to them today "q" hangs on one person, else nobody holds it; Al's level decides between thin and thick.
        Borough borough = new Borough().Partnership("p", "Memorandum").Between("p", "A", "B").Partnership("q").Between("q", "A", "C")
            .Role("ann", "A", Level.Strategic).Holds("ann", "p", "A").Role("al", "A").Holds("al", "p", "A")
            .Role("bea", "B", Level.Strategic).Holds("bea", "p", "B").Role("bo", "B", Level.FrontLine).Holds("bo", "p", "B")
            .Tie("ann", "bea", "p").Tie("al", "bo", "p")
            .Holds("ann", "q", "A").Holds("cas", "q", "C", contactAgo: null);

        IReadOnlyList<OpenQuestion> ranked = Rank(borough);

        Assert.Equal(["When did cas of C last speak to anybody at A?", "At what level does al work at A?"], ranked.Select(open => open.Question.Write(NameOf)));
        Assert.Equal((FragilityClass.Unheld, FragilityClass.Personal, 1.0), (ranked[0].Worst, ranked[0].Best, ranked[0].Narrows));
    }

    [Fact]
    public void A_level_that_matters_to_several_partnerships_is_asked_once()
    {
        Borough borough = new();
        foreach (string partnership in (string[])["p", "q"])
        {
            borough.Partnership(partnership, "Memorandum").Between(partnership, "A", "B")
                .Role("ann", "A", Level.Strategic).Holds("ann", partnership, "A").Role("al", "A").Holds("al", partnership, "A")
                .Role("bea", "B", Level.Strategic).Holds("bea", partnership, "B").Role("bo", "B", Level.FrontLine).Holds("bo", partnership, "B")
                .Tie("ann", "bea", partnership).Tie("al", "bo", partnership);
        }

        OpenQuestion open = Assert.Single(Rank(borough));

        Assert.Equal([Borough.PartnershipId("p"), Borough.PartnershipId("q")], open.Partnerships.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(2.0, open.Narrows);
    }

    [Fact]
    public void Only_partnerships_of_the_organisations_asked_about_are_looked_at()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("bea", "p", "B").Partnership("q").Between("q", "C", "D").Holds("dee", "q", "D");

        Assert.Equal(2, Rank(borough).Count);
        Assert.Equal(Borough.PartnershipId("q"), Assert.Single(Assert.Single(Rank(borough, "C", "nobody")).Partnerships));
        Assert.Empty(Rank(borough, "nobody"));
    }

    [Fact]
    public void Every_current_partnership_with_a_range_is_in_one_question_and_no_other() => AnyBorough.Wild.Sample(borough =>
    {
        Projection projection = borough.Project();
        FragilityRange? range = RangeJudge.Judge(projection.Ask(Borough.Day), Borough.PartnershipId("p"));

        IReadOnlyList<OpenQuestion> ranked = AskNext.Rank(projection.Ask(Borough.Day), null);

        if (range is null || FragilityRanking.Of(projection.Ask(Borough.Day)).Count == 0)
            return ranked.Count == 0;
        OpenQuestion open = Assert.Single(ranked);
        return (open.Worst, open.Best, open.Narrows) == (range.Worst, range.Best, range.Narrows) && open.Narrows >= 0 && open.Narrows <= range.Best - range.Worst;
    });

    [Fact]
    public void Nobody_waits_for_what_was_cancelled()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("bea", "p", "B");

        Assert.ThrowsAny<OperationCanceledException>(() => AskNext.Rank(borough.Project().Ask(Borough.Day), null, cancellationToken: new CancellationToken(canceled: true)));
    }

    private static IReadOnlyList<OpenQuestion> Rank(Borough borough, params string[] organisations) => AskNext.Rank(borough.Project().Ask(Borough.Day), organisations.Length == 0 ? null : organisations.Select(Borough.OrganisationId).ToHashSet(StringComparer.Ordinal));

    private static string? NameOf(string id) => new[] { "A", "B", "C", "ann", "al", "cas" }.FirstOrDefault(name => id == Borough.OrganisationId(name) || id == Borough.PersonId(name));
}
