using System.Collections;

namespace Graph.Api.Recording;

/// <summary>What an input says, without what makes no difference to what is recorded: blanks around a text, and null where it means the same as leaving the field out.</summary>
internal static class RequestMeaning
{
    /// <summary>An input that says the same, and no more.</summary>
    public static IDictionary<string, object?> Of(IDictionary<string, object?> input)
    {
        // With an id, null clears what is known.
        bool nullClears = input.Text("id") is not null;
        return input.Where(field => field.Value is not null || nullClears).ToDictionary(field => field.Key, field => Of(field.Value), StringComparer.Ordinal);
    }

    private static object? Of(object? value) => value switch
    {
        string text => text.Trim(),
        IDictionary<string, object?> fields => Of(fields),
        IEnumerable list => list.Cast<object?>().Select(Of).ToList(),
        _ => value,
    };
}
