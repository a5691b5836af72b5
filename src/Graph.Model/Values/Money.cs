using System.Globalization;

namespace Graph.Model;

/// <summary>An amount of money in a currency.</summary>
/// <param name="Amount">The amount in the currency's main unit, to four decimal places at most.</param>
/// <param name="Currency">The ISO 4217 code, such as GBP.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>The currency read where none is named.</summary>
    public const string DefaultCurrency = "GBP";

    /// <summary>The decimal places an amount may have.</summary>
    public const int DecimalPlaces = 4;

    /// <summary>The amount and its code, such as 12,500.00 GBP.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:#,0.00##} {Currency}");
}
