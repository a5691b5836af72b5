using System.Globalization;

namespace Graph.Import.Tests.Commands;

public sealed class UndoCommandTests : IDisposable
{
    private const string Header = "Organisation A,Organisation B,Kind,Holder A,Role A,Level A,Last contact\n";

    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Theory]
    [InlineData("undo", "abc")]
    [InlineData("undo", "9999999999999999999")]
    [InlineData("changes", "--before", "abc")]
    public async Task What_is_no_number_of_a_change_is_told_in_words(params string[] args)
    {
        (int code, _, string error) = await line.RunAsync(args);

        Assert.Equal((2, $"\"{args[^1]}\" is not the number of a change. Write a number such as 12: graph changes lists them.\nSee graph --help.\n"), (code, error));
    }

    [Fact]
    public async Task An_import_is_listed_and_taken_back_and_brought_again()
    {
        await line.RunAsync("import", line.Write("register.csv", Header + "Sefton Council,Sefton CVS,Delivery,Ann Lee,Director,Strategic,01/03/2026\n"));

        (int listed, string changes, _) = await line.RunAsync("changes");
        (int dry, string would, _) = await line.RunAsync("undo", "1", "--dry-run");
        (int code, string did, _) = await line.RunAsync("undo", "1", "--why", "A wrong file");
        (_, string after, _) = await line.RunAsync("changes", "--first", "1");
        (_, string again, _) = await line.RunAsync("undo", "2");

        Assert.Equal((0, 0, 0), (listed, dry, code));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"by {Environment.UserName}, from register.csv"), changes, StringComparison.Ordinal);
        Assert.StartsWith("Would take back change 1. Facts: ", would, StringComparison.Ordinal);
        Assert.Contains(" taken back, 0 as before, 0 brought again. This is change 2.", did, StringComparison.Ordinal);
        Assert.EndsWith("A wrong file\n", after, StringComparison.Ordinal);
        Assert.Contains("Facts: 0 taken back, 0 as before, ", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_changes_that_rest_on_it_are_listed_and_nothing_is_taken_back_unless_they_are_too()
    {
        await line.RunAsync("import", line.Write("register.csv", Header + "Sefton Council,Sefton CVS,Delivery,Ann Lee,Director,Strategic,01/03/2026\n"));
        await line.RunAsync("import", line.Write("later.csv", Header + "Sefton Council,Sefton CVS,Delivery,Ann Lee,Director,Strategic,01/05/2026\n"));

        (int refused, _, string later) = await line.RunAsync("undo", "1");
        (int code, string did, _) = await line.RunAsync("undo", "1", "--with-later");
        (int unknown, _, string none) = await line.RunAsync("undo", "9");

        Assert.Equal((1, 0, 2), (refused, code, unknown));
        Assert.StartsWith("Nothing was taken back: 1 later change rests on change 1.", later, StringComparison.Ordinal);
        Assert.Contains("later.csv", later, StringComparison.Ordinal);
        Assert.StartsWith("Took back changes 1, 2.", did, StringComparison.Ordinal);
        Assert.Equal("There is no change 9. graph changes lists them.\n", none);
    }

    [Theory]
    [InlineData("changes")]
    [InlineData("undo", "1")]
    public async Task There_must_be_a_store(params string[] args)
    {
        (int code, string output, string error) = await line.RunAsync(args);

        Assert.Equal((2, "", $"There is no store in {line.Data}. Name the folder of the store with --data.\n"), (code, output, error));
        Assert.False(Directory.Exists(line.Data));
    }
}
