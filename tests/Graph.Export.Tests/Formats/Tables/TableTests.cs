using System.Globalization;
using System.Text;
using CsCheck;
using CsvHelper;
using Graph.Export.Formats.Tables;
using Graph.Export.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;
using MiniExcelLibs;
using GeneratedFacts = Graph.Store.Tests.Values;

namespace Graph.Export.Tests.Formats.Tables;

public sealed class TableTests
{
    private static readonly Organisation Council = Facts.Organisation("=Council+1") with { AlternateNames = ["-a", "b; c"], AnnualIncome = -12.5m, Staff = 7, Since = PartialDate.Of(1974, 4) };
    private static readonly Person Ann = Facts.Person("Ann \"the\" Lee");
    private static readonly Partnership Hub = Facts.Partnership("hub");
    private static readonly Holds Holds = Facts.Holds(Ann, Hub, Council);

    [Fact]
    public async Task Each_type_has_a_table_with_the_names_beside_the_ids()
    {
        MemoryOutput output = await WriteAsync(new CsvFormat());

        Assert.Equal(["organisations.csv", "partnerships.csv", "people.csv", "holds.csv", "About this export.csv"], output.Names);
        Assert.Equal(Encoding.UTF8.GetPreamble(), output["holds.csv"][..3]);
        Assert.Equal(
            [
                ["Person", "Person (name)", "Partnership", "Partnership (name)", "Organisation", "Organisation (name)", "Strength", "Last contact", "Since", "Until", "Id"],
                [Ann.Id, Ann.Name, Hub.Id, "hub", Council.Id, "'=Council+1", "", "", "", "", Holds.Id],
            ],
            Rows(output["holds.csv"]));
    }

    [Fact]
    public async Task Cells_that_a_spreadsheet_would_calculate_are_made_harmless_and_numbers_stay_numbers()
    {
        string[][] rows = Rows((await WriteAsync(new CsvFormat()))["organisations.csv"]);
        Dictionary<string, string> council = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);

        Assert.Equal(("'=Council+1", "'-a; \"b; c\"", "-12.5", "7", "1974-04"), (council["Name"], council["Alternate names"], council["Annual income"], council["Staff"], council["Since"]));
    }

    [Fact]
    public async Task The_last_table_says_what_the_export_is()
    {
        string[][] about = Rows((await WriteAsync(new CsvFormat()))["About this export.csv"]);

        Assert.Contains(["Title", "Partnership Graph: everything recorded"], about);
        Assert.Contains(["Rows in holds.csv", "1"], about);
        Assert.Contains(["Licence", "Register: OGL v3"], about);
        Assert.Contains(["Exported at", "2026-06-01T12:00:00.0000000Z"], about);
    }

    [Fact]
    public async Task A_workbook_has_the_same_tables_as_sheets()
    {
        MemoryOutput csv = await WriteAsync(new CsvFormat());
        byte[] book = (await WriteAsync(new XlsxFormat())).File;

        Assert.Equal(["Organisation", "Partnership", "Person", "Holds", "About this export"], new MemoryStream(book).GetSheetNames());
        Assert.Equal(Rows(csv["organisations.csv"]), Sheet(book, "Organisation"));
        Assert.Equal(Rows(csv["holds.csv"]), Sheet(book, "Holds"));
    }

    [Fact]
    public async Task What_a_sheet_can_not_take_goes_on_in_another()
    {
        FactsInMemory facts = FactsInMemory.Of(Enumerable.Range(0, 7).Select(number => Facts.Person($"{number}")));
        MemoryOutput output = new();
        await new XlsxFormat(mostRows: 4).WriteAsync(facts, output, default);

        Assert.Equal(["Person", "Person 2", "Person 3", "About this export"], new MemoryStream(output.File).GetSheetNames());
        Assert.Equal(["4", "4", "2"], new[] { "Person", "Person 2", "Person 3" }.Select(sheet => $"{Sheet(output.File, sheet).Length}"));
        Assert.Equal("Name", Sheet(output.File, "Person 3")[0][0]);
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_a_cell_of_a_workbook_is_cut_and_shows_it()
    {
        MemoryOutput output = new();
        await new XlsxFormat().WriteAsync(FactsInMemory.Of(Facts.Person(new('x', 40_000))), output, default);

        string name = Sheet(output.File, "Person")[1][0];

        Assert.Equal((32_767, '…'), (name.Length, name[^1]));
    }

    [Fact]
    public async Task Any_fact_is_a_row_with_a_cell_for_each_header() =>
        await GeneratedFacts.All(Ontology.Types.Select(type => GeneratedFacts.FactOf(type, GeneratedFacts.Id(type, "a"), GeneratedFacts.OneNodeOfEachType, Gen.Bool))).SampleAsync(async facts =>
        {
            MemoryOutput csv = new();
            await new CsvFormat().WriteAsync(FactsInMemory.Of(facts), csv, default);
            await new XlsxFormat().WriteAsync(FactsInMemory.Of(facts), new MemoryOutput(), default);

            Assert.Equal(facts.Length + 1, csv.Names.Count());
            foreach (Fact fact in facts)
            {
                string[][] rows = Rows(csv[$"{Ontology.Of(fact).Plural}.csv"]);
                Assert.Equal(rows[0].Length, rows[1].Length);
                Assert.Equal(fact.Id, rows[1][Array.IndexOf(rows[0], "Id")]);
            }
        }, iter: 10, threads: 1);

    private static async Task<MemoryOutput> WriteAsync(Graph.Export.Formats.IFactFormat format)
    {
        MemoryOutput output = new();
        await format.WriteAsync(FactsInMemory.Of(Council, Ann, Hub, Holds), output, default);
        return output;
    }

    private static string[][] Rows(byte[] file)
    {
        using CsvReader csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        List<string[]> rows = [];
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(place => csv.GetString(place))]);
        return [.. rows];
    }

    private static string[][] Sheet(byte[] book, string name) =>
        [.. new MemoryStream(book).Query(sheetName: name).Cast<IDictionary<string, object?>>().Select(row => row.Values.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "").ToArray())];
}
