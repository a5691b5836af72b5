using Graph.Import.Telemetry;

namespace Graph.Api.Tests.Telemetry;

public sealed class TelemetryExportTests
{
    [Fact]
    public void A_collector_whose_address_can_not_be_used_is_said_at_the_start()
    {
        using StringWriter said = new();
        using TelemetryExport export = TelemetryExport.Start("test", _ => "nonsense", said);

        Assert.Contains(TelemetryExport.Variable, said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", said.ToString(), StringComparison.Ordinal);
    }
}
