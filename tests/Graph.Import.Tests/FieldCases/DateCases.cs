using Graph.Import.Mappings;
using Graph.Import.Matching;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Tests.FieldCases;

/// <summary>Dates as they stand in the files of councils.</summary>
public class DateCases
{
    private const string People = "Person,Organisation,Role,Since,Until\n";

    private const string Register = "Organisation A,Organisation B,Kind,Holder A,Since,Last contact\n";

    [FieldCaseFact("11-dates-people-write/people.csv")]
    public void All_but_the_quarter_of_an_unknown_year_are_read()
    {
        World world = new World().ImportFile(FieldCaseFiles.Find("11-dates-people-write/people.csv"));

        Assert.Contains("row 15, column \"Since\": \"Q1 2024\" is not a date. It may be a quarter of the calendar year or of the financial year.", world.Problem(), StringComparison.Ordinal);
        Assert.Equal([6, 7, 8, 9, 10, 11, 12, 13, 14], world.Log.Warnings.Select(warning => warning.At.Row!.Value));
    }

    [FieldCaseFact("11-dates-people-write/until-ongoing.csv")]
    public void What_is_ongoing_has_no_end() =>
        Assert.Null(new World().ImportFile(FieldCaseFiles.Find("11-dates-people-write/until-ongoing.csv")).WithoutProblems().Single<Role>().Until);

    [FieldCaseFact("12-financial-years/people.csv", "12-financial-years/people-mixed.csv")]
    public void A_financial_year_begins_in_April_and_is_never_November()
    {
        World years = new World().ImportFile(FieldCaseFiles.Find("12-financial-years/people.csv")).WithoutProblems();
        Assert.Equal(["2009-04 to ", "2010-04 to 2012-03"], years.All<Role>().Select(role => $"{role.Since} to {role.Until}").Order(StringComparer.Ordinal));
        Assert.All(years.Log.Warnings, warning => Assert.Contains("financial year", warning.ToString(), StringComparison.Ordinal));

        World mixed = new World().ImportFile(FieldCaseFiles.Find("12-financial-years/people-mixed.csv")).WithoutProblems();
        Assert.Equal(["2010-04", "2011-04", "2012-04"], mixed.All<Role>().Select(role => role.Since.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(3, mixed.Log.WarningCount);
    }

    [Fact]
    public void Among_months_what_may_be_a_financial_year_is_a_month_with_a_word_to_the_reader()
    {
        World world = World.Of(People + "Ann Lee,Hub,Chair,2010-11,\nBob Roe,Hub,Clerk,2010-05,\n").WithoutProblems();

        Assert.Equal([PartialDate.Of(2010, 5), PartialDate.Of(2010, 11)], world.All<Role>().Select(role => role.Since!.Value).Order());
        Assert.Contains("may be a financial year", Assert.Single(world.Log.Warnings).ToString(), StringComparison.Ordinal);
    }

    [FieldCaseFact("13-us-dates/register.csv")]
    public void A_month_first_export_is_asked_about_once() => AssertMonthFirst(new World().ImportFile(FieldCaseFiles.Find("13-us-dates/register.csv")), 3, "05/28/2026");

    [Fact]
    public void One_date_that_can_only_be_month_first_speaks_for_its_column() =>
        AssertMonthFirst(World.Of(Register + "Council,Hub,Service,Ann Lee,,04/05/2026\nCouncil,Shed,Service,Ann Lee,,05/28/2026\nCouncil,Club,Service,Ann Lee,,3/2/2026 9:15\n"), 3, "05/28/2026");

    [Fact]
    public void Another_column_of_a_month_first_export_is_asked_about_too()
    {
        World world = World.Of(Register + "Council,Hub,Service,Ann Lee,04/05/2020,04/05/2026\nCouncil,Shed,Service,Ann Lee,,05/28/2026\n");

        Assert.Equal(["Last contact", "Since"], world.Log.Problems.Select(problem => problem.At.Column).Order(StringComparer.Ordinal));
        Assert.Empty(world.Facts);
    }

    [Fact]
    public void Where_other_dates_have_the_day_first_one_with_the_month_first_is_a_slip_in_its_row()
    {
        World world = World.Of(Register + "Council,Hub,Service,Ann Lee,,28/05/2026\nCouncil,Shed,Service,Ann Lee,,05/28/2026\n");

        Assert.Contains("row 3, column \"Last contact\": \"05/28/2026\" is not a date. The day comes before the month.", world.Problem(), StringComparison.Ordinal);
    }

    [FieldCaseFact("14-mistyped-years/register.csv")]
    public void Years_that_cannot_be_are_refused_with_their_rows() => Assert.Equal(
        [(2, "Since"), (2, "Last contact"), (3, "Until"), (3, "Last contact")],
        new World().ImportFile(FieldCaseFiles.Find("14-mistyped-years/register.csv")).Log.Problems.Select(problem => (problem.At.Row!.Value, problem.At.Column!)));

    [Theory]
    [InlineData("14/03/0203", "", "Since")]
    [InlineData("2203", "", "Since")]
    [InlineData("", "01/05/2062", "Last contact")]
    [InlineData("", "2026-11-29", "Last contact")]
    [InlineData("", "December 2026", "Last contact")]
    [InlineData("", "1826-05-01", "Last contact")]
    public void A_year_that_cannot_be_is_refused(string since, string contact, string column) =>
        Assert.StartsWith($"file.csv, row 2, column \"{column}\": ", World.Of($"{Register}Council,Hub,Service,Ann Lee,{since},{contact}\n").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-28")]
    [InlineData("Nov 2026")]
    [InlineData("2026")]
    public void A_contact_of_today_and_of_a_month_that_has_begun_is_no_future(string contact) =>
        Assert.Equal(contact[..3] == "Nov" ? "2026-11" : contact, World.Of($"{Register}Council,Hub,Service,Ann Lee,1066,{contact}\n").WithoutProblems().Single<Holds>().LastContact.ToString());

    [Theory]
    [InlineData("23/24", "If it is, write it as 2023/24.")]
    [InlineData("2024-13", "There is no month 13. Correct the month, or write 2024 if only the year is known.")]
    [InlineData("2019-25", "Write the first year in the column for the beginning")]
    public void What_to_write_instead_of_a_date_is_said_once(string date, string remedy)
    {
        string problem = World.Of($"{People}Ann Lee,Hub,Chair,{date},\n").Problem();

        Assert.Contains(remedy, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Write it as", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1/1/1900")]
    [InlineData("1900-01-01 00:00:00")]
    [InlineData("30/12/1899")]
    [InlineData("01/01/0001")]
    [InlineData("01/01/1753")]
    [InlineData("00/01/1900")]
    [InlineData("0")]
    [InlineData("0000-00-00")]
    [InlineData("31/12/9999")]
    public void The_empty_date_of_a_database_is_not_known(string date)
    {
        World world = World.Of($"{People}Ann Lee,Hub,Chair,{date},{date}\n").WithoutProblems();

        Assert.Equal((null, null), world.Single<Role>() is var role ? (role.Since, role.Until) : default);
        Assert.All(world.Log.Warnings, warning => Assert.Contains("is what programs write if no date is known", warning.Message, StringComparison.Ordinal));
        Assert.Equal(2, world.Log.WarningCount);
    }

    [Fact]
    public void An_old_month_is_a_date() =>
        Assert.Equal(PartialDate.Of(1900, 1), World.Of($"{Register}Council,Hub,Service,Ann Lee,January 1900,\n").WithoutProblems().Single<Partnership>().Since);

    [Fact]
    public void A_year_with_a_digit_too_many_is_not_a_day_of_1955() =>
        Assert.Contains("row 2, column \"Since\": \"20219\" is not a date. As a number of days, as spreadsheets count them, it would be 1955-05-10", World.Of($"{People}Ann Lee,Hub,Chair,20219,\n").Problem(), StringComparison.Ordinal);

    [Theory]
    [InlineData(People + "Ann Lee,Hub,Chair,2020,2026-03-31\n", "2026-03-31", false)]
    [InlineData("Person,Organisation,Role,Since,End date\nAnn Lee,Hub,Chair,2020,31/03/2026\n", "2026-04-01", true)]
    [InlineData("Person,Organisation,Role,Since,Date ended*\nAnn Lee,Hub,Chair,2020,28/02/2026\n", "2026-03-01", true)]
    [InlineData("Person,Organisation,Role,Since,End date\nAnn Lee,Hub,Chair,31/03/2026,31/03/2026\n", "2026-04-01", true)]
    [InlineData("Person,Organisation,Role,Since,End date\nAnn Lee,Hub,Chair,2020,March 2026\n", "2026-03", true)]
    [InlineData("Person,Organisation,Role,Since,End date\nAnn Lee,Hub,Chair,2020,\n", "", false)]
    [InlineData("Person,Organisation,Role,Since,Until (dd/mm/yyyy)\nAnn Lee,Hub,Chair,2020,31/03/2026\n", "2026-03-31", false)]
    public void An_end_date_is_the_last_day_and_until_the_day_after(string file, string until, bool isSaid)
    {
        World world = World.Of(file).WithoutProblems();

        Assert.Equal(until, world.Single<Role>().Until?.ToString() ?? "");
        Assert.Equal(isSaid ? 1 : 0, world.Log.Warnings.Count(warning => warning.Message.StartsWith("the dates were read as last days", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_end_of_a_lease_is_its_last_day() =>
        Assert.Equal("2030-04-01", World.Of("Building,Occupier,Tenure,Lease start,Lease end\nHall,Hub,leases,2020-04-01,2030-03-31\n").WithoutProblems().Single<Tenure>().Until.ToString());

    [Theory]
    [InlineData("2062-06-01", true)]
    [InlineData("2027-11-29", true)]
    [InlineData("2027-03-01", false)]
    public void An_award_may_be_agreed_for_the_coming_year_and_not_later(string date, bool isRefused)
    {
        World world = World.Of($"Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name\ng1,Grant,5,{date},Hub,Council\n");

        Assert.Contains("in the future (today is 2026-11-28)", Assert.Single(isRefused ? world.Log.Problems : world.Log.Warnings).ToString(), StringComparison.Ordinal);
        Assert.Equal(isRefused ? 0 : 1, world.All<Funding>().Count);
    }

    [Fact]
    public void A_span_begins_with_its_first_month_and_ends_with_its_last() =>
        Assert.Equal("2024-03 to 2025-03", World.Of(People + "Ann Lee,Hub,Chair,spring 2024,2024/25\n").WithoutProblems().Single<Role>() is var role ? $"{role.Since} to {role.Until}" : "");

    [Theory]
    [InlineData("people", People + "Ann Lee,Hub,Chair,2020,{0}\n")]
    [InlineData("partnerships", "Organisation A,Organisation B,Since,Until\nCouncil,Hub,2020,{0}\n")]
    [InlineData("buildings", "Building,Occupier,Tenure,Since,Until\nHall,Hub,leases,2020,{0}\n")]
    [InlineData("buildings", "Building,Owner,Since,Until\nHall,Hub,2020,{0}\n")]
    [InlineData("360giving", "Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name,Planned Dates:Start Date,Planned Dates:End Date\ng1,Grant,5,2020-01-01,Hub,Council,2020,{0}\n")]
    public void Ongoing_says_in_every_format_that_there_is_no_end_and_a_blank_cell_does_not(string format, string rows)
    {
        Assert.Equal(["Until"], Cleared(format, rows, "ongoing"));
        Assert.Empty(Cleared(format, rows, ""));
        Assert.Empty(Cleared(format, rows, "TBC"));
    }

    private static string[] Cleared(string format, string rows, string until)
    {
        using Folder folder = new();
        ProblemLog log = new("file.csv");
        string text = rows.Replace("{0}", until, StringComparison.Ordinal);
        Draft draft = SourceReader.Read(folder.Write("file.csv", text), Formats.Find(format), MappingChoice.None, ReadLimits.Default, World.Today, log, step: null, [], CancellationToken.None).Draft;
        Assert.Empty(log.Problems);
        return [.. draft.Facts.SelectMany(fact => fact.Cleared).Select(property => property.Name)];
    }

    private static void AssertMonthFirst(World world, int row, string date)
    {
        Assert.Contains($"row {row}, column \"Last contact\": \"{date}\" has the month first, as American software writes dates, so the whole column seems to have the month first. If it were read with the day first, 2 other dates in it would be wrong", world.Problem(), StringComparison.Ordinal);
        Assert.Empty(world.Facts);
    }
}
