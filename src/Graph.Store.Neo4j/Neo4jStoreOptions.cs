namespace Graph.Store.Neo4j;

/// <summary>Which Neo4j server and database a store is in, who reads and writes it, and how long it is waited for.</summary>
public sealed record Neo4jStoreOptions
{
    /// <summary>The address of the server's HTTP interface, such as http://127.0.0.1:7474 or https://….databases.neo4j.io.</summary>
    public required Uri Uri { get; init; }

    /// <summary>The database of the server.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The user; null where a token says who it is.</summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>A bearer token instead of user and password.</summary>
    public string? Token { get; init; }

    /// <summary>How long one statement may take, its answer included.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long connecting may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a writer waits for another one before it gives up.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a writer that says nothing more still keeps others out; then it is taken for dead, and what it left is removed.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What the ontology was before.</summary>
    internal OntologyHistory History { get; init; } = OntologyHistory.OfRecords;

    /// <summary>Measures waits; apart from the clock that dates changes, which may stand still.</summary>
    public TimeProvider Waiting { get; init; } = TimeProvider.System;

    /// <summary>Reads the settings of the environment: GRAPH_NEO4J_URI, _DATABASE, _USER with _PASSWORD or _PASSWORD_FILE, or _TOKEN or _TOKEN_FILE.</summary>
    /// <param name="variable">The value of an environment variable.</param>
    /// <exception cref="FormatException">A setting is missing or wrong; the message says which, and what would be right.</exception>
    public static Neo4jStoreOptions FromEnvironment(Func<string, string?> variable)
    {
        string? Get(string name) => string.IsNullOrWhiteSpace(variable(name)) ? null : variable(name)!.Trim();

        string address = Get("GRAPH_NEO4J_URI")
            ?? throw new FormatException("GRAPH_NEO4J_URI is not set. It is the address of the server's HTTP interface, such as http://127.0.0.1:7474.");
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            throw new FormatException("GRAPH_NEO4J_URI is not the address of an HTTP interface. Write it as http://127.0.0.1:7474 or https://example.databases.neo4j.io, without a user or password in it.");

        string? token = Secret(Get, "GRAPH_NEO4J_TOKEN");
        string? password = Secret(Get, "GRAPH_NEO4J_PASSWORD");
        if (token is null && password is null)
            throw new FormatException("GRAPH_NEO4J_PASSWORD is not set. Set it, or GRAPH_NEO4J_PASSWORD_FILE to a file that has it, or GRAPH_NEO4J_TOKEN.");
        return new()
        {
            Uri = uri,
            Database = Get("GRAPH_NEO4J_DATABASE") ?? "neo4j",
            User = token is null ? Get("GRAPH_NEO4J_USER") ?? "neo4j" : null,
            Password = token is null ? password : null,
            Token = token,
        };
    }

    /// <summary>Where the store is, in words that may be logged: never a password.</summary>
    public override string ToString() => $"database {Database} at {Uri.GetLeftPart(UriPartial.Authority)}";

    private static string? Secret(Func<string, string?> get, string name)
    {
        if (get(name) is { } value)
            return value;
        if (get($"{name}_FILE") is not { } file)
            return null;
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } text ? text : throw new FormatException($"{name}_FILE names {file}, which is empty.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{name}_FILE names {file}, which can't be read ({problem.Message}).", problem);
        }
    }
}
