using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Graph.Api.Tests.Given;

namespace Graph.Api.Tests.Imports;

/// <summary>Sending files to a server, and following what becomes of them.</summary>
internal static class SentFiles
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public const string People = "Person,Organisation,Role,Level,Email\nAnn Lee,Marl Hub,Manager,Operational,ann@marl.example\nBob Roe,Marl Hub,Chair,Strategic,\n";

    public static Task<HttpResponseMessage> PostAsync(this TestApi api, string name, byte[] file, string? format = null) => api.Client.PostAsync(AddressOf(name, format), Body(file));

    public static string AddressOf(string name, string? format = null) => $"/imports?name={Uri.EscapeDataString(name)}{(format is null ? "" : $"&as={format}")}";

    public static ByteArrayContent Body(byte[] file) => new(file) { Headers = { ContentType = new("application/octet-stream") } };

    /// <summary>A file that was sent, once it was compared.</summary>
    public static Task<JsonElement> CheckAsync(this TestApi api, string name, string text) => api.CheckAsync(name, Encoding.UTF8.GetBytes(text));

    public static async Task<JsonElement> CheckAsync(this TestApi api, string name, byte[] file, string? format = null)
    {
        using HttpResponseMessage sent = await api.PostAsync(name, file, format);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        JsonElement import = await sent.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal($"/imports/{import.Text("id")}", sent.Headers.Location!.ToString());
        return await api.SettledAsync(import.Text("id"));
    }

    /// <summary>The same, imported.</summary>
    public static async Task<JsonElement> ImportAsync(this TestApi api, JsonElement import)
    {
        using HttpResponseMessage begun = await api.ActAsync(import, "import", new { hash = import.Text("hash") });
        Assert.True(begun.IsSuccessStatusCode, await begun.Content.ReadAsStringAsync());
        return await api.SettledAsync(import.Text("id"));
    }

    public static Task<HttpResponseMessage> ActAsync(this TestApi api, JsonElement import, string act, object? asked = null) =>
        api.Client.PostAsJsonAsync($"/imports/{import.Text("id")}/{act}", asked ?? new { });

    /// <summary>A file once nothing is done with it any more.</summary>
    public static async Task<JsonElement> SettledAsync(this TestApi api, string id)
    {
        using CancellationTokenSource time = new(Patience);
        while (true)
        {
            JsonElement import = await api.Client.GetFromJsonAsync<JsonElement>($"/imports/{id}", time.Token);
            if (import.Text("state") is not ("CHECKING" or "IMPORTING"))
                return import;
            await Task.Delay(10, time.Token);
        }
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).ToString();

    public static int Number(this JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
