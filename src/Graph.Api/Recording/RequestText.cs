using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Graph.Api.Recording;

/// <summary>An input in one text: the same for two inputs that have the same fields and values, in whatever order they were sent.</summary>
internal static class RequestText
{
    /// <summary>The text of an input.</summary>
    public static string Of(IDictionary<string, object?> input)
    {
        StringBuilder text = new();
        Write(text, input);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                text.Append(JsonSerializer.Serialize(words));
                break;
            case IDictionary<string, object?> fields:
                text.Append('{');
                foreach ((string name, object? field) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
                {
                    text.Append(name).Append(':');
                    Write(text, field);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (object? one in list)
                {
                    Write(text, one);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
