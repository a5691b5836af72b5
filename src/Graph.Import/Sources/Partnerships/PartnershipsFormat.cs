using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Partnerships;

/// <summary>A register of partnerships: who holds each for its two organisations, and when they last spoke.</summary>
internal sealed class PartnershipsFormat : ImportFormat
{
    public static ImportColumn OrganisationA { get; } = ColumnOf.Property<Organisation>("Organisation A", nameof(Organisation.Name), "One organisation of the partnership.") with { IsRequired = true };

    public static ImportColumn OrganisationB { get; } = ColumnOf.Property<Organisation>("Organisation B", nameof(Organisation.Name), "The other organisation. Which of the two comes first does not matter.") with { IsRequired = true };

    public static ImportColumn Kind { get; } = ColumnOf.Property<Partnership>("Kind", nameof(Partnership.Kind), "Rows of the same two organisations and kind are about one partnership.");

    public static ImportColumn Agreement { get; } = ColumnOf.Property<Partnership>("Agreement", nameof(Partnership.Agreement), "Empty, \"no\" or \"none\" where there is none.");

    public static ImportColumn Since { get; } = ColumnOf.Property<Partnership>("Since", nameof(Partnership.Since), "Of the partnership.");

    public static ImportColumn Until { get; } = ColumnOf.Property<Partnership>("Until", nameof(Partnership.Until), "Of the partnership.");

    public static ImportColumn HolderA { get; } = ColumnOf.Property<Person>("Holder A", nameof(Person.Name), "The person who holds the partnership for organisation A.") with { NamesPeople = true };

    public static ImportColumn RoleA { get; } = ColumnOf.Property<Role>("Role A", nameof(Role.Title), "The post of holder A at organisation A.");

    public static ImportColumn LevelA { get; } = ColumnOf.Property<Role>("Level A", nameof(Role.Level), "Of holder A.");

    public static ImportColumn HolderB { get; } = ColumnOf.Property<Person>("Holder B", nameof(Person.Name), "The person who holds the partnership for organisation B.") with { NamesPeople = true };

    public static ImportColumn RoleB { get; } = ColumnOf.Property<Role>("Role B", nameof(Role.Title), "The post of holder B at organisation B.");

    public static ImportColumn LevelB { get; } = ColumnOf.Property<Role>("Level B", nameof(Role.Level), "Of holder B.");

    public static ImportColumn IdentifierA { get; } = ColumnOf.Property<Organisation>("Identifier A", nameof(Organisation.Identifiers), "Of organisation A.") with { Hint = OrganisationMark.Hint };

    public static ImportColumn IdentifierB { get; } = ColumnOf.Property<Organisation>("Identifier B", nameof(Organisation.Identifiers), "Of organisation B.") with { Hint = OrganisationMark.Hint };

    public static ImportColumn EmailA { get; } = ColumnOf.Property<Person>("Email A", nameof(Person.Email), "Of holder A; needed only to tell people of one name apart.");

    public static ImportColumn EmailB { get; } = ColumnOf.Property<Person>("Email B", nameof(Person.Email), "Of holder B; needed only to tell people of one name apart.");

    public static ImportColumn Strength { get; } = ColumnOf.Property<Holds>("Strength", nameof(Holds.Strength), "Of the row's one holder with the other organisation, or of its two holders with each other.");

    public static ImportColumn LastContact { get; } = ColumnOf.Property<Holds>("Last contact", nameof(Holds.LastContact), "Of the row's one holder, or of its two holders with each other.");

    public static ImportColumn Forum { get; } = ColumnOf.Words("Forum", "A forum, board or network at which both organisations sit; several with semicolons between. Holders that the row names are recorded as its members.");

    public static ImportColumn Notes { get; } = ColumnOf.Property<Partnership>("Notes", nameof(Partnership.Notes));

    public override string Name => "partnerships";

    public override string Description => "A register of partnerships between two organisations each, with their holders.";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
        [OrganisationA, OrganisationB, Kind, Agreement, Since, Until, HolderA, RoleA, LevelA, HolderB, RoleB, LevelB, Strength, LastContact, Forum, Notes, IdentifierA, IdentifierB, EmailA, EmailB];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) =>
        PartnershipsTransform.Apply(PartnershipsReader.Read(sheet), draft, problems);
}
