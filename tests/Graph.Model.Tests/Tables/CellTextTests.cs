using System.Globalization;
using CsCheck;

namespace Graph.Model.Tests.Tables;

public sealed class CellTextTests
{
    [Fact]
    public void Values_are_written_as_people_write_them()
    {
        Assert.Equal("front line", Of<Role>(nameof(Role.Level), Level.FrontLine));
        Assert.Equal("yes", Of<Service>(nameof(Service.BelowTheRadar), true));
        Assert.Equal("2026-05", Of<Contact>(nameof(Contact.Date), PartialDate.Of(2026, 5)));
        Assert.Equal("12500.5", Of<Funding>(nameof(Funding.Amount), 12500.5m));
        Assert.Equal("53.4264,-2.3218", Of<Building>(nameof(Building.Point), new GeoPoint(53.4264, -2.3218)));
        Assert.Equal("GB-CHC-1090095; GB-COH-01234567", Of<Organisation>(nameof(Organisation.Identifiers), (ValueList<OrgIdentifier>)[OrgIdentifier.Parse("GB-CHC-1090095"), OrgIdentifier.Parse("GB-COH-01234567")]));
        Assert.Equal("", Of<Role>(nameof(Role.Level), null));

        static string Of<T>(string property, object? value)
            where T : Fact => CellText.Of(Ontology.Of<T>().Property(property), value);
    }

    [Theory]
    [InlineData("Hub; Shed\nClub", "Hub", "Shed", "Club")]
    [InlineData(" ; Hub ;; ", "Hub")]
    [InlineData("\"Hub; the one\"; Shed", "Hub; the one", "Shed")]
    [InlineData("\"Old\" Hub; Shed", "\"Old\" Hub", "Shed")]
    [InlineData("\"Old Hub; Shed", "\"Old Hub", "Shed")]
    public void A_cell_lists_entries_with_semicolons(string cell, params string[] entries) => Assert.Equal(entries, CellText.Split(cell));

    [Theory]
    [InlineData("\"Lunch, tea\", Sport", ",", "Lunch, tea", "Sport")]
    [InlineData("Hub, Shed; Club", ",", "Hub", "Shed", "Club")]
    [InlineData("\"Hub; the one\" / Shed", " / ", "Hub; the one", "Shed")]
    [InlineData("The \"Old\" Hub, Shed,", ",", "The \"Old\" Hub", "Shed")]
    public void Something_else_may_stand_between_entries_too(string cell, string also, params string[] entries) =>
        Assert.Equal(entries, CellText.Split(cell, also));

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\")")]
    [InlineData("=A1")]
    [InlineData("=Sheet1!B2")]
    [InlineData("=-A1*2")]
    [InlineData("@SUM(1)")]
    [InlineData("-SUM(A1:A2)")]
    [InlineData("+cmd|' /C calc'!A0")]
    public void What_a_spreadsheet_would_work_out_is_a_formula(string text) => Assert.True(CellText.IsFormula(text));

    [Theory]
    [InlineData("@home Trust")]
    [InlineData("@Home (Leeds)")]
    [InlineData("@Work(UK)")]
    [InlineData("+Plus Ltd")]
    [InlineData("+O2")]
    [InlineData("=mc2 Theatre")]
    [InlineData("- Rotary (2)")]
    [InlineData("Larkby Hub")]
    [InlineData("")]
    public void A_name_that_begins_as_a_formula_does_is_none(string text) => Assert.False(CellText.IsFormula(text));

    [Fact]
    public void Every_list_is_read_back_as_it_was() => Gen.String[Gen.Char["ab;|\" \n"], 1, 6].Select(text => text.Trim()).Where(text => text.Length > 0).Array[0, 4].Sample(
        entries => Assert.Equal(entries, CellText.Split(CellText.Join(entries))));

    [Fact]
    public void No_cell_begins_as_a_formula_does_and_every_one_is_read_back_as_it_was() => Gen.String[Gen.Char["=+-@'a\t.5"], 0, 4].Sample(text =>
    {
        string cell = CellText.Guard(text);
        Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        Assert.Equal(text, CellText.Unguard(cell));
    });

    [Theory]
    [InlineData("-500", "-500")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("+44 161 496 0000", "'+44 161 496 0000")]
    [InlineData("-5+A1", "'-5+A1")]
    public void A_number_below_zero_stays_a_number(string text, string cell) => Assert.Equal(cell, CellText.Guard(text));
}
