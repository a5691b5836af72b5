using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.SectorMap;

/// <summary>A sector map: by kind of institution, who is there, who is known through whom, and who is still to be met.</summary>
internal sealed class SectorMapFormat : ImportFormat
{
    private const string People = "Written Name, Name (post) or Name (post, organisation); several with semicolons or line breaks between. People of one name are told apart as Name <address>.";

    public static ImportColumn Category { get; } = ColumnOf.Property<Organisation>("Category", nameof(Organisation.Category)) with { Hint = $"Usually one of {string.Join(", ", SectorMapCategories.Known)}.", GroupsRows = true };

    public static ImportColumn Institution { get; } = ColumnOf.Property<Gap>("Institution or group", nameof(Gap.Institution), "The kind of institution or group that the row is about. Where the next but one column is blank, the people of the row belong to an organisation of this name.") with { IsRequired = true, Aliases = ["Institutions/ groups", "Institutions or groups", "Institution/group"], GroupsRows = true };

    public static ImportColumn Examples { get; } = ColumnOf.Words("Examples", "What such institutions are, for whoever fills the map in. Kept in the notes of the row's gaps, or of its organisations where it has none.") with { IsProse = true };

    public static ImportColumn Here { get; } = ColumnOf.Property<Organisation>("Who these are here", nameof(Organisation.Name), "The organisations of this kind in the place; several with semicolons or line breaks between.") with { Aliases = ["What are these in your community?", "Who are these here"] };

    public static ImportColumn Known { get; } = ColumnOf.Property<Person>("Who we know", nameof(Person.Name), "People we know there. " + People) with { NamesPeople = true, Aliases = ["Who do you know in these?"] };

    public static ImportColumn Through { get; } = ColumnOf.Property<Person>("Through whom", nameof(Person.Name), "Who of us knows them: everybody here is recorded as knowing everybody in the column before. " + People) with { NamesPeople = true };

    public static ImportColumn Wanted { get; } = ColumnOf.Property<Gap>("Who we need to know", nameof(Gap.Wanted), "Each becomes an open gap; several with semicolons or line breaks between.") with { NamesPeople = true, Aliases = ["Who do you need to know?"] };

    public static ImportColumn Place { get; } = ColumnOf.Property<Place>("Place", nameof(Model.Place.Name), "Where the row's organisations and gaps are; it tells organisations of one name apart.");

    public static ImportColumn Notes { get; } = ColumnOf.Property<Organisation>("Notes", nameof(Organisation.Notes), "Of the row's organisations, or of its gaps where it has none.") with { IsProse = true };

    public override string Name => "sector-map";

    public override string Description => "A sector map: organisations by kind, who we know there, and who we need to know.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Category, Institution, Examples, Here, Known, Through, Wanted, Place, Notes];

    // "Institution or group" alone is too little to tell a sector map from other files.
    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } = [[Institution], [Here, Known, Wanted]];

    // A row that names nobody is left out with a warning of its own.
    public override IEnumerable<ImportColumn> LeftBlank(RowView row) => row.IsBlank(Institution) && row.IsBlank(Here) && !row.IsBlank(Known) ? [Institution] : [];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => SectorMapTransform.Apply(SectorMapReader.Read(sheet), draft);
}
