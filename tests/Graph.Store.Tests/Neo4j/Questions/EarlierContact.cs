using Graph.Analysis.Tests.Given;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>Partnerships with one holder on each side, of whom the first has no date of contact now, or one too long ago, and had others before.</summary>
internal static class EarlierContact
{
    public static Recorded Recorded { get; } = new(Borough);

    private static Borough Borough
    {
        get
        {
            Borough borough = new();
            Held("forgotten", null).Before((Ago(10), Strength.Weak));
            Held("taken back", null).Before((Ago(10), Strength.Weak)).TakenBackBefore();
            Held("taken back and told again", null).Before((Ago(10), Strength.Strong)).TakenBackBefore().Before((Ago(300), null));
            Held("corrected to an earlier day", 500).Before((Ago(10), Strength.Strong));
            Held("corrected within the year", 300).Before((PartialDate.Of(Borough.Day.Year - 1), Strength.Strong));
            return borough;

            Borough Held(string partnership, int? contactAgo) =>
                borough.Partnership(partnership).Between(partnership, "A", "B").Holds("Bob", partnership, "B", 10).Holds("Ann", partnership, "A", contactAgo);
        }
    }

    private static PartialDate? Ago(int days) => Borough.Ago(days);
}
