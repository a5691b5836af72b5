using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Graph.Export.Tests.Given;

/// <summary>Compares what was exported with what stands in JSON.</summary>
internal static class JsonValues
{
    /// <summary>What Unicode can write of a text: halves of surrogate pairs are replaced.</summary>
    public static string Readable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Compares values with those of the same names; what is unknown must not be there.</summary>
    public static void AssertEqual(IEnumerable<string> names, IReadOnlyList<object?> expected, IReadOnlyDictionary<string, JsonElement> found)
    {
        foreach ((string name, object? value) in names.Zip(expected))
            AssertEqual(value, found.TryGetValue(name, out JsonElement read) ? read : null);
    }

    private static void AssertEqual(object? value, JsonElement? found)
    {
        Assert.Equal(value is null, found is null);
        switch (value)
        {
            case null:
                return;
            case bool yes:
                Assert.Equal(yes, found!.Value.GetBoolean());
                return;
            case int number:
                Assert.Equal(number, found!.Value.GetInt32());
                return;
            case decimal number:
                Assert.Equal(number, found!.Value.GetDecimal());
                return;
            case IReadOnlyList<string> entries:
                Assert.Equal(entries.Select(Readable), found!.Value.EnumerateArray().Select(entry => entry.GetString()));
                return;
            default:
                Assert.Equal(Readable(Convert.ToString(value, CultureInfo.InvariantCulture)!), found!.Value.GetString());
                return;
        }
    }
}
