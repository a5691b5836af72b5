using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Networks;

/// <summary>A network of people and organisations, as programs for networks save them. What a node is, the file has to say.</summary>
internal sealed class NetworkFormat : PublishedFormat
{
    public static ImportColumn Label { get; } = ColumnOf.Words("Label", "The name of the person or the organisation; of an edge what connects its ends, where its type does not say.") with { Aliases = ["Name"] };

    public static ImportColumn Kind { get; } = ColumnOf.Words("Node type", $"{NodeTypes.Person} or {NodeTypes.Organisation}, or a word for one of them such as people, charity or council, in an attribute such as Type, Kind or Category. All other nodes are left out.");

    public static ImportColumn Home { get; } = ColumnOf.Words("Node organisation", "The organisation by which a person is told from others of the name: the first that an edge leads to.");

    public static ImportColumn Meaning { get; } = ColumnOf.Property<Organisation>("Description", nameof(Organisation.Description), "Of an organisation.") with { IsProse = true };

    public static ImportColumn From { get; } = ColumnOf.Words("From", "One end of an edge, by its label or its ID in the file. The row is then about an edge.") with { Aliases = ["Source"] };

    public static ImportColumn To { get; } = ColumnOf.Words("To", "The other end, likewise.") with { Aliases = ["Target"] };

    public static ImportColumn FromKind { get; } = ColumnOf.Words("From type", "What the first end is: its node says it.");

    public static ImportColumn ToKind { get; } = ColumnOf.Words("To type", "What the second end is: its node says it.");

    public static ImportColumn Relation { get; } = ColumnOf.Words("Type", "What connects them: of two organisations the kind of their partnership, and of a person and an organisation the title of the post.") with { Aliases = ["Relation", "Relationship", "Interaction"] };

    public static ImportColumn Id { get; } = ColumnOf.Words("ID", "Tells nodes apart in the file. It is not recorded.");

    public override string Name => "network";

    public override string Address => "https://docs.kumu.io/guides/import";

    protected override string Holds => "A network of people and organisations: GEXF, GraphML, Cytoscape JSON, JSON Graph, or a workbook or JSON of Kumu.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Label, Kind, Home, Meaning, From, To, FromKind, ToKind, Relation];

    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } = [[Label, From], [Kind, FromKind], [Kind, ToKind]];

    public override IReadOnlyList<ImportColumn> Recognised { get; } = [Id];

    public override IEnumerable<ImportColumn> LeftBlank(RowView row) => [];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => NetworkTransform.Apply(sheet, draft);
}
