using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Where the boundaries of a layer come from, and under what licence: what the file says, or what is known of files of the Office for National Statistics.</summary>
internal static class BoundarySource
{
    private const string Ons = "Office for National Statistics";
    private const string OpenLicence = "Open Government Licence v3.0";

    /// <summary>The source of a layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="columns">Its properties.</param>
    /// <param name="problems">Told of what is missing.</param>
    public static Source Of(BoundaryLayer layer, BoundaryColumns columns, ProblemLog problems)
    {
        Source said = new()
        {
            Id = "",
            Title = Plain.Text(layer.Title.Trim()),
            Publisher = Said("publisher"),
            Licence = Said("licence") ?? Said("license"),
            Attribution = Said("attribution"),
            Published = (Said("published") ?? Said("year")) is { } day && PartialDate.TryParse(day, out PartialDate published) ? published : columns.Year is { } year ? PartialDate.Of(year) : null,
        };
        if (said is { Publisher: null, Licence: null, Attribution: null } && columns.Year is { } official)
        {
            return said with
            {
                Publisher = Ons,
                Licence = OpenLicence,
                Attribution = FormattableString.Invariant($"Source: {Ons}, licensed under the {OpenLicence}. Contains OS data © Crown copyright and database right {official}."),
            };
        }

        if (said is { Licence: null, Attribution: null })
            problems.Warn(CellAddress.File, $"it does not say under what licence it may be used. On the page, give the source {Plain.Quote(said.Title)} its licence and attribution, so that maps show them.");
        return said;

        string? Said(string name) => layer.About.GetValueOrDefault(name) is { } text && text.Trim() is { Length: > 0 and < WrittenText.MaximumLine } given ? given : null;
    }
}
