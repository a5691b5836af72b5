using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Graph.Api.Imports;
using Graph.Api.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Api.Tests.Imports;

/// <summary>What files and people do to an import, none of which may leave anything half done.</summary>
public sealed class ImportSurvivalTests
{
    public static TheoryData<string, byte[], string> NotTables => new()
    {
        { "empty.csv", [], "the file is empty." },
        { "letter.csv", [.. "%PDF-1.7 "u8], "this is a PDF document." },
        { "locked.xlsx", [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "this is a workbook with a password." },
        { "bomb.xlsx", Bomb(), "unpacks into far more data than its size suggests" },
        { "page.xls", [.. "<html><table>"u8], "this is a web page (HTML)" },
        { "other.json", [.. "{}"u8], "" },
        { "noise.csv", [0, 1, 2, 3, 255, 254, 0, 0], "" },
    };

    [Theory, MemberData(nameof(NotTables))]
    public async Task What_is_no_table_is_told_and_imports_nothing(string name, byte[] file, string problem)
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement import = await api.CheckAsync(name, file);

        Assert.Equal("CHECKED", import.Text("state"));
        Assert.Contains(problem, import.GetProperty("report").GetProperty("problems")[0].Text("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/people.csv", "people.csv")]
    [InlineData(@"C:\Users\ann\people.csv", "people.csv")]
    [InlineData("peo\u0000ple\u202E.csv\n", "people.csv")]
    [InlineData("Gwent – people: 2026?.csv", "Gwent – people: 2026?.csv")]
    public async Task A_name_is_what_people_see_and_never_a_path(string given, string name)
    {
        await using TestApi api = await TestApi.StartAsync();

        JsonElement imported = await api.ImportAsync(await api.CheckAsync(given, SentFiles.People));

        Assert.Equal(name, imported.Text("name"));
        Assert.Equal(name, (await api.Store.GetHistoryAsync((await api.AllAsync())[0].Id))[0].Origin!.File);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("folder/")]
    public async Task A_file_without_a_name_is_refused(string name)
    {
        await using TestApi api = await TestApi.StartAsync();

        using HttpResponseMessage refused = await api.PostAsync(name, [1]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task The_file_that_is_imported_is_the_one_that_was_checked()
    {
        await using TestApi api = await TestApi.StartAsync();
        byte[] file = Encoding.UTF8.GetBytes(SentFiles.People + $"{Guid.NewGuid()} Lee,Marl Hub,,,\n");
        JsonElement import = await api.CheckAsync("people.csv", file);

        using HttpResponseMessage other = await api.ActAsync(import, "import", new { hash = new string('0', 64) });
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);

        string kept = Assert.Single(Kept(content => content.AsSpan().SequenceEqual(file)));
        await File.AppendAllTextAsync(kept, "Eve Dash,Marl Hub,,,\n");
        JsonElement failed = await api.ImportAsync(import);
        Assert.Equal(("FAILED", "The copy of the file on the server is no longer what was sent, so nothing was changed. Send it again."), (failed.Text("state"), failed.Text("problem")));
        Assert.Empty(await api.AllAsync());
    }

    [Theory, EveryStore]
    public async Task Stopped_while_it_records_it_leaves_nothing_behind_and_can_be_begun_again(IStoreProvider provider)
    {
        await using TestApi api = await TestApi.StartAsync(provider);
        JsonElement import = await api.CheckAsync("people.csv", SentFiles.People);
        TaskCompletionSource recording = new();
        api.Store.BeforeDecision = token =>
        {
            recording.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        };
        using HttpResponseMessage begun = await api.ActAsync(import, "import", new { hash = import.Text("hash") });
        await recording.Task;

        using HttpResponseMessage stopping = await api.ActAsync(import, "stop");
        JsonElement stopped = await api.SettledAsync(import.Text("id"));
        Assert.Equal(("STOPPED", 5), (stopped.Text("state"), stopped.GetProperty("report").Number("added")));
        Assert.Equal((0, 0), (await api.Store.GetHeadAsync(), (await api.AllAsync()).Count));

        api.Store.BeforeDecision = null;
        Assert.Equal("IMPORTED", (await api.ImportAsync(stopped)).Text("state"));
    }

    [Fact]
    public async Task While_it_is_worked_on_it_says_what_is_being_done()
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement import = await api.CheckAsync("people.csv", SentFiles.People);
        TaskCompletionSource recording = new(), goOn = new();
        api.Store.BeforeDecision = _ =>
        {
            recording.SetResult();
            return goOn.Task;
        };
        using HttpResponseMessage begun = await api.ActAsync(import, "import", new { hash = import.Text("hash") });
        await recording.Task;

        JsonElement doing = JsonDocument.Parse(await api.Client.GetStringAsync($"/imports/{import.Text("id")}")).RootElement;
        goOn.SetResult();

        Assert.Equal(("IMPORTING", """{"words":"Recording","number":3,"of":3}"""), (doing.Text("state"), doing.Text("step")));
        Assert.Equal("IMPORTED", (await api.SettledAsync(import.Text("id"))).Text("state"));
    }

    [Fact]
    public async Task A_store_that_can_not_be_reached_is_said_and_it_can_be_checked_again()
    {
        await using TestApi api = await TestApi.StartAsync();
        api.Store.Refusal = new StoreException(StoreError.Unavailable, "The store does not answer.");
        JsonElement import = await api.CheckAsync("people.csv", SentFiles.People);
        Assert.Equal("FAILED", import.Text("state"));

        api.Store.Refusal = null;
        using HttpResponseMessage again = await api.ActAsync(import, "check");
        Assert.Equal("CHECKED", (await api.SettledAsync(import.Text("id"))).Text("state"));
    }

    [Fact]
    public async Task A_client_that_goes_away_while_it_sends_leaves_no_file()
    {
        await using TestApi api = await TestApi.StartAsync();
        byte[] begun = Encoding.UTF8.GetBytes($"Person,Organisation\n{Guid.NewGuid()}");
        using StreamContent broken = new(new BrokenStream(begun)) { Headers = { ContentType = new("application/octet-stream") } };

        await Assert.ThrowsAnyAsync<Exception>(() => api.Client.PostAsync(SentFiles.AddressOf("people.csv"), broken));

        Assert.Equal("[]", await api.Client.GetStringAsync("/imports"));
        Assert.Empty(Kept(content => content.AsSpan().StartsWith(begun)));
    }

    [Fact]
    public async Task A_server_that_starts_again_has_forgotten_the_file_and_kept_what_was_imported()
    {
        await using TestApi api = await TestApi.StartAsync();
        byte[] file = Encoding.UTF8.GetBytes(SentFiles.People + $"{Guid.NewGuid()} Lee,Marl Hub,,,\n");
        JsonElement import = await api.ImportAsync(await api.CheckAsync("people.csv", file));

        await using TestApi again = await api.RestartAsync();
        using HttpResponseMessage gone = await again.Client.GetAsync($"/imports/{import.Text("id")}");

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("recent changes", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Kept(content => content.AsSpan().SequenceEqual(file)));
        Assert.Equal("people.csv", (await again.AskAsync("{ changes { source } }")).GetProperty("changes")[0].Text("source"));
    }

    [Fact]
    public async Task What_was_exported_is_read_in_again_and_a_whole_history_is_told_where_it_can_go()
    {
        await using TestApi api = await TestApi.StartAsync(new Theme { Id = FactId.Of<Theme>("food"), Name = "Food" });

        JsonElement facts = await api.CheckAsync("all.ndjson", await api.Client.GetByteArrayAsync("/exports/all.ndjson?personal=true"));
        JsonElement history = await api.CheckAsync("all.ndjson", await api.Client.GetByteArrayAsync("/exports/all.ndjson?history=true&personal=true"));

        Assert.Equal((0, 1), (facts.GetProperty("report").Number("added"), facts.GetProperty("report").Number("unchanged")));
        Assert.Contains("only an empty store can take", history.GetProperty("report").GetProperty("problems")[0].Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_few_are_kept_and_each_for_a_day()
    {
        await using TestApi api = await TestApi.StartAsync();
        JsonElement first = await api.CheckAsync("first.csv", SentFiles.People);
        for (int number = 1; number < KeptImports.MostKept; number++)
            await api.CheckAsync($"{number}.csv", SentFiles.People);
        Assert.Equal(KeptImports.MostKept, await CountAsync());

        await api.CheckAsync("last.csv", SentFiles.People);
        Assert.Equal(KeptImports.MostKept, await CountAsync());
        using HttpResponseMessage gone = await api.Client.GetAsync($"/imports/{first.Text("id")}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        api.Clock.Now += KeptImports.KeptFor + TimeSpan.FromSeconds(1);
        Assert.Equal(0, await CountAsync());

        async Task<int> CountAsync() => JsonDocument.Parse(await api.Client.GetStringAsync("/imports")).RootElement.GetArrayLength();
    }

    [Fact]
    public async Task A_file_of_25_MB_is_read_and_one_that_is_larger_than_may_be_is_refused_before_it_is_kept()
    {
        await using TestApi api = await TestApi.StartAsync();
        StringBuilder large = new("Name,Description\n");
        string words = string.Concat(Enumerable.Repeat("Warm words. ", 160));
        for (int row = 0; large.Length < 25 << 20; row++)
            large.Append(System.Globalization.CultureInfo.InvariantCulture, $"Theme {row},{words}\n");

        JsonElement import = await api.CheckAsync("themes.csv", Encoding.UTF8.GetBytes(large.ToString()), "theme");
        using HttpResponseMessage refused = await api.PostAsync("huge.csv", new byte[UploadReader.MaximumBytes + 1]);

        Assert.Equal(0, import.GetProperty("report").Number("problemCount"));
        Assert.True(import.GetProperty("report").Number("added") > 13_000);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("64 MB at most", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>The files that servers on this machine keep and that have what they are looked for by. Those of other tests come and go meanwhile.</summary>
    private static List<string> Kept(Predicate<byte[]> isIt)
    {
        List<string> files = [];
        foreach (string folder in Directory.GetDirectories(Path.GetTempPath(), "partnership-graph-imports-*"))
        {
            try
            {
                files.AddRange(Directory.GetFiles(folder).Where(path => Path.GetFileName(path) != "in-use" && isIt(File.ReadAllBytes(path))));
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // What is gone, or is only being sent, is not one of this test.
            }
        }

        return files;
    }

    private static byte[] Bomb()
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open())
        {
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 300; megabyte++)
                part.Write(zeros);
        }

        return file.ToArray();
    }

    private sealed class BrokenStream(byte[] begun) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The cable was pulled.");

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await destination.WriteAsync(begun, cancellationToken);
            await destination.FlushAsync(cancellationToken);
            throw new IOException("The cable was pulled.");
        }
    }
}
