using Graph.Model;

namespace Graph.Import.Tests.Sources.CouncilFiles;

/// <summary>Payments and contracts of councils.</summary>
public class CouncilMoneyTests
{
    private const string Payments = """
        Body name,Body,Detailed expenditure type,Date paid,Transaction number,Net amount,Supplier name
        Larkhaven Council,http://example.org/00DA,Agency Staff,24/12/2010,1012-1,100.50 ,LARK CARE LTD
        Larkhaven Council,http://example.org/00DA,Home Care,02/12/2010,1012-2,-0.50 ,Lark Care Limited
        Larkhaven Council,http://example.org/00DA,Home Care,02/01/2011,1012-3,7.00 ,LARK CARE LTD
        Larkhaven Council,http://example.org/00DA,Home Care,02/12/2010,1012-4,9.00 ,REDACTED PERSONAL DATA
        Larkhaven Council,http://example.org/00DA,Home Care,soon,1012-5,9.00 ,LARK CARE LTD

        """;

    [Fact]
    public void Payments_to_a_supplier_are_added_up_by_month()
    {
        World world = World.Of(Payments).WithoutProblems();

        Assert.Equal(
            ["Payments to LARK CARE LTD in December 2010 100.00 2010-12 For Agency Staff and Home Care.", "Payments to LARK CARE LTD in January 2011 7.00 2011-01 For Home Care.", "Payments to people and others who are not named in December 2010 9.00 2010-12 For Home Care."],
            world.All<Funding>().Select(funding => FormattableString.Invariant($"{funding.Title} {funding.Amount} {funding.Awarded} {funding.Description}")).Order(StringComparer.Ordinal));
        Assert.Equal((3, 2, 2), (world.All<Funder>().Count, world.All<Recipient>().Count, world.All<Organisation>().Count));
        Assert.Contains("file.csv, row 6: the payment needs a supplier, an amount and a date with its month, so it was left out.", world.Log.Warnings.Select(warning => warning.ToString()));
        Assert.Contains("file.csv, row 5, column \"Supplier name\": 1 payment does not say who was paid, first in row 5. They were added up by month, without a recipient.", world.Log.Warnings.Select(warning => warning.ToString()));
        Assert.Equal((0, 0), world.Import(Payments) is var again ? (again.Added, again.Changed) : default);
    }

    [Fact]
    public void Columns_are_told_by_their_words_and_by_the_values_under_them()
    {
        World world = World.Of("Amount,Supplier Category,Dept,Supplier ID(T),Vendor No,Updated,Period\n774.00,Art,Chief Executive,RENWICK FRAMING,17,2017-08-11,201705\n13.12,Travel,Chief Executive,CLICK TRAVEL LTD,18,2017-08-31,201705\n", "spend-larkhaven-2017-08.csv").WithoutProblems();

        Assert.Equal(["CLICK TRAVEL LTD", "RENWICK FRAMING"], world.All<Organisation>().Select(organisation => organisation.Name).Order(StringComparer.Ordinal));
        Assert.Empty(world.All<Funder>());
        Assert.Equal(
            [
                "these are payments, by the words of the headers and the values under them. Read were \"Supplier ID(T)\" as \"Supplier name\", \"Amount\" as \"Net amount\", \"Updated\" as \"Payment date\" and \"Supplier Category\" as \"Purpose\". If that is wrong, rename the columns.",
                "3 columns are not in the format spend and were left out: \"Dept\", \"Vendor No\", \"Period\".",
                "no column says whose payments they are, so they were recorded without a funder. Add a column \"Body name\" with the name of the council to record it.",
            ],
            world.Log.Warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void A_list_of_suppliers_without_amounts_is_not_of_payments() =>
        Assert.DoesNotContain("spend", World.Of("Supplier name,Supplier type,Date\nLark Care,Care,2026-01-02\n").Problem(), StringComparison.Ordinal);

    [Fact]
    public void A_contract_has_its_council_and_its_supplier_with_numbers()
    {
        World world = World.Of("""
            OrganisationLabel,ContractReference,ContractTitle,ContractType,Description,StartDate,EndDate,ContractValue,SupplierName,CompaniesHouseRegistrationNumber,CharityCommissionNumber,ProcessType
            Larkhaven Council,C1,Lunch,Single award contract,Lunch for all,01/04/2025,31/03/2027,"£12,000",Lark Care,1234567,1090095,Invitation to quote
            Marl Council,C1,Fleet,Grant agreement,,2025,,5,Vans,NA,NA,

            """).WithoutProblems();

        Funding lunch = Assert.Single(world.All<Funding>(), funding => funding.Title == "Lunch");
        Assert.Equal((FundingKind.Contract, "Larkhaven Council C1", 12000m, PartialDate.Of(2025, 4, 1), PartialDate.Of(2027, 4, 1)), (lunch.Kind!.Value, lunch.Reference, lunch.Amount!.Value, lunch.Since!.Value, lunch.Until!.Value));
        Assert.Equal(["GB-CHC-1090095", "GB-COH-01234567"], world.Organisation("Lark Care").Identifiers.Select(identifier => identifier.ToString()));
        Assert.Equal((FundingKind.Grant, 2), (Assert.Single(world.All<Funding>(), funding => funding.Title == "Fleet").Kind!.Value, world.All<Funder>().Count));
    }

    [RealFileFact("transparency/spend-gateshead-2017-08-bom.csv", "transparency/spend-leeds-2010-12-raw.csv")]
    public void The_payments_of_two_councils_land_to_the_penny_whatever_their_headers()
    {
        World gateshead = new World().ImportFile(RealFiles.Find("transparency/spend-gateshead-2017-08-bom.csv")).WithoutProblems();
        Assert.Equal((679, 678, 0), (gateshead.All<Funding>().Count, gateshead.All<Recipient>().Count, gateshead.All<Funder>().Count));
        Assert.DoesNotContain(gateshead.Log.Warnings, warning => warning.Message.Contains("the payment needs", StringComparison.Ordinal));

        // One row of 10,304 breaks off in the middle.
        World leeds = new World().ImportFile(RealFiles.Find("transparency/spend-leeds-2010-12-raw.csv")).WithoutProblems();
        Assert.Equal((2568, 2564, 2568), (leeds.All<Funding>().Count, leeds.All<Recipient>().Count, leeds.All<Funder>().Count));
        Assert.DoesNotContain(leeds.Log.Warnings, warning => warning.Message.Contains("the payment needs", StringComparison.Ordinal));
        leeds.ImportFile(RealFiles.Find("transparency/spend-leeds-2010-12-raw.csv")).WithoutProblems();
        Assert.Equal((0, 0), (leeds.Added, leeds.Changed));
    }
}
