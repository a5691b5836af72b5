using System.Text.Json;
using Snapshooter.Xunit;

namespace Graph.Import.Tests.Commands;

/// <summary>graph import --complete, as people and programs see it.</summary>
public sealed class CompleteCommandTests : IDisposable
{
    private const string Header = "Person,Organisation,Role,Since\n";

    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task A_dry_run_shows_a_table_of_what_would_become_of_what_and_the_import_does_it()
    {
        string next = await LastYearAsync();

        (int dry, string would, _) = await line.RunAsync("import", next, "--complete", "--on", "2026-03-31", "--dry-run");
        (int real, string did, _) = await line.RunAsync("import", next, "--complete", "--on", "2026-03-31");
        (_, string again, _) = await line.RunAsync("import", next, "--complete", "--on", "2026-03-31");

        Assert.Equal((0, 0), (dry, real));
        Snapshot.Match($"{would}---\n{did}---\n{again}", "complete");
    }

    [Fact]
    public async Task For_programs_the_same_is_written_as_json()
    {
        string next = await LastYearAsync();

        (int code, string output, string error) = await line.RunAsync("import", next, "--complete", "--on", "2026-03-31", "--dry-run", "--json");

        Assert.Equal((0, ""), (code, error));
        JsonElement file = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("files").EnumerateArray());
        Assert.Equal((1, "2026-03-31"), (file.GetProperty("ended").GetInt32(), file.GetProperty("endsOn").GetString()));
        Assert.Equal(["ADDED 2", "CHANGED 1", "ENDED 1", "MATCHED 3", "TO_REVIEW 0", "REFUSED 0"], file.GetProperty("news").EnumerateArray().Select(news => $"{news.GetProperty("kind").GetString()} {news.GetProperty("count").GetInt32()}"));
    }

    [Fact]
    public async Task A_refused_file_is_told_as_json_too()
    {
        (int code, string output, string error) = await line.RunAsync("import", line.Write("people.csv", "Person,Organisation,Level\nAnn Lee,Hub,Boss\n"), "--complete", "--dry-run", "--json");

        Assert.Equal(1, code);
        Assert.Contains("1 problem.", error, StringComparison.Ordinal);
        JsonElement refused = JsonDocument.Parse(output).RootElement.GetProperty("files")[0].GetProperty("news").EnumerateArray().Last();
        Assert.Equal(("REFUSED", 1), (refused.GetProperty("kind").GetString(), refused.GetProperty("count").GetInt32()));
    }

    [Theory]
    [InlineData("--on and --most-may-end are about what ends. Use them with --complete.", "--on", "2026-03-31")]
    [InlineData("--on and --most-may-end are about what ends. Use them with --complete.", "--most-may-end")]
    [InlineData("--on: the day is after today. A file can't say what will be gone.", "--complete", "--on", "2999-01-01")]
    [InlineData("--on: \"31/02/2026\" is not a day. Write it as 2026-02-28 or 28/02/2026.", "--complete", "--on", "31/02/2026")]
    [InlineData("--on: \"March 2026\" is not a day. Write it as 2026-02-28 or 28/02/2026.", "--complete", "--on", "March 2026")]
    [InlineData("--on: \"\" is not a day. Write it as 2026-02-28 or 28/02/2026.", "--complete", "--on", "")]
    public async Task What_can_not_be_meant_is_told_before_anything_is_read(string expected, params string[] options)
    {
        (int code, string output, string error) = await line.RunAsync(["import", line.Write("people.csv", Header), .. options]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(line.Data));
    }

    [Theory]
    [InlineData("31/03/2026")]
    [InlineData("31 March 2026")]
    public async Task The_last_day_is_written_as_dates_are_elsewhere(string day)
    {
        string next = await LastYearAsync();

        (int code, string output, _) = await line.RunAsync("import", next, "--complete", "--on", day, "--dry-run");

        Assert.Equal(0, code);
        Assert.Contains("1 would be ended on 2026-03-31", output, StringComparison.Ordinal);
        Assert.Contains("- Role \"Bob Roe\" → \"Hub\": title \"Treasurer\", since \"2020\", last day \"2026-03-31\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_says_which_command_shows_what_would_end()
    {
        (int code, _, string error) = await line.RunAsync("check", line.Write("people.csv", Header), "--complete");

        Assert.Equal(2, code);
        Assert.Contains("graph check has no option --complete. See graph check --help. To see what a complete file would end, use graph import FILE --complete --dry-run, which changes nothing either.", error, StringComparison.Ordinal);
    }

    private async Task<string> LastYearAsync()
    {
        await line.RunAsync("import", line.Write("people-2025.csv", Header + "Ann Lee,Hub,Chair,\nBob Roe,Hub,Treasurer,2020\nCy Dunn,Hub,Cook,\n"));
        return line.Write("people-2026.csv", Header + "Ann Lee,Hub,Chair,2021\nCy Dunn,Hub,Cook,\nDi Eve,Hub,Treasurer,\n");
    }
}
