using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

public sealed class WorkedCaseTests
{
    [Theory]
    [InlineData("S/S", "", FragilityClass.Personal, 42.2400)]
    [InlineData("S/S", "agreement", FragilityClass.AnchoredSingle, 29.5680)]
    [InlineData("S/S", "forum", FragilityClass.AnchoredSingle, 33.7920)]
    [InlineData("S/S", "agreement forum funding building", FragilityClass.AnchoredSingle, 18.0956)]
    [InlineData("SS/S", "", FragilityClass.Personal, 30.6880)]
    [InlineData("SM/S", "", FragilityClass.Personal, 28.3776)]
    [InlineData("SS/SS", "", FragilityClass.Thin, 16.8256)]
    [InlineData("SM/SM", "", FragilityClass.Thin, 11.1882)]
    [InlineData("SM/SM", "agreement", FragilityClass.Thick, 7.8318)]
    [InlineData("SS/SS", "agreement", FragilityClass.Thin, 11.7779)]
    [InlineData("SMF/SMF", "agreement", FragilityClass.Thick, 1.9220)]
    [InlineData("SM/", "", FragilityClass.Unheld, 100)]
    [InlineData("/", "agreement forum funding building", FragilityClass.Unheld, 42.84)]
    public void Holders_and_anchors_give_the_printed_class_and_score(string holders, string anchors, FragilityClass expected, double score) =>
        Given(holders, anchors).Judge().ShouldBe(expected, score);

    [Theory]
    [InlineData(183, FragilityClass.Personal, 42.24)]
    [InlineData(184, FragilityClass.Personal, 71.12)]
    [InlineData(365, FragilityClass.Personal, 71.12)]
    [InlineData(366, FragilityClass.Unheld, 100)]
    [InlineData(null, FragilityClass.Unheld, 100)]
    public void The_age_of_a_contact_gives_the_printed_class_and_score(int? age, FragilityClass expected, double score) =>
        Given("/S").Holds("x", "p", "A", contactAgo: age).Role("x", "A", Level.Strategic).Judge().ShouldBe(expected, score);

    [Fact]
    public void An_ordinary_contact_gives_the_printed_score() =>
        Given("/S").Holds("x", "p", "A", strength: Strength.Ordinary).Role("x", "A", Level.Strategic).Judge().ShouldBe(FragilityClass.Personal, 53.792);

    [Fact]
    public void A_holder_who_leaves_in_90_days_gives_the_printed_score() =>
        Given("/S").Holds("x", "p", "A", until: 90).Role("x", "A", Level.Strategic).Judge().ShouldBe(FragilityClass.Personal, 100);

    [Fact]
    public void A_side_whose_two_holders_both_leave_gives_the_printed_class_and_score() =>
        Given("/SM", "agreement")
            .Holds("x", "p", "A").Role("x", "A", Level.Strategic, until: 90)
            .Holds("y", "p", "A", until: 90).Role("y", "A", Level.Management)
            .Judge().ShouldBe(FragilityClass.AnchoredSingle, 70);

    [Fact]
    public void A_holder_recorded_twice_counts_once() =>
        Given("/S").Holds("x", "p", "A").Holds("x", "p", "A").Role("x", "A", Level.Strategic).Judge().ShouldBe(FragilityClass.Personal, 42.24);

    [Fact]
    public void A_second_holder_last_seen_400_days_ago_gives_the_printed_class_and_score() =>
        Given("S/SM", "agreement").Holds("x", "p", "A", contactAgo: 400).Role("x", "A", Level.Management).Judge().ShouldBe(FragilityClass.AnchoredSingle, 19.8643);

    private static Borough Given(string holders, string anchors = "")
    {
        string[] sides = holders.Split('/');
        Borough borough = new Borough()
            .Partnership("p", anchors.Contains("agreement", StringComparison.Ordinal) ? "Memorandum" : null)
            .Between("p", "A", "B");
        foreach ((string organisation, string levels) in new[] { ("A", sides[0]), ("B", sides[1]) })
        {
            for (int i = 0; i < levels.Length; i++)
            {
                string person = $"{organisation}{i}";
                borough.Holds(person, "p", organisation).Role(person, organisation, levels[i] switch
                {
                    'S' => Level.Strategic,
                    'M' => Level.Management,
                    _ => Level.FrontLine,
                });
            }
        }

        if (anchors.Contains("forum", StringComparison.Ordinal))
            borough.MemberOf("A", "Forum").MemberOf("B", "Forum");
        if (anchors.Contains("funding", StringComparison.Ordinal))
            borough.Funding("Grant", "A", "B", awarded: -10);
        if (anchors.Contains("building", StringComparison.Ordinal))
            borough.In("A", "Hub").In("B", "Hub");
        return borough;
    }
}
