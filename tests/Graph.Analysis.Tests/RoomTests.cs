using System.Reflection;
using System.Runtime.CompilerServices;
using NetArchTest.Rules;

namespace Graph.Analysis.Tests;

/// <summary>Each rule has one room, and a room knows only what lies deeper: otherwise a change to how something is said could change what is found.</summary>
public sealed class RoomTests
{
    private const string Whole = "Graph.Analysis";

    /// <summary>From what is said to what it is computed with. A room may use those of later lines, and none of its own line or of earlier ones.</summary>
    private static readonly string[][] Rooms =
    [
        ["Wording"],
        ["SectorMaps", "Warnings", "Endings", "Succession", "DisclosureControl", "Stewardship", "Partners"],
        ["CausalMaps", "MissingData", "Dependency", "Maturity", "Networks", "Memory", "Belonging", "Leadership", "TrackRecords", "Maps"],
        ["Departures"],
        ["Fragility"],
        ["Contact"],
        ["Snapshot"],
        ["Graphs", "Statistics", "Linkage"],
        ["Computing"],
    ];

    private static readonly Assembly Analysis = typeof(FragilityOptions).Assembly;

    public static TheoryData<string> All => [.. Rooms.SelectMany(line => line)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_room_uses_only_those_below_it(string room)
    {
        string[] closed = NotBelow(room);

        TestResult result = Types.InAssembly(Analysis).That().ResideInNamespace(Name(room)).ShouldNot().HaveDependencyOnAny(closed).GetResult();

        Assert.True(result.IsSuccessful, $"{string.Join(", ", result.FailingTypeNames ?? [])}: must not use any of {string.Join(", ", closed)}.");
    }

    /// <remarks>A constant, a name in a doc comment or <c>nameof</c> leaves no trace in the assembly.</remarks>
    [Theory]
    [MemberData(nameof(All))]
    public void A_room_names_only_those_below_it(string room)
    {
        string[] closed = [.. NotBelow(room).Select(other => $"using {other};")];

        IEnumerable<string> named =
            from file in Directory.EnumerateFiles(Path.Combine(Sources(), room), "*.cs", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            where closed.Contains(line)
            select $"{Path.GetFileName(file)}: {line}";

        Assert.Empty(named);
    }

    [Fact]
    public void Every_type_has_a_room_but_the_constants_that_all_rooms_read()
    {
        HashSet<string> rooms = [.. Rooms.SelectMany(line => line).Select(Name)];

        IEnumerable<string> outside = Analysis.GetTypes().Where(type => type.Namespace?.StartsWith(Whole, StringComparison.Ordinal) == true && !rooms.Contains(type.Namespace) && !type.IsNested).Select(type => type.FullName!);

        Assert.Equal(
            new[] { typeof(FragilityOptions), typeof(LeavingRisk), typeof(LeavingRisks) }.Select(type => type.FullName),
            outside.Order(StringComparer.Ordinal));
    }

    private static string[] NotBelow(string room)
    {
        int own = Array.FindIndex(Rooms, line => line.Contains(room));
        return [.. Rooms.Take(own + 1).SelectMany(line => line).Where(other => other != room).Select(Name)];
    }

    private static string Sources([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "src", Whole));

    private static string Name(string room) => $"{Whole}.{room}";
}
