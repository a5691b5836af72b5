using System.Diagnostics;
using Graph.Api.Tests.Hosting;

namespace Graph.Api.Tests.Http;

/// <summary>The audit of the GraphQL-over-HTTP working group, run against the server as a program of its own.</summary>
public sealed class AuditTests
{
    [AuditFact]
    public async Task All_61_audits_of_GraphQL_over_HTTP_pass()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-audit-");
        try
        {
            foreach (string name in (string[])["graphql-over-http-audit.mjs", "package.json"])
                File.Copy(Path.Combine(AuditFactAttribute.Folder, name), Path.Combine(folder.FullName, name));
            (int installed, string log) = await RunAsync(folder, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund");
            Assert.True(installed == 0, log);

            await using ServerProcess server = ServerProcess.Start("--empty", "--data", Path.Combine(folder.FullName, "data"), "--urls", "http://127.0.0.1:0");
            Uri address = await server.AddressAsync();
            (int exit, string report) = await RunAsync(folder, "node", "graphql-over-http-audit.mjs", new Uri(address, "/graphql").ToString());

            Assert.True(exit == 0, report);
            Assert.Contains("61 passed, 0 failed", report, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(DirectoryInfo folder, string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullName, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
