using System.Text.RegularExpressions;
using Graph.Import.Sources.Directories;
using Graph.Model;
using Graph.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Graph.Import.Tests.Contributing;

/// <summary>The recipes of CONTRIBUTING.md are true for somebody who does what they say, step by step, and nothing else.</summary>
public sealed partial class RecipeTests
{
    private const string Sooner = "-p:RunAnalyzers=false -p:NuGetAudit=false --verbosity quiet -nologo";
    private const string Tool = "src/Graph.Import/bin/Debug/net10.0/Graph.Import.dll";

    private static readonly string[] Concerned = ["FleetTests", "RowMappingTests", "BoroughTests", "ImportingDocTests.Every_format", "GraphCommandTests.Formats", "GraphCommandTests.A_format"];

    // Where a step says something else now, what is done for it below may have to be something else too.
    private static readonly Dictionary<string, string[]> Beginnings = new(StringComparer.Ordinal)
    {
        ["Add a property"] = ["One line, with its doc comment, in the record in `src/Graph.Model/Entities` or `Relationships`.", "`UPDATE_DOCS=1 dotnet test tests/Graph.Model.Tests` writes [docs/ontology.md](docs/ontology.md), and `UPDATE_DOCS=1 dotnet test tests/Graph.Import.Tests` the columns of formats in [docs/importing.md](docs/importing.md). Delete `tests/Graph.Api.Tests/Derivation/__snapshots__/schema.graphql.snap` and run `dotnet test tests/Graph.Api.Tests`, which writes the schema again. Read the differences in all three.", "If `RowMappingTests` in `tests/Graph.Import.Tests` fails, an import format makes facts of this type field by field. Say in the format's row what the property is, or that its files do not have it (`Ignore`)."],
        ["Add an entity type or an edge"] = ["Add one file: a record with `[Node(\"plurals\")]` or `[Edge(\"LABEL\", …)]`, with doc comments on all properties.", "Add its name to the list in `tests/Graph.Model.Tests/Ontology/OntologyTests.cs`, so that no type is added or removed unnoticed. Add a small table of a node to `tests/Graph.Import.Tests/Borough/BoroughTables.cs`, which has one of each.", "Write the reference and the schema again, as above."],
        ["Add an import format"] = ["Add a folder in `src/Graph.Import/Sources`: *Format* (name, columns; a column's meaning comes from the ontology), *Row*, *Reader* (cells to values, with problems that name the cell), *Transform* (rows to facts; pure). Where a row becomes a fact field by field, a `RowMapping` does it.", "Add a line to `Sources/Formats.cs`.", "Add tests in the mirrored folder, a section in [docs/importing.md](docs/importing.md) (a test checks that it matches the code), and a small sample.", "Delete `tests/Graph.Import.Tests/Commands/__snapshots__/formats.snap` and run `dotnet test tests/Graph.Import.Tests`, which writes again what `graph formats` lists. Read the difference."],
        ["Rename or remove a property or a type"] = ["**Rename**: give the record or the property its new name, and put `[FormerName(\"OldName\")]` on it, with the old name as it was in C#.", "**Remove**: delete it, and write the reference and the schema again.", "**A new property that is `required`** needs"],
    };

    [Fact]
    public void The_recipes_have_the_steps_that_are_followed_here() => Assert.All(Beginnings, recipe =>
    {
        string[] steps = Recipe.StepsOf(recipe.Key);
        Assert.Equal(recipe.Value.Length, steps.Length);
        Assert.All(steps.Zip(recipe.Value), step => Assert.StartsWith(step.Second, step.First, StringComparison.Ordinal));
    });

    [Fact]
    public async Task A_property_a_type_and_a_format_that_are_added_by_the_recipes_work_and_keep_what_they_know_when_they_are_renamed()
    {
        using TreeCopy tree = new();
        AddProperty(tree);
        AddTypes(tree);
        AddFormat(tree);
        await WriteReferenceAndSchemaAsync(tree);
        await tree.RunAsync(Recipe.CommandsIn(Recipe.StepsOf("Add an import format")[3])[0], $"{Sooner} --filter {string.Join('|', Concerned.Select(test => $"FullyQualifiedName~{test}"))}");

        Assert.Contains("| seats | integer | How many people can sit down in it at once. |", tree.Read("docs/ontology.md"), StringComparison.Ordinal);
        Assert.Contains("\ntype Vehicle ", tree.Read(SchemaFile(tree)), StringComparison.Ordinal);
        await tree.RunAsync($"dotnet {Tool} import samples/larkby/fleet.csv --data before");
        await tree.RunAsync($"dotnet {Tool} export before.ndjson --data before");

        Rename(tree);
        await tree.RunAsync("dotnet build src/Graph.Import", Sooner);
        await tree.RunAsync($"dotnet {Tool} copy --from sqlite:before --to sqlite:after");

        Assert.Equal([("Blue bus", 16L), ("Red van", 3L)], Buses(tree, "after", "AND id LIKE 'vehicle-%' AND (SELECT count(*) FROM shares WHERE id LIKE 'lends-%') = 1"));

        // What was written to files before is read as well.
        tree.Write("old.csv", "Name,Places\nBlue bus,16\nRed van,3\n");
        await tree.RunAsync($"dotnet {Tool} import before.ndjson --data fromexport");
        await tree.RunAsync($"dotnet {Tool} import old.csv --as vehicle --data fromtable");

        Assert.Equal([("Blue bus", 16L), ("Red van", 3L)], Buses(tree, "fromexport", "AND id LIKE 'vehicle-%' AND (SELECT count(*) FROM shares WHERE id LIKE 'lends-%') = 1"));
        Assert.Equal([("Blue bus", 16L), ("Red van", 3L)], Buses(tree, "fromtable"));
    }

    private static void AddProperty(TreeCopy tree)
    {
        tree.Replace("src/Graph.Model/Entities/Building.cs", "    /// <summary>Rooms or hours", Fleet.Property + "    /// <summary>Rooms or hours");
        tree.Replace("src/Graph.Import/Sources/Buildings/BuildingRow.cs", ".Ignore(building", ".Ignore(building => building.Seats!, building");
        tree.Replace("src/Graph.Import/Sources/CouncilLand/LandRow.cs", ".Ignore(building", ".Ignore(building => building.Seats!, building");
        tree.Replace("src/Graph.Import/Sources/CommunityHubs/HubRow.cs", "building => building.Uprn!,", "building => building.Seats!, building => building.Uprn!,");
    }

    private static void AddTypes(TreeCopy tree)
    {
        tree.Write("src/Graph.Model/Entities/Vehicle.cs", Fleet.Node);
        tree.Write("src/Graph.Model/Relationships/Lends.cs", Fleet.Edge);
        string[] lists = [.. Recipe.StepsOf("Add an entity type or an edge")[1].Split('`').Where(part => part.EndsWith(".cs", StringComparison.Ordinal))];
        tree.Replace(lists[0], "\"Variable\"]", "\"Variable\", \"Vehicle\"]");
        tree.Replace(lists[0], "\"KeyHolder\", ", "\"KeyHolder\", \"Lends\", ");
        tree.Replace(lists[1], "(\"source\", Sources),", "(\"source\", Sources), (\"vehicle\", Vehicles),");
        tree.Replace(lists[1], "    private const string Sources", Fleet.Table + "    private const string Sources");
    }

    private static void AddFormat(TreeCopy tree)
    {
        foreach ((string name, string text) in new[] { ("Format", Fleet.Format), ("Row", Fleet.Row), ("Reader", Fleet.Reader), ("Transform", Fleet.Transform) })
            tree.Write($"src/Graph.Import/Sources/Fleet/Fleet{name}.cs", text);
        tree.Replace("src/Graph.Import/Sources/Formats.cs", "using Graph.Import.Sources.Partnerships;", "using Graph.Import.Sources.Fleet;\nusing Graph.Import.Sources.Partnerships;");
        tree.Replace("src/Graph.Import/Sources/Formats.cs", ", new GrantsFormat()]", ", new GrantsFormat(), new FleetFormat()]");
        tree.Write("tests/Graph.Import.Tests/Sources/FleetTests.cs", Fleet.Tests);
        string next = $"\n### {DirectoryFormat.FormatName}\n";
        tree.Replace("docs/importing.md", next, Fleet.Section + next);
        tree.Write("samples/larkby/fleet.csv", Fleet.Sample);
        tree.Delete(FileIn(tree, Recipe.StepsOf("Add an import format")[3], ".snap"));
    }

    /// <summary>Does the step with which all recipes end: what it says to delete is deleted, what it says to run is run.</summary>
    private static async Task WriteReferenceAndSchemaAsync(TreeCopy tree)
    {
        string[] commands = Recipe.CommandsIn(Recipe.StepsOf("Add a property")[1]);
        Assert.Equal(["UPDATE_DOCS=1 dotnet test tests/Graph.Model.Tests", "UPDATE_DOCS=1 dotnet test tests/Graph.Import.Tests", "dotnet test tests/Graph.Api.Tests"], commands);
        tree.Delete(SchemaFile(tree));
        await tree.RunAsync(commands[0], $"{Sooner} --filter FullyQualifiedName~OntologyReading");
        await tree.RunAsync(commands[1], $"{Sooner} --filter FullyQualifiedName~ImportingDoc");
        await tree.RunAsync(commands[2], $"{Sooner} --filter FullyQualifiedName~Derivation.SchemaTests");
    }

    private static void Rename(TreeCopy tree)
    {
        string[] files = ["src/Graph.Model/Entities/Vehicle.cs", "src/Graph.Model/Relationships/Lends.cs", .. new[] { "Format", "Row", "Reader", "Transform" }.Select(name => $"src/Graph.Import/Sources/Fleet/Fleet{name}.cs")];
        foreach (string file in files)
            tree.Write(file, Places().Replace(Lends().Replace(Vehicle().Replace(tree.Read(file), "Bus"), "Shares"), "Riders"));
        tree.Replace(files[0], "[Node(", "[FormerName(\"Vehicle\"), Node(");
        tree.Replace(files[0], "[Facet] public int? Riders", "[FormerName(\"Places\"), Facet] public int? Riders");
        tree.Replace(files[1], "[Edge(", "[FormerName(\"Lends\"), Edge(");
    }

    private static List<(string Name, long Riders)> Buses(TreeCopy tree, string store, string condition = "")
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(tree.Path, store, SqliteStoreOptions.FileName)};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT name, riders FROM bus WHERE change_to IS NULL {condition} ORDER BY name";
        using SqliteDataReader row = command.ExecuteReader();
        List<(string, long)> buses = [];
        while (row.Read())
            buses.Add((row.GetString(0), row.GetInt64(1)));
        return buses;
    }

    private static string SchemaFile(TreeCopy tree) => FileIn(tree, Recipe.StepsOf("Add a property")[1], ".snap");

    /// <summary>The file that a step names.</summary>
    private static string FileIn(TreeCopy tree, string step, string extension)
    {
        string file = step.Split('`').Single(part => part.EndsWith(extension, StringComparison.Ordinal));
        Assert.StartsWith(tree.Path, Path.GetFullPath(Path.Combine(tree.Path, file)), StringComparison.Ordinal);
        return file;
    }

    [GeneratedRegex(@"\bVehicle\b(?!"",)", RegexOptions.None, 1000)]
    private static partial Regex Vehicle();

    [GeneratedRegex(@"\bLends\b", RegexOptions.None, 1000)]
    private static partial Regex Lends();

    [GeneratedRegex(@"\bPlaces\b(?!"",)", RegexOptions.None, 1000)]
    private static partial Regex Places();
}
