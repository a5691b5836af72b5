using Graph.Analysis.Partners;
using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Api.Computing;

/// <summary>What is worked out for an answer, as so many rows of lists: rough, but the same on every machine.</summary>
internal static class Costs
{
    /// <summary>Short work, which needs no place of its own: a few milliseconds.</summary>
    public const int MostShort = 1_000;

    /// <summary>Something that looks at everything that is known.</summary>
    public const int Everything = 1_500;

    /// <summary>Something about one person, or a few.</summary>
    public const int Departure = 50;

    /// <summary>What gaps make of one partnership.</summary>
    public const int Range = 25;

    /// <summary>How fragile one partnership is.</summary>
    public const int Judgement = 5;

    /// <summary>Who holds one partnership.</summary>
    public const int Holders = 2;

    private const int JudgedForARow = 10;
    private const int ReadForARow = 5;
    private const int EdgesForARow = 10;
    private const int FoundForARow = 25;
    private const int TextForACondition = 100;
    private const int MostSearch = 300;
    private const int PartnersForARow = 200;

    /// <summary>The ranking of all partnerships by fragility.</summary>
    public static int Ranking(Projection projection) => Math.Min(projection.PartnershipCount / JudgedForARow, Everything);

    /// <summary>A look through a list that is in memory, for rows that meet conditions.</summary>
    public static int Scan(Projection projection) => Math.Min(projection.PartnershipCount / FoundForARow, Everything);

    /// <summary>
    /// A look through a list in the store for rows that meet conditions, for an order or for a count. How many rows it has nobody
    /// knows before; about as many as there are partnerships. Each condition is looked at for each row, and a long text counts as
    /// several; what is found by id or by what it is connected to needs no look at the others.
    /// </summary>
    /// <param name="partnerships">How many partnerships are known.</param>
    /// <param name="query">What is asked for.</param>
    public static int Scan(int partnerships, ListQuery query)
    {
        int rows = partnerships / (query.Where.Any(IsFoundAtOnce) ? FoundForARow : ReadForARow);
        long conditions = 1 + query.OrderBy.Count + query.Where.OfType<PropertyFilter>().Sum(condition => 1L + (Length(condition.Value) / TextForACondition));
        return (int)Math.Min(rows * conditions, Everything);
    }

    /// <summary>Edges that are read and not shown: they cost less than rows.</summary>
    /// <param name="edges">How many.</param>
    public static int Reading(int edges) => edges / EdgesForARow;

    /// <summary>A search for words: one is short, several in a request are not.</summary>
    /// <param name="partnerships">How many partnerships are known.</param>
    public static int Search(int partnerships) => Math.Min(partnerships / FoundForARow, MostSearch);

    /// <summary>A look through all organisations for partners.</summary>
    /// <param name="index">What partner search knows.</param>
    public static int Partners(PartnerIndex index) => Math.Min(index.OrganisationCount / PartnersForARow, Everything);

    private static bool IsFoundAtOnce(Filter filter) => filter is IdFilter or EndFilter or LinkFilter { Others.Count: > 0 };

    private static int Length(object value) => value switch
    {
        string text => text.Length,
        IEnumerable<object> values => values.Sum(Length),
        _ => 0,
    };
}
