using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Import.Reading;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads amounts of money: 12500, 12,500.00, £12,500, £1.2m, (300.00), £5,000 p.a., peppercorn.</summary>
internal static partial class Amounts
{
    /// <summary>What to write instead of something that is not an amount.</summary>
    public const string Remedy = "Write it as 12500 or £12,500.00.";

    /// <summary>How to write money that came back.</summary>
    public const string NegativeRemedy = "Money that was returned is written -500 or (500).";

    private const decimal Largest = 1_000_000_000_000m;

    // A spreadsheet keeps 15 or so digits: a smaller difference is its own doing and nobody's amount.
    private const decimal Noise = 0.000_001m;

    private static readonly HashSet<string> Nothing = new(
        ["nil", "zero", "free", "rent free", "nil rent", "no rent", "no charge", "free of charge", "foc", "\u00A3nil", "nominal", "nominal rent"],
        StringComparer.Ordinal);

    /// <summary>The amount of a cell.</summary>
    /// <param name="cell">The cell, not blank.</param>
    /// <param name="isYearly">Whether the column is of amounts for a year, so that "p.a." says nothing new.</param>
    public static WrittenAmount Read(Cell cell, bool isYearly)
    {
        string text = (Names.Clean(cell.Text) ?? "").ToLowerInvariant().Replace('\u2212', '-').Replace('\u2013', '-');
        if (Peppercorn().IsMatch(text))
            return new(0, "a peppercorn rent was recorded as 0");
        if (SaysNothing(text))
            return new(0);

        bool isApproximate = Approximate().IsMatch(text);
        if (isApproximate)
            text = Approximate().Replace(text, "");
        if (PerYear().Match(text) is { Success: true } year)
        {
            if (!isYearly)
                return new(null, Clue: "It is an amount for a year: write the whole amount.");
            text = text[..year.Index];
        }

        return ReadNumber(string.Concat(text.Where(character => character != ' ')), cell.Kind == CellKind.Number) is var read && isApproximate && read.Amount is not null
            ? read with { Remark = read.Remark ?? "the amount is approximate, but the record does not say so" }
            : read;
    }

    /// <summary>Whether a text says that nothing is paid: unlike "n/a" it is an amount.</summary>
    public static bool SaysNothing(string text) => Nothing.Contains(text.Trim().ToLowerInvariant().Replace('-', ' '));

    private static WrittenAmount ReadNumber(string text, bool isNumber)
    {
        Match match = Form().Match(text);
        bool negative = match.Groups["minus"].Success || match.Groups["open"].Success;
        if (!match.Success
            || match.Groups["open"].Success != match.Groups["close"].Success
            || match.Groups["minus"].Captures.Count > 1
            || (match.Groups["minus"].Success && match.Groups["open"].Success)
            || !decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal number))
            return new(null, Clue: ClueTo(text));
        if (!isNumber && Thousandths().IsMatch(match.Groups["number"].Value) && !match.Groups["times"].Success)
            return new(null, Clue: $"It may be {match.Groups["number"].Value.Replace(".", ",", StringComparison.Ordinal)} with a full stop in place of the comma, or an amount with three decimal places.");

        decimal times = match.Groups["times"].Value switch { "" => 1, "k" or "thousand" => 1_000, _ => 1_000_000 };
        if (number > Largest / times)
            return new(null, Clue: "It is too large.");
        number *= times;
        decimal amount = Math.Round(number, Money.DecimalPlaces, MidpointRounding.ToEven);
        string? remark = Math.Abs(amount - number) > Noise ? string.Create(CultureInfo.InvariantCulture, $"it has more than {Money.DecimalPlaces} decimal places, and was rounded to {amount}")
            : !isNumber && match.Groups["exponent"].Success ? "a spreadsheet has shortened it, and may have rounded it"
            : null;
        return new(negative ? -amount : amount, remark);
    }

    private static string ClueTo(string text) =>
        DecimalComma().IsMatch(text) ? "It seems to have a comma before the pence and full stops between thousands."
        : Range().IsMatch(text) ? "It seems to be a range: write one amount."
        : PerOther().IsMatch(text) ? "It seems to be for a month, a week or a quarter: write the amount for a year."
        : text.AsSpan().IndexOfAny("$€") >= 0 ? "It is not in pounds."
        : "";

    [GeneratedRegex(@"^(?<open>\()?(?<minus>-)?(£|gbp)?(?<open>\()?(?<minus>-)?(?<number>(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(?<exponent>e\+?\d{1,2})?)(?<times>k|thousand|mn?|million)?(gbp|pounds)?(?<minus>-)?(?<close>\))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Form();

    [GeneratedRegex(@"^[1-9]\d{0,2}\.\d{3}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Thousandths();

    [GeneratedRegex(@"^[-(£]*(\d{1,3}(\.\d{3})+,\d{1,2}|\d+,\d{1,2}|\d{1,3}(\.\d{3}){2,})[-)]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"\d[km]?(-|to)£?\d", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Range();

    [GeneratedRegex(@"(pcm|p\.c\.m\.?|p\.?w\.?|p\.?q\.?|(per|/|a)(month|week|quarter|day|hour).*|monthly|weekly|quarterly)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex PerOther();

    [GeneratedRegex(@"\s*(p\.?\s?a\.?|per annum|per year|a year|each year|/\s?(yr|year|annum)|annually|yearly)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex PerYear();

    [GeneratedRegex(@"^(c\.|ca\.?|circa|about|approx\.?|approximately|around|roughly|~)\s*|\s*\(?(approx\.?|approximately|est\.?|estimated)\)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Approximate();

    [GeneratedRegex(@"^(a |one |1 )?peppercorn\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex Peppercorn();
}
