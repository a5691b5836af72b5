using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Graph.Store.Neo4j;

namespace Graph.Store.Tests.Neo4j.Writing;

/// <summary>A transaction that stays open, and keeps its locks, until it is committed: what another program might do.</summary>
internal sealed class OpenTransaction : IDisposable
{
    private readonly HttpClient http;
    private readonly Uri transactions;
    private string id = "";

    private OpenTransaction(Neo4jStoreOptions options)
    {
        transactions = new(options.Uri, $"/db/{options.Database}/query/v2/tx");
        http = new() { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}"))) } };
    }

    public static async Task<OpenTransaction> BeginAsync(Neo4jStoreOptions options)
    {
        OpenTransaction transaction = new(options);
        transaction.id = (await transaction.SendAsync("", new())).GetProperty("transaction").GetProperty("id").GetString()!;
        return transaction;
    }

    public Task RunAsync(string text) => SendAsync($"/{id}", new() { ["statement"] = text });

    public Task CommitAsync() => SendAsync($"/{id}/commit", new());

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> SendAsync(string path, Dictionary<string, string> body)
    {
        using HttpResponseMessage response = await http.PostAsJsonAsync(new Uri(transactions + path), body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
