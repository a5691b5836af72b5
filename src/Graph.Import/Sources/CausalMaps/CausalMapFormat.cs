using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CausalMaps;

/// <summary>A causal map as programs for networks have it: a row for each element and for each connection.</summary>
internal sealed class CausalMapFormat : ImportFormat
{
    /// <summary>By it connections may name elements; what is recorded has ids of its own.</summary>
    public static ImportColumn Id { get; } = ColumnOf.Words("ID", "By what the connections of the file name the element.");

    public static ImportColumn Label { get; } = ColumnOf.Property<Variable>("Label", nameof(Variable.Name), "An element of the map.") with { Aliases = ["Element", "attributes/label"] };

    public static ImportColumn Map { get; } = ColumnOf.Property<Variable>("Map", nameof(Variable.Map), "If no row says it, the map is named after its file.") with { Aliases = ["attributes/map"] };

    public static ImportColumn Meaning { get; } = ColumnOf.Property<Variable>("Description", nameof(Variable.Description), "About the element.") with { IsProse = true, Aliases = ["attributes/description"] };

    public static ImportColumn From { get; } = ColumnOf.Words("From", "The cause, by the label of its element or by its ID in the file. The row is then about a connection, and its label is not read.");

    public static ImportColumn To { get; } = ColumnOf.Words("To", "The effect, likewise.");

    public static ImportColumn Sign { get; } = ColumnOf.Words("Type", "About the connection: + if both change in the same direction, - if they change in opposite ones. Of an element, and in other words, it is not read.") with { Aliases = ["Connection type", "Sign", "attributes/connection type"] };

    public static ImportColumn Polarity { get; } = ColumnOf.Property<Influences>("Polarity", nameof(Influences.Polarity), "About the connection, in place of its type.") with { Aliases = ["attributes/polarity"] };

    public static ImportColumn Delayed { get; } = ColumnOf.Property<Influences>("Delayed", nameof(Influences.Delayed), "About the connection.") with { Hint = "Written as yes or no.", Aliases = ["Delay", "attributes/delayed", "attributes/delay"] };

    public static ImportColumn Evidence { get; } = ColumnOf.Property<Influences>("Evidence", nameof(Influences.Evidence), "About the connection.") with { IsProse = true, Aliases = ["attributes/evidence"] };

    public static ImportColumn Since { get; } = ColumnOf.Property<Influences>("Since", nameof(Influences.Since), "About the element or the connection.");

    public static ImportColumn Until { get; } = ColumnOf.Property<Influences>("Until", nameof(Influences.Until), "About the element or the connection.");

    /// <summary>The code of the cause, as <see cref="CausalMapTables"/> finds it in the file.</summary>
    public static ImportColumn FromCode { get; } = ColumnOf.Words("From (code)", "The code of the cause.");

    /// <summary>The code of the effect.</summary>
    public static ImportColumn ToCode { get; } = ColumnOf.Words("To (code)", "The code of the effect.");

    public const string FormatName = "causal-map";

    public override string Name => FormatName;

    public override string Description => "A causal map, with signs on its connections: a workbook or JSON of Kumu, GEXF, or a table of connections.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Label, Map, Meaning, From, To, Sign, Polarity, Delayed, Evidence, Since, Until];

    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } = [[Label, From], [Label, To]];

    public override IReadOnlyList<ImportColumn> Recognised { get; } = [Id, FromCode, ToCode];

    // How Kumu and Gephi draw it, and what exports of networks say of ties.
    public override IReadOnlyList<string> LeftOut { get; } = ["Direction", "Weight", "Spells", "Kind", "Element type", "attributes/element type"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => CausalMapTransform.Apply(sheet, draft);
}
