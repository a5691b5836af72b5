using Graph.Export.Formats.SectorMaps;
using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.SectorMap;

/// <summary>A sector map: by kind of institution, who is there, who is known through whom, and who is still to be met.</summary>
internal sealed class SectorMapFormat : ImportFormat
{
    private const string People = "Written as Name, Name (post) or Name (post, organisation). Put semicolons or line breaks between several. If people have the same name, write Name <address>.";

    public static ImportColumn Category { get; } = ColumnOf.Property<Organisation>(SectorMapColumns.Category, nameof(Organisation.Categories)) with { Hint = $"Usually one of {string.Join(", ", SectorMapCategories.Known)}.", GroupsRows = true };

    public static ImportColumn Institution { get; } = ColumnOf.Property<Gap>(SectorMapColumns.Institution, nameof(Gap.Institution), "The kind of institution or group that the row is about. If \"Who these are here\" is blank, the people in the row belong to an organisation with this name.") with { IsRequired = true, Aliases = ["Institutions/ groups", "Institutions or groups", "Institution/group"], GroupsRows = true };

    public static ImportColumn Examples { get; } = ColumnOf.Words(SectorMapColumns.Examples, "Examples of such institutions, to help the people who fill in the map. Kept in the notes of the row's gaps, or of its organisations if it has no gaps.") with { IsProse = true };

    public static ImportColumn Here { get; } = ColumnOf.Property<Organisation>(SectorMapColumns.Here, nameof(Organisation.Name), "The organisations of this kind in the place. Put semicolons or line breaks between several.") with { Aliases = ["What are these in your community?", "Who are these here"] };

    public static ImportColumn Known { get; } = ColumnOf.Property<Person>(SectorMapColumns.Known, nameof(Person.Name), "People we know there. " + People) with { NamesPeople = true, Aliases = ["Who do you know in these?"] };

    public static ImportColumn Through { get; } = ColumnOf.Property<Person>(SectorMapColumns.Through, nameof(Person.Name), "Which of us know them. Everyone in this column is recorded as knowing everyone in \"Who we know\". " + People) with { NamesPeople = true };

    public static ImportColumn Wanted { get; } = ColumnOf.Property<Gap>(SectorMapColumns.Wanted, nameof(Gap.Wanted), "Each becomes an open gap. Put semicolons or line breaks between several.") with { NamesPeople = true, Aliases = ["Who do you need to know?"] };

    public static ImportColumn Place { get; } = ColumnOf.Property<Place>(SectorMapColumns.Place, nameof(Model.Place.Name), "Where the row's organisations and gaps are. It tells organisations with the same name apart.");

    public static ImportColumn Notes { get; } = ColumnOf.Property<Organisation>(SectorMapColumns.Notes, nameof(Organisation.Notes), "Notes on the row's organisations, or on its gaps if it has no organisations.") with { IsProse = true };

    public override string Name => "sector-map";

    public override string Description => "A sector map: organisations by kind, who we know there, and who we need to know.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Category, Institution, Examples, Here, Known, Through, Wanted, Place, Notes];

    // "Institution or group" alone is too little to tell a sector map from other files.
    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } = [[Institution], [Here, Known, Wanted]];

    // A row that names nobody is left out with a warning of its own.
    public override IEnumerable<ImportColumn> LeftBlank(RowView row) => row.IsBlank(Institution) && row.IsBlank(Here) && !row.IsBlank(Known) ? [Institution] : [];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => SectorMapTransform.Apply(SectorMapReader.Read(sheet), draft);
}
