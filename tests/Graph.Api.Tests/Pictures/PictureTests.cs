using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Pictures;

public sealed class PictureTests
{
    private static readonly Organisation Council = new() { Id = "organisation-council", Name = "Council", Sector = Sector.LocalGovernment };
    private static readonly Organisation Hub = new() { Id = "organisation-hub", Name = "Hub & <Spokes>", Sector = Sector.Voluntary };
    private static readonly Person Ann = new() { Id = "person-ann", Name = "Ann", Email = "ann@x.example" };
    private static readonly Person Bob = new() { Id = "person-bob", Name = "Bob" };

    private static readonly Fact[] World =
    [
        Council, Hub, Ann, Bob,
        new Role { Id = "role-ann", From = Ann.Id, To = Council.Id, Since = PartialDate.Of(2020, 1, 1) },
        new Role { Id = "role-ann-2", From = Ann.Id, To = Hub.Id, Since = PartialDate.Of(2026, 4, 1) },
        new Role { Id = "role-bob", From = Bob.Id, To = Hub.Id },
    ];

    [Fact]
    public async Task A_picture_is_columns_of_who_is_where_and_who_is_tied_to_whom()
    {
        await using TestApi api = await TestApi.StartAsync(World);

        Columns picture = await ReadAsync(api, "network.bin?asOf=2026-06-01");

        Assert.Equal([Ann.Id, Bob.Id, Council.Id, Hub.Id], picture.Text("id"));
        Assert.Equal(2, picture.Header.GetProperty("people").GetInt32());
        Assert.Equal(4, picture.Numbers<float>("x").Zip(picture.Numbers<float>("y")).Distinct().Count());
        Assert.Equal([(0, 2), (0, 3), (1, 3)], picture.Numbers<ushort>("a").Zip(picture.Numbers<ushort>("b")).Select(ends => ((int)ends.First, (int)ends.Second)));
        Assert.Equal([0, 0, (byte)Sector.LocalGovernment, (byte)Sector.Voluntary], picture.Numbers<byte>("sector"));
        Assert.Equal([1, 1, 1], picture.Numbers<byte>("bridge"));
        Assert.Equal(new ushort[] { 1, 0, 0, 1 }, picture.Numbers<ushort>("cutsOff"));

        // Nothing personal, and no names: these are read apart.
        string all = Encoding.UTF8.GetString(picture.File);
        Assert.DoesNotContain("ann@x.example", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Hub & <Spokes>", all, StringComparison.Ordinal);
        Assert.Equal(["Ann", "Bob", "Council", "Hub & <Spokes>"], (await ReadAsync(api, "names.bin?asOf=2026-06-01")).Text("name"));
    }

    [Fact]
    public async Task A_picture_of_another_day_has_the_ties_of_that_day()
    {
        await using TestApi api = await TestApi.StartAsync(World);

        Columns march = await ReadAsync(api, "network.bin?asOf=2026-03-01");
        Columns ever = await ReadAsync(api, "network.bin?times=all");

        Assert.Equal(2, march.Header.GetProperty("lines").GetInt32());
        Assert.Equal(new DateOnly(2026, 4, 1).DayNumber - new DateOnly(1970, 1, 1).DayNumber, ever.Numbers<int>("spellFirst")[1]);
        Assert.Equal(int.MaxValue, ever.Numbers<int>("spellLast")[1]);
        Assert.Equal(int.MinValue, ever.Numbers<int>("spellFirst")[2]);
    }

    [Fact]
    public async Task The_headline_says_how_large_the_picture_is_and_on_whom_it_hangs()
    {
        await using TestApi api = await TestApi.StartAsync(World);

        Columns names = await ReadAsync(api, "names.bin?asOf=2026-06-01");

        Assert.Equal("2 people and 2 organisations, with 3 lines between them. Lines are posts: who works where. Partnerships are not in this network. 1 person holds parts of it together. Without Ann, 1 other would be cut off from the rest.", names.Header.GetProperty("headline").GetString());
    }

    [Fact]
    public async Task What_is_measured_is_what_structure_says()
    {
        await using TestApi api = await TestApi.StartAsync(World);

        Columns measured = await ReadAsync(api, "measure.bin?asOf=2026-06-01&by=BETWEENNESS");

        Assert.Equal([2f, 0f, 0f, 2f], measured.Numbers<float>("value"));
        Assert.True(measured.Header.GetProperty("exact").GetBoolean());
    }

    [Fact]
    public async Task The_drawing_has_a_title_a_description_and_a_shape_for_everybody_and_no_styles()
    {
        await using TestApi api = await TestApi.StartAsync(World);

        using HttpResponseMessage answer = await api.Client.GetAsync("/pictures/network.svg?asOf=2026-06-01");
        XElement svg = XElement.Parse(await answer.Content.ReadAsStringAsync());
        XNamespace name = svg.Name.Namespace;

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Network", svg.Element(name + "title")!.Value);
        Assert.StartsWith("2 people and 2 organisations", svg.Element(name + "desc")!.Value, StringComparison.Ordinal);
        Assert.Contains(svg.Elements(name + "text"), text => text.Value == "Hub & <Spokes>");

        // Two people and two of their legend; two organisations, two of their legend and the paper.
        Assert.Equal((4, 5), (svg.Elements(name + "circle").Count(), svg.Elements(name + "rect").Count()));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "style" or "script" || element.Attribute("style") is not null);
    }

    [Fact]
    public async Task No_name_of_the_drawing_is_cut_off_or_lies_over_the_legend()
    {
        IEnumerable<Fact> star = Enumerable.Range(0, 12).SelectMany(number => (IEnumerable<Fact>)[
            new Organisation { Id = $"organisation-{number}", Name = $"The Association of Allotments of Estuary {number}" },
            new Role { Id = $"role-{number}", From = Ann.Id, To = $"organisation-{number}" }]);
        await using TestApi api = await TestApi.StartAsync(star.Prepend(Ann));

        var svg = XElement.Parse(await api.Client.GetStringAsync("/pictures/network.svg"));
        (double Left, double Right)[] names = [.. svg.Elements(svg.Name.Namespace + "text").Where(text => text.Value.StartsWith("The Association", StringComparison.Ordinal)).Select(text =>
        {
            (double at, double width) = ((double)text.Attribute("x")!, text.Value.Length * 12 * 0.55);
            return (string?)text.Attribute("text-anchor") == "end" ? (at - width, at) : (at, at + width);
        })];

        Assert.True(names.Length > 3);
        Assert.All(names, name => Assert.True(name is { Left: >= 0, Right: <= 1000 }, $"{name}"));
    }

    [Theory]
    [InlineData("CONTACT", "Lines are contacts and posts: ")]
    [InlineData("PEOPLE", "Lines join people ")]
    [InlineData("ORGANISATIONS_BY_PEOPLE", "Lines are people: ")]
    [InlineData("ORGANISATIONS_BY_PARTNERSHIP", "Lines are partnerships: ")]
    public async Task The_headline_says_what_the_lines_of_each_network_are(string network, string words)
    {
        await using TestApi api = await TestApi.StartAsync(World);

        Assert.Contains(words, (await ReadAsync(api, $"names.bin?asOf=2026-06-01&network={network}")).Header.GetProperty("headline").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_drawing_shows_groups()
    {
        IEnumerable<Fact> large = Enumerable.Range(0, 30).SelectMany(group => (IEnumerable<Fact>)[
            new Organisation { Id = $"organisation-{group}", Name = $"Organisation {group}" },
            .. Enumerable.Range(0, 70).SelectMany(person => (IEnumerable<Fact>)[
                new Person { Id = $"person-{group}-{person}", Name = $"Person {person}" },
                new Role { Id = $"role-{group}-{person}", From = $"person-{group}-{person}", To = $"organisation-{group}" }])]);
        await using TestApi api = await TestApi.StartAsync(large);

        var svg = XElement.Parse(await api.Client.GetStringAsync("/pictures/network.svg"));

        Assert.Equal(31, svg.Elements(svg.Name.Namespace + "circle").Count());
        Assert.Contains(svg.Elements(svg.Name.Namespace + "text"), text => text.Value.StartsWith("71 around Organisation ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_a_picture_already_is_told_so()
    {
        await using TestApi api = await TestApi.StartAsync(World);
        using HttpResponseMessage first = await api.Client.GetAsync("/pictures/network.bin");

        using HttpRequestMessage again = new(HttpMethod.Get, "/pictures/network.bin");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await api.Client.SendAsync(again);
        await api.RecordAsync(new Role { Id = "role-bob-2", From = Bob.Id, To = Council.Id });
        using HttpRequestMessage changed = new(HttpMethod.Get, "/pictures/network.bin");
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage third = await api.Client.SendAsync(changed);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, second.StatusCode, third.StatusCode));
    }

    [Theory]
    [InlineData("network.bin?network=FRIENDS", "There is no network called FRIENDS.")]
    [InlineData("network.bin?around=organisation-nobody", "\"around\" is not the id of a person or organisation in this network")]
    [InlineData("network.bin?arrangement=rings", "Rings need a middle.")]
    [InlineData("network.bin?steps=99&around=person-ann", "\"steps\" is a number from 1 to 6")]
    [InlineData("network.bin?times=never", "\"times\" is day or all")]
    [InlineData("network.bin?place=place-nowhere", "place-nowhere")]
    [InlineData("network.bin?colour=red", "There is no parameter called colour.")]
    [InlineData("measure.bin", "Say in \"by\" what to measure")]
    [InlineData("measure.bin?by=CONSTRAINT", "Constraint and effective size need a network of only people or only organisations.")]
    [InlineData("measure.bin?by=DEGREE&times=all", "Measures are of the network of a day.")]
    public async Task What_can_not_be_drawn_is_refused_with_what_to_do(string address, string message)
    {
        await using TestApi api = await TestApi.StartAsync(World);

        using HttpResponseMessage answer = await api.Client.GetAsync($"/pictures/{address}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(message, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_picture_can_show_is_refused_with_a_narrower_question()
    {
        IEnumerable<Fact> large = Enumerable.Range(0, 10_001).Select(number => new Organisation { Id = $"organisation-{number}", Name = $"{number}" });
        await using TestApi api = await TestApi.StartAsync(large);

        using HttpResponseMessage answer = await api.Client.GetAsync("/pictures/network.bin");
        Columns around = await ReadAsync(api, "network.bin?around=organisation-7");

        Assert.Equal(
            "This network has 10,001 people and organisations with 0 lines between them. A picture can show 10,000 with 50,000 lines. Choose a place, or the surroundings of one person or organisation.",
            await answer.Content.ReadAsStringAsync());
        Assert.Equal(["organisation-7"], around.Text("id"));
    }

    private static async Task<Columns> ReadAsync(TestApi api, string address)
    {
        using HttpResponseMessage answer = await api.Client.GetAsync($"/pictures/{address}");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return new(await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>A file of columns, read by what the documentation says of it.</summary>
    private sealed class Columns
    {
        public Columns(byte[] file)
        {
            File = file;
            Assert.Equal("PGC1", Encoding.ASCII.GetString(file.AsSpan(0, 4)));
            Header = JsonDocument.Parse(file.AsMemory(8, BitConverter.ToInt32(file, 4))).RootElement;
        }

        public byte[] File { get; }

        public JsonElement Header { get; }

        public string[] Text(string name) => Encoding.UTF8.GetString(Bytes(name, 1)).Split('\n');

        public T[] Numbers<T>(string name)
            where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes(name, Marshal.SizeOf<T>())).ToArray();

        private byte[] Bytes(string name, int size)
        {
            JsonElement column = Header.GetProperty("columns").EnumerateArray().Single(column => column.GetProperty("name").GetString() == name);
            int begin = (8 + BitConverter.ToInt32(File, 4) + 7) / 8 * 8;
            return File.AsSpan(begin + column.GetProperty("offset").GetInt32(), size * column.GetProperty("length").GetInt32()).ToArray();
        }
    }
}
