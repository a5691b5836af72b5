using System.Text.RegularExpressions;
using Graph.Import.Tests.Commands;
using Graph.Import.Tests.Sources.Tables;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Exporting;

/// <summary>The template of every type, filled in as people do, beside the samples; out as tables and in again.</summary>
public sealed partial class FilledTemplatesTests : IDisposable
{
    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task The_filled_in_templates_of_all_types_are_imported_together_and_what_they_say_comes_out_and_in_unchanged()
    {
        Assert.Equal(0, (await line.RunAsync(["import", .. Importer.FilesUnder(Path.Combine(TestFiles.Repository, "samples"))])).Code);
        Dictionary<FactType, string> files = [];
        foreach (FactType type in Ontology.Types)
        {
            (int code, string header, _) = await line.RunAsync("template", type.FieldName);
            Assert.Equal(0, code);
            int[] rows = type.IsNode ? [1, 2] : [1];
            files[type] = line.Write($"{type.FieldName}.csv", header + string.Concat(rows.Select(number => Row(type, header, number))));
        }

        // Nodes name each other, and their headers decide which table is which. Of edges, some have the columns of others.
        string[] nodes = [.. Ontology.Nodes.Select(type => files[type])];
        string added = await ImportAsync(nodes);
        Assert.All(Ontology.Nodes, type => Assert.Matches($@"{type.FieldName}\.csv: {type.FieldName} \((\d+) of \1 columns\), 2 rows\. ", added));
        foreach (FactType type in Ontology.Edges)
            Assert.Matches($@"{type.FieldName}\.csv: {type.FieldName} \((\d+) of \1 columns\), 1 row\. ", await ImportAsync([files[type], "--as", type.FieldName]));

        AssertNothing(await ImportAsync(nodes));
        foreach (FactType type in Ontology.Edges)
            AssertNothing(await ImportAsync([files[type], "--as", type.FieldName]));

        string tables = Path.Combine(Path.GetDirectoryName(line.Data)!, "tables");
        Assert.Equal(0, (await line.RunAsync("export", tables, "--format", "csv", "--personal")).Code);
        Assert.Equal(Ontology.Types.Count + 1, Directory.GetFiles(tables).Length);
        AssertNothing(await ImportAsync(Directory.GetFiles(tables)));
    }

    private async Task<string> ImportAsync(string[] arguments)
    {
        (int code, string output, string error) = await line.RunAsync(["import", .. arguments]);
        Assert.True(code == 0, error);
        return output;
    }

    private static void AssertNothing(string output)
    {
        string[] counts = [.. Counts().Matches(output).Select(match => match.Value)];
        Assert.NotEmpty(counts);
        Assert.All(counts, count => Assert.Equal("0 facts added, 0 changed", count));
    }

    /// <summary>A row of a template: a value in each column but "Id", other facts by what they are called.</summary>
    private static string Row(FactType type, string header, int number)
    {
        Fact fact = Named(type, number);
        return string.Join(',', header.Trim().Split(',').Select(name => $"\"{Cell(type.Columns.SingleOrDefault(column => column.Header == name.Trim('"')), fact, number).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";
    }

    private static string Cell(TypeColumn? column, Fact fact, int number) => column switch
    {
        // What was decided about a grant is read, and not recorded.
        null => "",
        { IsId: true } => "",
        { Nodes: [var named, ..], Edge: null } => NameOf(named, column.End == EdgeEnd.To ? 2 : 1),
        { Edge: { } edge } when edge == Ontology.Of(fact).Caption.Edge => CellText.Join([NameOf(column.Nodes[0], 1), NameOf(column.Nodes[0], 2)]),
        { Edge: not null } => "",
        _ => CellText.Guard(CellText.Of(column.Property!, column.Property!.Read(fact))),
    };

    /// <summary>What the row of a template says, called as nothing of another type is.</summary>
    private static Fact Named(FactType type, int number)
    {
        Fact fact = AnyFact.WholeOf(type, number);
        return fact is Person || type.Caption.Property is not { Kind: PropertyKind.Text } caption
            ? fact
            : type.Create(fact.Id, null, null, [.. type.Properties.Select(property => property == caption ? $"{type.InWords} {number}" : property.Read(fact))]);
    }

    /// <summary>What people call the node in a row of the template of its type.</summary>
    private static string NameOf(FactType type, int number)
    {
        Fact node = Named(type, number);
        return node is Person person ? $"{person.Name} <{person.Email}>"
            : type.Caption.Edge is { } edge ? Caption.Of([NameOf(edge.NodesAt(EdgeEnd.To)[0], 1), NameOf(edge.NodesAt(EdgeEnd.To)[0], 2)], type.Caption.Of(node))!
            : CellText.Of(type.Caption.Property!, type.Caption.Property!.Read(node));
    }

    [GeneratedRegex("[0-9,]+ facts? added, [0-9,]+ changed", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Counts();
}
