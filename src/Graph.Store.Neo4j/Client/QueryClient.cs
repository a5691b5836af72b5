using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polly;

namespace Graph.Store.Neo4j;

/// <summary>Asks a Neo4j server over its HTTP Query API (version 2), statement by statement, each a transaction of its own.</summary>
/// <remarks>Statements are sent again after a connection is lost, when they may have been carried out: it must be safe to carry out each twice.</remarks>
internal sealed class QueryClient : IDisposable
{
    private const int ManyConnections = 64;

    private readonly Neo4jStoreOptions options;
    private readonly HttpClient http;
    private readonly Bookmarks bookmarks = new();
    private readonly ResiliencePipeline<Answer> attempts;
    private readonly Uri address;

    public QueryClient(Neo4jStoreOptions options)
    {
        this.options = options;
        address = new(options.Uri, $"/db/{Uri.EscapeDataString(options.Database)}/query/v2");
        attempts = Attempts.Pipeline(options);
        http = new(new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = ManyConnections,
            UseCookies = false,
            AllowAutoRedirect = false,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        http.DefaultRequestHeaders.Authorization = options.Token is { } token
            ? new AuthenticationHeaderValue("Bearer", token)
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
    }

    /// <summary>The rows of a statement that changes nothing.</summary>
    /// <exception cref="StoreException">The server can't be reached, or refuses.</exception>
    public Task<List<object?[]>> ReadAsync(Statement statement, CancellationToken cancellationToken) => RunAsync(statement, AccessMode.Read, cancellationToken);

    /// <summary>The rows of a statement that changes something, and that is safe to carry out twice.</summary>
    /// <exception cref="StoreException">The server can't be reached, or refuses.</exception>
    public Task<List<object?[]>> WriteAsync(Statement statement, CancellationToken cancellationToken) => RunAsync(statement, AccessMode.Write, cancellationToken);

    public void Dispose() => http.Dispose();

    private async Task<List<object?[]>> RunAsync(Statement statement, AccessMode mode, CancellationToken cancellationToken)
    {
        try
        {
            return (await attempts.ExecuteAsync(async token => await AttemptAsync(statement, mode, token), cancellationToken)).Rows;
        }
        catch (Exception problem) when (StoreFailure.IsOne(problem))
        {
            throw StoreFailure.Of(problem, options);
        }
    }

    private async Task<Answer> AttemptAsync(Statement statement, AccessMode mode, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> sent = bookmarks.Latest;
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = RequestBody.Of(statement, mode, sent) };
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.Content.Headers.ContentType?.MediaType != "application/json")
                throw NoAnswer(response.StatusCode);

            await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
            Answer answer = await AnswerReader.ReadAsync(body, cancellationToken);
            bookmarks.Replace(sent, answer.Bookmarks);
            return answer;
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            throw new QueryFailure(FailureKind.Connection, null, problem.Message, problem);
        }
    }

    /// <summary>What stands between here and the server answers for it while it is away.</summary>
    private static QueryFailure NoAnswer(HttpStatusCode status) => new(
        status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout ? FailureKind.Connection : FailureKind.Statement,
        null,
        FormattableString.Invariant($"The answer did not come from Neo4j: status {(int)status}."));
}
