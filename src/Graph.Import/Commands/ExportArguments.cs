using System.CommandLine;
using Graph.Export;
using Graph.Export.Asking;
using Graph.Export.Formats;
using Graph.Import.Exporting;
using Graph.Model;

namespace Graph.Import.Commands;

/// <summary>What is to be exported, in what format, and where to.</summary>
internal sealed class ExportArguments
{
    private readonly Argument<string> file = new("OUT")
    {
        Description = "The file to write, or a folder for a format that writes several files (a .zip works too). It must not be there yet.",
    };

    private readonly Option<string> format = Text("--format", "FORMAT", $"The format: {string.Join(", ", ExportFormats.All.Select(known => known.Name))}. By default the one that OUT ends in.");

    private readonly Option<string[]> types = new("--types")
    {
        Description = "Only facts of these types, such as organisations,roles. By default all.",
        HelpName = "TYPES",
    };

    private readonly Option<string> place = Text("--place", "ID", "Only what is in this place, the places within it included.");
    private readonly Option<string> asOf = Text("--as-of", "DAY", "Only what was true on this day, such as 2026-06-01. By default facts of all times.");
    private readonly Option<string> knownAt = Text("--known-at", "MOMENT", "As it was known then, such as 2026-06-01T09:30:00Z. By default now.");
    private readonly Option<string> network = Text("--network", "NETWORK", "The network, for formats that hold one, as structure names it. By default PEOPLE_AND_ORGANISATIONS.");

    private readonly Option<string[]> nodes = new("--nodes")
    {
        Description = $"Only these people and organisations of a network, by their ids with commas between, {ExportQuestion.MostNodes} at most, and the ties between them. By default all.",
        HelpName = "IDS",
    };

    private readonly Option<string> map = Text("--map", "NAME", "A causal map by its name, in place of a network of people and organisations.");
    private readonly Option<string> parallel = Text("--parallel", "KEEP|ADD", "Whether several ties between the same two stay apart (KEEP, the default) or are added up to one (ADD).");
    private readonly Option<bool> history = new("--history") { Description = "Every version of every fact, in order of changes, for formats that hold history." };
    private readonly Option<bool> personal = new("--personal") { Description = $"Personal details too: {PersonalDetails}, and on whose behalf and why something was recorded. By default they are left out." };

    private static string PersonalDetails => string.Join(", ", Ontology.Types
        .SelectMany(type => type.Properties)
        .Where(property => property.IsPersonal)
        .Select(property => property.InWords.ToLowerInvariant())
        .Distinct());

    /// <summary>A command with these arguments and options.</summary>
    public Command Command(string name, string description) => new(name, description) { file, format, types, place, asOf, knownAt, network, nodes, map, parallel, history, personal };

    /// <summary>The file or folder that a command line names.</summary>
    public string Name(ParseResult line) => line.GetRequiredValue(file);

    /// <summary>What a command line asks for, and where it is to be written.</summary>
    /// <exception cref="WrongUsageException">It can't be understood, or not be written there.</exception>
    public (IExportFormat Format, ExportQuestion Question, ExportTarget Target) Read(ParseResult line)
    {
        string name = line.GetRequiredValue(file);
        AskedExport asked = new()
        {
            Format = line.GetValue(format),
            FileName = name,
            Types = line.GetValue(types) ?? [],
            Place = line.GetValue(place),
            AsOf = line.GetValue(asOf),
            KnownAt = line.GetValue(knownAt),
            Network = line.GetValue(network),
            Nodes = line.GetValue(nodes) ?? [],
            Map = line.GetValue(map),
            Parallel = line.GetValue(parallel),
            WithHistory = line.GetValue(history),
            WithPersonal = line.GetValue(personal),
        };
        try
        {
            IExportFormat meant = asked.ReadFormat();
            return (meant, asked.ReadQuestion(meant), ExportTarget.Of(name, meant));
        }
        catch (ExportRefusedException refusal)
        {
            throw new WrongUsageException(refusal.Message);
        }
    }

    private static Option<string> Text(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };
}
