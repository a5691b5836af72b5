using System.Text.Json;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Recording;

/// <summary>The mutations that end, take back, bring again and undo, with all that they answer.</summary>
internal static class Reversals
{
    private const string Payload = "count facts { id becomes fact { __typename } } change errors { __typename code message path } notes";

    public static string Message(JsonElement payload) => payload.GetProperty("errors")[0].GetProperty("message").GetString()!;

    public static string Code(JsonElement payload) => payload.GetProperty("errors")[0].GetProperty("code").GetString()!;

    public static Task<JsonElement> EndAsync(TestApi api, object input) => SendAsync(api, "end", "fact { id since until } change errors { code message path }", input);

    public static Task<JsonElement> RetractAsync(TestApi api, object input) => SendAsync(api, "retract", Payload, input);

    public static Task<JsonElement> RestoreAsync(TestApi api, object input) => SendAsync(api, "restore", Payload, input);

    public static Task<JsonElement> UndoAsync(TestApi api, object input) => SendAsync(api, "undo", $"{Payload} takenBack laterChanges {{ number actor added changed retracted }}", input);

    private static async Task<JsonElement> SendAsync(TestApi api, string mutation, string fields, object input) =>
        (await api.AskAsync($"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ {fields} }} }}", new { input })).GetProperty(mutation);
}
