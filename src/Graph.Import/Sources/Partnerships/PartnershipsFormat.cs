using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Partnerships;

/// <summary>A register of partnerships: who holds each for its two organisations, and when they last spoke.</summary>
internal sealed class PartnershipsFormat : ImportFormat
{
    public static ImportColumn OrganisationA { get; } = ColumnOf.Property<Organisation>("Organisation A", nameof(Organisation.Name), "One organisation of the partnership.") with { IsRequired = true, GroupsRows = true, AskedAbout = ["Partner 1", "Partner A", "Organisation 1", "Org A", "Org 1", "Party A", "Party 1", "First partner", "Our organisation", "Lead partner", "Lead organisation"] };

    public static ImportColumn OrganisationB { get; } = ColumnOf.Property<Organisation>("Organisation B", nameof(Organisation.Name), "The other organisation. Which of the two comes first does not matter.") with { IsRequired = true, GroupsRows = true, AskedAbout = ["Partner 2", "Partner B", "Organisation 2", "Org B", "Org 2", "Party B", "Party 2", "Second partner", "Their organisation", "Other partner", "Partner", "Partner organisation", "Partner name"] };

    public static ImportColumn Kind { get; } = ColumnOf.Property<Partnership>("Kind", nameof(Partnership.Kind), "Rows of the same two organisations and kind are about one partnership.") with { Aliases = ["Type", "Partnership type", "Type of partnership", "Kind of partnership"] };

    public static ImportColumn Agreement { get; } = ColumnOf.Property<Partnership>("Agreement", nameof(Partnership.Agreement), "If there is none, leave it blank, or write \"no\" or \"none\".") with { AskedAbout = ["Contract", "MoU", "SLA", "Formal agreement"] };

    public static ImportColumn AgreementSince { get; } = ColumnOf.Property<Partnership>("Agreement since", nameof(Partnership.AgreementSince)) with { Aliases = ["Agreement start", "Agreement start date", "Agreement from"], AskedAbout = ["Agreement date", "Date of agreement", "Contract start", "Contract start date", "MoU start date", "SLA start date"] };

    public static ImportColumn AgreementUntil { get; } = ColumnOf.Property<Partnership>("Agreement until", nameof(Partnership.AgreementUntil)) with { Aliases = ["Agreement end", "Agreement end date", "Agreement ends", "Agreement expires", "Agreement expiry", "Agreement expiry date"], AliasesSayLastDay = true, AskedAbout = ["Contract end", "Contract end date", "Contract expiry date", "MoU end date", "SLA end date", "Expiry date", "Renewal date"] };

    public static ImportColumn Since { get; } = ColumnOf.Property<Partnership>("Since", nameof(Partnership.Since), "About the partnership.") with { Aliases = ["Start date", "Date started", "Started"], AskedAbout = ["From", "Start"] };

    public static ImportColumn Until { get; } = ColumnOf.Property<Partnership>("Until", nameof(Partnership.Until), "About the partnership.") with { Aliases = ["End date", "Date ended", "Ended"], AliasesSayLastDay = true, AskedAbout = ["To", "End"] };

    public static ImportColumn HolderA { get; } = ColumnOf.Property<Person>("Holder A", nameof(Person.Name), "The person who holds the partnership for organisation A.") with { NamesPeople = true, AskedAbout = ["Contact A", "Contact 1", "Holder 1", "Lead A", "Lead officer", "Our lead", "Our contact", "Council lead", "Council contact"] };

    public static ImportColumn RoleA { get; } = ColumnOf.Property<Role>("Role A", nameof(Role.Title), "The post of holder A at organisation A.");

    public static ImportColumn LevelA { get; } = ColumnOf.Property<Role>("Level A", nameof(Role.Level), "About holder A.");

    public static ImportColumn HolderB { get; } = ColumnOf.Property<Person>("Holder B", nameof(Person.Name), "The person who holds the partnership for organisation B.") with { NamesPeople = true, AskedAbout = ["Contact B", "Contact 2", "Holder 2", "Lead B", "Partner lead", "Partner contact", "Their lead", "Their contact"] };

    public static ImportColumn RoleB { get; } = ColumnOf.Property<Role>("Role B", nameof(Role.Title), "The post of holder B at organisation B.");

    public static ImportColumn LevelB { get; } = ColumnOf.Property<Role>("Level B", nameof(Role.Level), "About holder B.");

    public static ImportColumn IdentifierA { get; } = ColumnOf.Property<Organisation>("Identifier A", nameof(Organisation.Identifiers), "About organisation A.") with { Hint = OrganisationMark.Hint };

    public static ImportColumn IdentifierB { get; } = ColumnOf.Property<Organisation>("Identifier B", nameof(Organisation.Identifiers), "About organisation B.") with { Hint = OrganisationMark.Hint };

    public static ImportColumn EmailA { get; } = ColumnOf.Property<Person>("Email A", nameof(Person.Email), "About holder A. Needed only to tell people with the same name apart.");

    public static ImportColumn EmailB { get; } = ColumnOf.Property<Person>("Email B", nameof(Person.Email), "About holder B. Needed only to tell people with the same name apart.");

    public static ImportColumn HolderAUntil { get; } = ColumnOf.Property<Holds>("Holder A until", nameof(Holds.Until), "About holder A: when they stopped holding the partnership. It goes on without them.");

    public static ImportColumn HolderBUntil { get; } = ColumnOf.Property<Holds>("Holder B until", nameof(Holds.Until), "About holder B: when they stopped holding the partnership. It goes on without them.");

    public static ImportColumn Strength { get; } = ColumnOf.Property<Holds>("Strength", nameof(Holds.Strength), "If the row names one holder, their contact with the other organisation. If it names two, their contact with each other.");

    public static ImportColumn LastContact { get; } = ColumnOf.Property<Holds>("Last contact", nameof(Holds.LastContact), "If the row names one holder, their contact with the other organisation. If it names two, their contact with each other.") with { Aliases = ["Date of last contact", "Last contacted", "Last contact date"], AskedAbout = ["Last met", "Last meeting", "Last spoke"] };

    public static ImportColumn Forum { get; } = ColumnOf.Words("Forum", "A forum, board or network that both organisations belong to. Put semicolons between several. The holders that the row names are recorded as members.") with { AskedAbout = ["Board", "Network", "Forums"] };

    public static ImportColumn Notes { get; } = ColumnOf.Property<Partnership>("Notes", nameof(Partnership.Notes)) with { IsProse = true, Aliases = ["Comments"] };

    public override string Name => "partnerships";

    public override string Description => "A register of partnerships: each is between two organisations, with the people who hold it.";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
        [OrganisationA, OrganisationB, Kind, Agreement, AgreementSince, AgreementUntil, Since, Until, HolderA, RoleA, LevelA, HolderB, RoleB, LevelB, Strength, LastContact, Forum, Notes, IdentifierA, IdentifierB, EmailA, EmailB, HolderAUntil, HolderBUntil];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) =>
        PartnershipsTransform.Apply(PartnershipsReader.Read(sheet), draft, problems);
}
