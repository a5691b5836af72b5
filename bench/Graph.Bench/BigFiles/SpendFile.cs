using System.Globalization;

namespace Graph.Bench.BigFiles;

/// <summary>A made-up file of a council's payments of a year.</summary>
internal static class SpendFile
{
    private static readonly string[] Purposes = ["Agency", "Care", "Fleet", "Works"];

    /// <summary>Writes it, and says where.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="payments">How many rows it has.</param>
    /// <param name="suppliers">How many are paid.</param>
    public static string Write(string folder, int payments, int suppliers)
    {
        Random random = new(20261129);
        string[] names = [.. OrganisationNames.Many(2 * suppliers).Distinct(StringComparer.Ordinal).Take(suppliers)];
        string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"spend-{suppliers}.csv"));
        File.WriteAllLines(path, Enumerable.Range(0, payments).Select(i => string.Create(CultureInfo.InvariantCulture, $"Larkhaven Council,Adult care,{random.GetItems(Purposes, 1)[0]},{random.Next(1, 29):00}/{random.Next(1, 13):00}/2025,{i},{random.Next(100, 999_999) / 100m:0.00},\"{names[i % names.Length]}\""))
            .Prepend("Body name,Service label,Expenditure category,Date paid,Transaction number,Net amount,Supplier name"));
        return path;
    }
}
