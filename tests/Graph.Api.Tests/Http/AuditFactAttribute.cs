using Graph.Store.Tests;

namespace Graph.Api.Tests.Http;

/// <summary>A fact that needs the npm package graphql-http and the folder that runs its audit.</summary>
internal sealed class AuditFactAttribute : FactAttribute
{
    public AuditFactAttribute()
    {
        if (!File.Exists(Path.Combine(Folder, "graphql-over-http-audit.mjs")))
            Skip = $"{Folder} is missing: it has the audit. Set GRAPH_TEST_FILES to the folder that has \"conformance\".";
        else if (!Has("node") || !Has("npm"))
            Skip = "Node.js with npm is missing; it runs the audit.";
    }

    public static string Folder { get; } = Path.Combine(TestFiles.Shared, "conformance");

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".cmd")));
}
