using System.Text.Json;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Recording;

/// <summary>Mutations as the forms of the page send them.</summary>
internal static class Mutations
{
    private const string Errors = "errors { __typename code message field ... on UnknownIdError { id } ... on ConflictError { id } ... on AlreadyEndedError { id } ... on AlreadyRecordedError { id } }";

    public static async Task<JsonElement> RecordAsync(TestApi api, string mutation, string inputType, object input, string fields) =>
        (await api.AskAsync($"mutation($input: {inputType}!) {{ {mutation}(input: $input) {{ {fields} {Errors} }} }}", new { input })).GetProperty(mutation);
}
