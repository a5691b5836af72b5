using System.Text.RegularExpressions;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Reads texts that have one form, such as postcodes and numbers of buildings, in one way for every format.</summary>
internal static partial class CellCodes
{
    /// <summary>The Unique Property Reference Number of a cell.</summary>
    public static string? Uprn(this RowView row, ImportColumn column)
    {
        if (row.Value(column) is not { } text)
            return null;

        string digits = string.Concat(text.Where(character => !char.IsWhiteSpace(character))).TrimStart('0');
        if (digits.Length is > 0 and <= 12 && digits.All(char.IsAsciiDigit))
            return digits;
        row.Problem(column, $"{Plain.Quote(text)} is not a UPRN. A UPRN is a number of up to 12 digits, such as 100011234567. If a spreadsheet has rounded it, format the column as text and write the number again.");
        return null;
    }

    /// <summary>The postcode of a cell, as the Royal Mail spells it.</summary>
    public static string? Postcode(this RowView row, ImportColumn column) => row.Value(column) is { } postcode ? Postcodes.Spell(postcode) : null;

    /// <summary>The code of a place from the Government Statistical Service.</summary>
    public static string? Gss(this RowView row, ImportColumn column)
    {
        if (row.Value(column) is not { } text)
            return null;
        if (GssIn(text) is { } code)
            return code;
        row.Problem(column, $"{Plain.Quote(text)} is not a GSS code. Write a letter and 8 digits, such as E08000009.");
        return null;
    }

    /// <summary>The code that a text is; null where it is none.</summary>
    public static string? GssIn(string text) => GssForm().IsMatch(text) ? text.ToUpperInvariant() : null;

    /// <summary>The ISO 4217 code of a currency.</summary>
    public static string? Currency(this RowView row, ImportColumn column)
    {
        if (row.Value(column)?.ToUpperInvariant() is not { } currency)
            return null;
        if (currency.Length == 3 && currency.All(char.IsAsciiLetterUpper))
            return currency;
        row.Problem(column, $"{Plain.Quote(currency)} is not a currency. Write its three letters, such as {Money.DefaultCurrency}.");
        return null;
    }

    [GeneratedRegex(@"^[EWSNKJLM]\d{8}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex GssForm();
}
