using Graph.Api.Hosting;
using Graph.Api.Tests.Given;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Graph.Api.Tests.Hosting;

/// <summary>Connections that ask nothing make room for others within seconds, and don't fill the log.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_connection_without_a_request_is_closed_sooner_than_a_person_gives_up()
    {
        await using TestApi api = await TestApi.StartAsync();

        KestrelServerLimits limits = api.Setting<KestrelServerOptions>().Limits;

        Assert.Equal(GraphServer.MaximumConnections, limits.MaxConcurrentConnections);
        Assert.InRange(limits.KeepAliveTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15));
        Assert.InRange(limits.RequestHeadersTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Refused_connections_are_not_logged_one_by_one()
    {
        await using TestApi api = await TestApi.StartAsync();

        Assert.False(api.Logger("Microsoft.AspNetCore.Server.Kestrel.Connections").IsEnabled(LogLevel.Warning));
        Assert.True(api.Logger("Microsoft.AspNetCore.Server.Kestrel").IsEnabled(LogLevel.Warning));
    }
}
