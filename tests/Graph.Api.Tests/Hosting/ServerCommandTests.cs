using Graph.Api.Hosting;
using Graph.Model;

namespace Graph.Api.Tests.Hosting;

public class ServerCommandTests
{
    [Fact]
    public void The_folder_is_of_the_command_line_else_of_the_environment_else_data()
    {
        Assert.Equal(Path.GetFullPath("here"), Read([], "--data", "here").Store.ToString());
        Assert.Equal(Path.GetFullPath("there"), Read(new() { ["GRAPH_DATA"] = "there" }).Store.ToString());
        Assert.Equal(Path.GetFullPath("data"), Read([]).Store.ToString());
    }

    [Fact]
    public void A_command_line_overrules_the_store_of_the_environment() =>
        Assert.Equal(Path.GetFullPath("data"), Read(new() { ["GRAPH_STORE"] = "oracle" }, "--store=SQLite").Store.ToString());

    [Fact]
    public void An_unknown_store_of_the_environment_is_wrong_usage()
    {
        StartupProblem problem = Assert.Throws<StartupProblem>(() => Read(new() { ["GRAPH_STORE"] = "oracle" }));

        Assert.Equal(2, problem.ExitCode);
        Assert.Contains("oracle", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_zone_is_of_the_command_line_else_of_the_environment_else_that_of_London()
    {
        Assert.Equal("Asia/Tokyo", Read(new() { [PlaceClock.Variable] = "UTC" }, "--time-zone", "Asia/Tokyo").Clock.LocalTimeZone.Id);
        Assert.Equal("UTC", Read(new() { [PlaceClock.Variable] = "UTC" }).Clock.LocalTimeZone.Id);
        Assert.Equal("Europe/London", Read([]).Clock.LocalTimeZone.Id);
    }

    [Fact]
    public void The_memory_of_caches_is_of_the_command_line_else_of_the_environment_else_128_MB()
    {
        Assert.Equal(32L << 20, Read(new() { ["GRAPH_CACHE_MB"] = "64" }, "--cache", "32").CacheBytes);
        Assert.Equal(64L << 20, Read(new() { ["GRAPH_CACHE_MB"] = "64" }).CacheBytes);
        Assert.Equal(128L << 20, Read([]).CacheBytes);
        Assert.Contains("not a number of megabytes", Assert.Throws<StartupProblem>(() => Read([], "--cache=lots")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--store", "neo4j", "-h")]
    [InlineData("--version")]
    public void A_question_about_the_server_does_not_start_it(params string[] arguments) => Assert.True(new ServerCommand(arguments, _ => null).IsQuestion);

    [Theory]
    [InlineData("--colour")]
    [InlineData("--data")]
    public void A_wrong_call_is_no_question(params string[] arguments)
    {
        Assert.False(new ServerCommand(arguments, _ => null).IsQuestion);
        Assert.Equal(2, Assert.Throws<StartupProblem>(() => Read([], arguments)).ExitCode);
    }

    private static ServerOptions Read(Dictionary<string, string> variables, params string[] arguments) =>
        new ServerCommand(arguments, variables.GetValueOrDefault).Read();
}
