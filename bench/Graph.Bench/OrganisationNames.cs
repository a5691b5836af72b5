using System.Globalization;
using Graph.Model;

namespace Graph.Bench;

/// <summary>Made-up organisations that are called as those of English and Welsh registers are, the same each time: places, saints, causes, families and legal forms, some of them very common.</summary>
internal sealed class OrganisationNames
{
    private const int Families = 3000;

    private static readonly string[] Places = Words("Sefton Bootle Crosby Formby Southport Maghull Litherland Waterloo Netherton Aintree Trafford Sale Stretford Urmston Altrincham Salford Eccles Swinton Bury Bolton Wigan Leigh Oldham Rochdale Stockport Marple Liverpool Manchester Wrecsam Conwy Ynys_Môn Pen-y-groes Tŷ-croes");
    private static readonly string[] Saints = Words("Mary Michael James John Peter Paul Luke Anne Helen Oswald Chad Hilda Bride Cuthbert Teresa Winefride");
    private static readonly string[] Causes = Words("Community Carers Youth Health Food Arts Sports Housing Advice Families Cancer Learning Disability Deaf Music Theatre Garden Allotment History Residents Tenants Children's Women's Men's Mental_Health Drop-in Foodbank Credit_Union");
    private static readonly string[] Kinds = Words("Trust Association Group Society Centre Club Forum Network Foundation Partnership Project Committee Charity Service Fellowship League Limited CIC Church School Playgroup Scouts");
    private static readonly string[] Syllables = Words("ba ber bo bro cal car cas col dal den dor el far fen gar gil hal har hes hol in ken kir lan lem mar mel mor nel nor ol par pen ral rin ros sel shaw tan thor ul van wal wen wil yar");

    private readonly string[] families;

    private OrganisationNames(Random random) =>
        families = [.. Enumerable.Range(0, Families).Select(_ => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Concat(random.GetItems(Syllables, random.Next(2, 4)))))];

    /// <summary>So many organisations, with postcodes, register numbers and categories; and partnerships of a fifth as many.</summary>
    public static IEnumerable<Fact> Facts(int organisations)
    {
        Random random = new(20261128);
        OrganisationNames names = new(random);
        for (int i = 0; i < organisations; i++)
        {
            yield return new Organisation
            {
                Id = Id(i),
                Name = names.Next(random),
                Categories = [.. random.GetItems([.. SectorMapCategories.Known], 1)],
                Postcode = $"{(random.Next(2) == 0 ? "L" : "M")}{random.Next(1, 40)} {random.Next(1, 9)}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}",
                Identifiers = [OrgIdentifier.Parse(FormattableString.Invariant($"GB-CHC-{200_000 + i}"))],
            };
        }

        for (int i = 0; i < organisations / 5; i++)
        {
            Partnership partnership = new() { Id = FactId.Of<Partnership>("search", $"{i}"), Kind = $"Joint {random.GetItems(Causes, 1)[0].ToLowerInvariant()} service" };
            yield return partnership;
            foreach (int party in (int[])[random.Next(organisations / 2), random.Next(organisations / 2, organisations)])
                yield return new Party { Id = FactId.Of<Party>(partnership.Id, $"{party}"), From = partnership.Id, To = Id(party) };
        }
    }

    /// <summary>So many names, some of them twice and more, as in registers.</summary>
    public static IEnumerable<string> Many(int count)
    {
        Random random = new(20261129);
        OrganisationNames names = new(random);
        for (int i = 0; i < count; i++)
            yield return names.Next(random);
    }

    private string Next(Random random)
    {
        return random.Next(6) switch
        {
            0 => $"St {One(Saints)}'s {One(["Church", "Primary School", "Parish", "Hospice"])}, {One(Places)}",
            1 => $"The {One(families)} {One(["Charitable Trust", "Foundation", "Memorial Fund"])}",
            2 => $"{random.Next(1, 90)}th {One(Places)} Scout Group",
            3 => $"Friends of {One(families)} {One(["Park", "School", "Library", "Hospital"])}",
            4 => $"{One(Places)} {One(Causes)} {One(Kinds)}",
            _ => $"{One(families)} and {One(Places)} {One(Causes)} {One(Causes)} {One(Kinds)}",
        };

        string One(string[] words) => random.GetItems(words, 1)[0];
    }

    private static string Id(int i) => FactId.Of<Organisation>("search", $"{i}");

    private static string[] Words(string text) => [.. text.Split(' ').Select(word => word.Replace('_', ' '))];
}
