using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Model;

namespace Graph.Import.Values;

/// <summary>Reads amounts of money: 12500, 12,500.00, £12,500.</summary>
internal static partial class Amounts
{
    /// <summary>What to write instead of something that is no amount.</summary>
    public const string Remedy = "Write it as 12500 or £12,500.00.";

    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>The amount of a text, to as many decimal places as an amount has.</summary>
    public static bool TryRead(string text, out decimal amount)
    {
        amount = 0;
        string plain = string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Match match = Form().Match(plain);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out amount))
            return false;

        amount = Math.Round(amount, Money.DecimalPlaces, MidpointRounding.ToEven);
        if (match.Groups["minus"].Success)
            amount = -amount;
        return Math.Abs(amount) <= Largest;
    }

    [GeneratedRegex(@"^(?<minus>-)?(£|GBP)?(?<number>(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE]\+?\d{1,2})?)(GBP)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Form();
}
