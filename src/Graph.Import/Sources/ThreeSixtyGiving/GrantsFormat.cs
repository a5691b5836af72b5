using Graph.Export.Formats.ThreeSixtyGiving;
using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>Grants as the 360Giving Data Standard 1.4 has them, in a table with its column titles or in JSON.</summary>
internal sealed class GrantsFormat : ImportFormat
{
    public static ImportColumn Identifier { get; } = ColumnOf.Property<Funding>(GrantColumns.Identifier, nameof(Funding.Reference)) with { IsRequired = true, Aliases = ["id"] };

    public static ImportColumn Title { get; } = ColumnOf.Property<Funding>(GrantColumns.Title, nameof(Funding.Title)) with { IsRequired = true };

    public static ImportColumn Purpose { get; } = ColumnOf.Property<Funding>(GrantColumns.Description, nameof(Funding.Description)) with { IsProse = true };

    public static ImportColumn Currency { get; } = ColumnOf.Property<Funding>(GrantColumns.Currency, nameof(Funding.Currency)) with { Hint = $"{Money.DefaultCurrency} if it is blank." };

    public static ImportColumn AmountAwarded { get; } = ColumnOf.Property<Funding>(GrantColumns.AmountAwarded, nameof(Funding.Amount)) with { IsRequired = true };

    public static ImportColumn AwardDate { get; } = ColumnOf.Property<Funding>(GrantColumns.AwardDate, nameof(Funding.Awarded));

    public static ImportColumn PlannedStart { get; } = Dated(GrantColumns.PlannedStart, "plannedDates/0/startDate", nameof(Funding.Since), "As planned.");

    public static ImportColumn PlannedEnd { get; } = Dated(GrantColumns.PlannedEnd, "plannedDates/0/endDate", nameof(Funding.Until), "The last planned day. The day after it is recorded as the end.");

    public static ImportColumn PlannedMonths { get; } = ColumnOf.Words("Planned Dates:Duration (months)", "How many months it is planned for. If no end is given, the end is worked out from the start, or from the award if there is no start.") with { Aliases = ["plannedDates/0/duration"] };

    public static ImportColumn ActualStart { get; } = Dated("Actual Dates:Start Date", "actualDates/0/startDate", nameof(Funding.Since), "What actually happened. Used if no plan is given.");

    public static ImportColumn ActualEnd { get; } = Dated("Actual Dates:End Date", "actualDates/0/endDate", nameof(Funding.Until), "The actual last day. Used if no plan is given. The day after it is recorded as the end.");

    public static ImportColumn ActualMonths { get; } = ColumnOf.Words("Actual Dates:Duration (months)", "How many months it ran for. Used if no plan is given.") with { Aliases = ["actualDates/0/duration"] };

    public static OrganisationColumns Recipient { get; } = new(GrantColumns.Recipient, "recipientOrganization", "recipient");

    public static OrganisationColumns Funder { get; } = new(GrantColumns.Funder, "fundingOrganization", "funder");

    public static ImportColumn Individual { get; } = ColumnOf.Words("Recipient Ind:Identifier", "Says that the grant went to a person. The grant is recorded; who received it is not.") with { NamesPeople = true, Aliases = ["recipientIndividual/id", "recipientIndividual/0/id"] };

    public static ImportColumn IndividualName { get; } = ColumnOf.Words("Recipient Ind:Name", "The name of a person who received a grant. It is not recorded.") with { NamesPeople = true, Aliases = ["recipientIndividual/name", "recipientIndividual/0/name"] };

    public static ImportColumn LocationName { get; } = ColumnOf.Property<Place>(GrantColumns.LocationName, nameof(Place.Name), "The place of the people who benefit from the grant.") with { Aliases = ["beneficiaryLocation/0/name"] };

    public static ImportColumn LocationCode { get; } = ColumnOf.Property<Place>(GrantColumns.LocationCode, nameof(Place.Gss)) with { Aliases = ["beneficiaryLocation/0/geoCode"] };

    public static ImportColumn ProgrammeTitle { get; } = ColumnOf.Property<Funding>(GrantColumns.ProgrammeTitle, nameof(Funding.Programme)) with { Aliases = ["grantProgramme/0/title"] };

    public static ImportColumn ProgrammeCode { get; } = ColumnOf.Property<Funding>("Grant Programme:Code", nameof(Funding.Programme), "Used if the programme has no title.") with { Aliases = ["grantProgramme/0/code"] };

    public override string Name => "360giving";

    public override string Description => "Grants in the 360Giving standard: CSV, XLSX, or JSON with a list of grants.";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        Identifier, Title, Purpose, Currency, AmountAwarded, AwardDate, PlannedStart, PlannedEnd, PlannedMonths, ActualStart, ActualEnd, ActualMonths,
        .. Recipient.All, Individual, .. Funder.All, LocationName, LocationCode, ProgrammeTitle, ProgrammeCode,
    ];

    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } =
        [[Identifier], [Title], [AmountAwarded], [Recipient.Name, Recipient.Identifier, Individual], [Funder.Name, Funder.Identifier]];

    public override IReadOnlyList<ImportColumn> Recognised { get; } = [IndividualName];

    public override IReadOnlyDictionary<string, string> Advice { get; } = IndividualName.Aliases.Prepend(IndividualName.Header).ToDictionary(
        HeaderKey.Of,
        _ => $"For grants to people, \"{Individual.Header}\" is needed. It is the identifier that the publisher gives each person. Their names are never recorded.",
        StringComparer.Ordinal);

    public override IReadOnlyList<string> LeftOut => StandardColumns.LeftOut;

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => GrantsTransform.Apply(GrantsReader.Read(sheet), draft);

    private static ImportColumn Dated(string header, string path, string property, string lead) => ColumnOf.Property<Funding>(header, property, lead) with { Aliases = [path] };
}
