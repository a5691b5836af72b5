using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Graph.Store.Neo4j;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>A row of an answer: its values by the names of the columns.</summary>
public sealed class Row(IReadOnlyDictionary<string, JsonElement> values)
{
    public string? Text(string column) => values[column].GetString();

    public int Number(string column) => values[column].GetInt32();

    public double Fraction(string column) => values[column].GetDouble();

    public bool Flag(string column) => values[column].GetBoolean();

    public string[] Texts(string column) => [.. values[column].EnumerateArray().Select(one => one.GetString()!)];
}

/// <summary>The plain graph that the store keeps beside its versions, asked over Neo4j's HTTP Query API as Neo4j Browser would.</summary>
public sealed class PlainGraph : IAsyncLifetime, IDisposable
{
    /// <summary>A plan is a tree of operators, and much deeper than data.</summary>
    private const int MaximumPlanDepth = 512;

    private readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(2) };
    private Neo4jDatabase? database;
    private Recorded? filled;

    public async Task InitializeAsync()
    {
        if (Neo4jServer.Missing is not null)
            return;
        database = await Neo4jDatabase.TakeAsync();
        client.BaseAddress = database.Options.Uri;
        client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{database.Options.User}:{database.Options.Password}")));
        await FillAsync([]);
    }

    /// <summary>Puts facts in place of all that was there.</summary>
    public Task FillAsync(IReadOnlyCollection<Fact> facts) => FillAsync(ReferenceEquals(filled?.Facts, facts) ? filled : new Recorded(facts));

    /// <summary>Puts what was recorded in place of all that was there.</summary>
    internal async Task FillAsync(Recorded recorded)
    {
        // Only questions are asked here, so what was filled in is still the same.
        if (ReferenceEquals(filled, recorded))
            return;
        filled = null;
        await database!.EmptyAsync();
        await using Neo4jGraphStore store = await Neo4jGraphStore.OpenAsync(database.Options, new Clock());

        // What earlier versions recorded is asked about, too: an end before its beginning, say.
        foreach (IReadOnlyList<(string Id, Fact? Version)> change in recorded.Changes)
            await store.ApplyAsync(new("tester", [.. change.Select(one => one.Version is { } fact ? new Put(fact) : (Operation)new Retract(one.Id))]) { IsReplay = true });
        filled = recorded;
    }

    /// <summary>The answer to a statement.</summary>
    public async Task<IReadOnlyList<Row>> AskAsync(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        // Each of these large statements takes seconds to plan, and the graphs differ too little for another plan.
        using JsonDocument answer = await RunAsync("CYPHER replan=skip " + statement, parameters);
        JsonElement data = answer.RootElement.GetProperty("data").Clone();
        string[] columns = [.. data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)];
        return
        [
            .. data.GetProperty("values").EnumerateArray().Select(values =>
                new Row(columns.Zip(values.EnumerateArray()).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))),
        ];
    }

    /// <summary>The names of the columns of the answer to a statement, which may have no rows.</summary>
    public async Task<IReadOnlyList<string>> ColumnsAsync(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        using JsonDocument answer = await RunAsync("EXPLAIN " + statement, parameters);
        return [.. answer.RootElement.GetProperty("data").GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)];
    }

    /// <summary>The operators of the plan of a statement.</summary>
    public async Task<IReadOnlyList<string>> PlanAsync(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        using JsonDocument answer = await RunAsync("EXPLAIN " + statement, parameters);
        return [.. Operators(answer.RootElement.GetProperty("queryPlan"))];
    }

    public Task DisposeAsync()
    {
        database?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => client.Dispose();

    private static IEnumerable<string> Operators(JsonElement plan) =>
        plan.GetProperty("children").EnumerateArray().SelectMany(Operators).Prepend(plan.GetProperty("operatorType").GetString()!.Split('@')[0]);

    private async Task<JsonDocument> RunAsync(string statement, IReadOnlyDictionary<string, object?>? parameters = null)
    {
        string request = JsonSerializer.Serialize(new { statement, parameters = parameters ?? new Dictionary<string, object?>() });
        using StringContent content = new(request, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await client.PostAsync(new Uri($"/db/{database!.Options.Database}/query/v2", UriKind.Relative), content);
        JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(), new() { MaxDepth = MaximumPlanDepth });
        if (answer.RootElement.TryGetProperty("errors", out JsonElement errors) && errors.GetArrayLength() > 0)
            throw new InvalidOperationException($"{errors}\n{statement}");
        return answer;
    }
}

/// <summary>All questions share one database, so they are asked one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class QuestionsCollection : ICollectionFixture<PlainGraph>
{
    public const string Name = "Questions on the plain graph";
}
