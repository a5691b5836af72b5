using System.Text.RegularExpressions;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Which properties of a layer have the codes and the names of its places, and of what they lie within.</summary>
/// <remarks>The Office for National Statistics writes WD23CD and WD23NM: what kind of place, which year, code or name.</remarks>
internal sealed partial class BoundaryColumns
{
    private static readonly string[] Names = ["name", "label", "title", "place", "area", "ward", "neighbourhood"];
    private static readonly string[] WiderNames = ["within", "borough", "district", "parent"];
    private static readonly string[] Codes = ["code", "gss", "gss_code", "gsscode", "gss code", "geo_code", "area_code", "census_code"];

    private readonly string? code;
    private readonly string? name;
    private readonly string[] wider;

    private BoundaryColumns(string? code, string? name, string[] wider) => (this.code, this.name, this.wider) = (code, name, wider);

    /// <summary>The year that the names of the properties say the boundaries are of; null where they say none.</summary>
    public int? Year => code is not null && Official().Match(code) is { Success: true } match ? 2000 + int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The properties of a layer.</summary>
    /// <exception cref="UnreadableFileException">Nothing in it says which places it is about.</exception>
    public static BoundaryColumns Of(BoundaryLayer layer)
    {
        string[] all = [.. layer.Features.SelectMany(feature => feature.Properties.Keys).Distinct(StringComparer.OrdinalIgnoreCase)];

        // Of several columns of codes, a place's own is the one that differs most from feature to feature.
        string[] codes = [.. all
            .Where(column => Codes.Contains(column, StringComparer.OrdinalIgnoreCase) || Official().IsMatch(column))
            .Where(column => layer.Features.Any(feature => TextIn(feature, column) is { } text && TextForm.GssCode.Spell(text) is not null))
            .OrderByDescending(column => layer.Features.Select(feature => TextIn(feature, column)).OfType<string>().Distinct(StringComparer.Ordinal).Count())];
        string? ownCode = codes.FirstOrDefault();
        string? ownName = (ownCode is null ? null : NameBeside(ownCode, all))
            ?? Names.Select(each => Array.Find(all, column => column.Equals(each, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(column => column is not null)
            ?? Array.Find(all, column => OfficialName().IsMatch(column));
        if (ownCode is null && ownName is null)
            throw new UnreadableFileException($"no property of its features is a GSS code or a name, so it can't be told which places the boundaries are of. Its properties are {(all.Length == 0 ? "none" : Plain.List([.. all.Take(20).Select(Plain.Text)]))}. Call one of them name or code.");

        string[] others = [.. codes.Skip(1).Concat(codes.Skip(1).Select(each => NameBeside(each, all)).OfType<string>()), .. all.Where(column => WiderNames.Contains(column, StringComparer.OrdinalIgnoreCase) && column != ownName)];
        return new(ownCode, ownName, others);
    }

    /// <summary>The GSS code of a feature's place; null where it has none.</summary>
    public string? CodeOf(BoundaryFeature feature) => code is not null && TextIn(feature, code) is { } text ? TextForm.GssCode.Spell(text) : null;

    /// <summary>The name of a feature's place; null where it has none.</summary>
    public string? NameOf(BoundaryFeature feature) => name is null ? null : TextIn(feature, name);

    /// <summary>The codes and names of what a feature's place lies within.</summary>
    public IReadOnlyList<string> WithinOf(BoundaryFeature feature) => [.. wider.Select(column => TextIn(feature, column)).OfType<string>()];

    private static string? TextIn(BoundaryFeature feature, string column) => feature.Properties.GetValueOrDefault(column) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string? NameBeside(string code, string[] all) => Official().IsMatch(code) ? Array.Find(all, column => column.Equals($"{code[..^2]}NM", StringComparison.OrdinalIgnoreCase)) : null;

    [GeneratedRegex(@"^[A-Z]{2,10}(?<year>\d\d)CD$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Official();

    [GeneratedRegex(@"^[A-Z]{2,10}\d\dNM$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex OfficialName();
}
