using System.Net.Sockets;
using Graph.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Api.Tests.Hosting;

public sealed class StartupTests
{
    [Fact]
    public async Task An_address_that_the_system_does_not_give_is_a_problem_in_words()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton<IServer>(new RefusedServer());
        await using WebApplication server = builder.Build();

        StartupProblem problem = await Assert.ThrowsAsync<StartupProblem>(() =>
            server.ListenAsync(new ServerCommand(["--urls", "http://127.0.0.1:80"], _ => null).Read()));

        Assert.Equal(1, problem.ExitCode);
        Assert.StartsWith("The server can't listen on http://127.0.0.1:80:", problem.Message, StringComparison.Ordinal);
    }

    /// <summary>What a server meets at a low port that only an administrator may use.</summary>
    private sealed class RefusedServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => throw new SocketException((int)SocketError.AccessDenied);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
