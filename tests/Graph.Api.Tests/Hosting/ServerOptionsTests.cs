using Graph.Api.Hosting;

namespace Graph.Api.Tests.Hosting;

public class ServerOptionsTests
{
    [Fact]
    public void The_folder_is_of_the_command_line_else_of_the_environment_else_data()
    {
        Assert.Equal(Path.GetFullPath("here"), Parse([], "--data", "here"));
        Assert.Equal(Path.GetFullPath("there"), Parse(new() { ["GRAPH_DATA"] = "there" }));
        Assert.Equal(Path.GetFullPath("data"), Parse([]));
    }

    [Fact]
    public void A_command_line_overrules_the_store_of_the_environment() =>
        Assert.Equal(Path.GetFullPath("data"), Parse(new() { ["GRAPH_STORE"] = "oracle" }, "--store=SQLite"));

    [Fact]
    public void An_unknown_store_of_the_environment_is_wrong_usage()
    {
        StartupProblem problem = Assert.Throws<StartupProblem>(() => Parse(new() { ["GRAPH_STORE"] = "oracle" }));

        Assert.Equal(2, problem.ExitCode);
        Assert.Contains("oracle", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_memory_of_caches_is_of_the_command_line_else_of_the_environment_else_128_MB()
    {
        Dictionary<string, string> variables = new() { ["GRAPH_CACHE_MB"] = "64" };

        Assert.Equal(32L << 20, ServerOptions.Parse(["--cache", "32"], variables.GetValueOrDefault).CacheBytes);
        Assert.Equal(64L << 20, ServerOptions.Parse([], variables.GetValueOrDefault).CacheBytes);
        Assert.Equal(128L << 20, ServerOptions.Parse([], _ => null).CacheBytes);
        Assert.Contains("not a number of megabytes", Assert.Throws<StartupProblem>(() => ServerOptions.Parse(["--cache=lots"], _ => null)).Message, StringComparison.Ordinal);
    }

    private static string Parse(Dictionary<string, string> variables, params string[] arguments) =>
        ServerOptions.Parse(arguments, variables.GetValueOrDefault).Store.ToString();
}
