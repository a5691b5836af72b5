using System.Globalization;
using CsvHelper;
using Graph.Model;
using static Graph.Export.Formats.ThreeSixtyGiving.GrantColumns;

namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>Grants in the 360Giving Data Standard, as a table. A grant with several recipients, funders or places has as many rows, each with one of them, as the standard has it.</summary>
internal sealed class GrantsCsvFormat : IFactFormat
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    private static readonly (string Title, Func<GrantLine, string?> Cell)[] Columns =
    [
        (Identifier, line => line.Grant.Id),
        (Title, line => line.Grant.Title),
        (GrantColumns.Description, line => line.Grant.Description),
        (Currency, line => line.Grant.Currency),
        (AmountAwarded, line => line.Grant.AmountAwarded?.ToString(CultureInfo.InvariantCulture)),
        (AwardDate, line => line.Grant.AwardDate),
        (PlannedStart, line => line.Grant.PlannedDates?[0].StartDate),
        (PlannedEnd, line => line.Grant.PlannedDates?[0].EndDate),
        .. ColumnsOf(GrantColumns.Recipient, line => line.Recipient),
        .. ColumnsOf(GrantColumns.Funder, line => line.Funder),
        (LocationName, line => line.Location?.Name),
        (LocationCode, line => line.Location?.GeoCode),
        (ProgrammeTitle, line => line.Grant.GrantProgramme?[0].Title),
        (Modified, line => line.Grant.DateModified),
    ];

    private sealed record GrantLine(PublishedGrant Grant, PublishedOrganisation? Recipient, PublishedOrganisation? Funder, PublishedGrant.Location? Location);

    public string Name => "360giving";

    public string Description => "Grants in the 360Giving standard, as a table in CSV, for publication.";

    public string Extension => ".csv";

    public string MediaType => "text/csv";

    public string Subject => PublishedGrants.Subject;

    public Task<FileContents> LookAsync(IExportedFacts facts, CancellationToken cancellationToken) => PublishedGrants.LookAsync(facts, cancellationToken);

    public async Task WriteAsync(IExportedFacts facts, IExportOutput output, CancellationToken cancellationToken)
    {
        await using CsvWriter csv = CsvWriter.Create(output.Create($"360giving{Extension}"), Options);
        await csv.WriteRecordAsync([.. Columns.Select(column => column.Title)], cancellationToken);
        await foreach (PublishedGrant grant in new PublishedGrants(facts).ReadAsync(cancellationToken))
        {
            foreach (GrantLine line in LinesOf(grant))
                await csv.WriteRecordAsync([.. Columns.Select(column => CellText.Guard(column.Cell(line) ?? ""))], cancellationToken);
        }
    }

    private static IEnumerable<GrantLine> LinesOf(PublishedGrant grant)
    {
        IReadOnlyList<PublishedGrant.Location> locations = grant.BeneficiaryLocation ?? [];
        int lines = Math.Max(Math.Max(grant.RecipientOrganization.Count, grant.FundingOrganization.Count), locations.Count);
        return Enumerable.Range(0, lines).Select(line => new GrantLine(
            grant, grant.RecipientOrganization.ElementAtOrDefault(line), grant.FundingOrganization.ElementAtOrDefault(line), locations.ElementAtOrDefault(line)));
    }

    private static IEnumerable<(string Title, Func<GrantLine, string?> Cell)> ColumnsOf(string side, Func<GrantLine, PublishedOrganisation?> organisation) =>
    [
        (Of(side, OrganisationIdentifier), line => organisation(line)?.Id),
        (Of(side, OrganisationName), line => organisation(line)?.Name),
        (Of(side, CharityNumber), line => organisation(line)?.CharityNumber),
        (Of(side, CompanyNumber), line => organisation(line)?.CompanyNumber),
        (Of(side, PostalCode), line => organisation(line)?.PostalCode),
        (Of(side, AlternateName), line => organisation(line)?.AlternateName),
        (Of(side, OrganisationDescription), line => organisation(line)?.Description),
        (Of(side, WebAddress), line => organisation(line)?.Url),
    ];
}
