using Graph.Model;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Graph.Import.Telemetry;

/// <summary>Sends the traces and metrics of a program to a collector, where somebody has named one; else to nobody.</summary>
/// <remarks>Addresses, protocol and headers are OpenTelemetry's own settings of the environment, OTEL_*.</remarks>
public sealed class TelemetryExport : IDisposable
{
    /// <summary>The setting that names the collector, without which nothing is sent.</summary>
    public const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private readonly IDisposable[] exporters;

    private TelemetryExport(params IDisposable[] exporters) => this.exporters = exporters;

    /// <summary>Begins to send, where a collector is named.</summary>
    /// <param name="program">What the program is called there, unless OTEL_SERVICE_NAME says otherwise.</param>
    /// <param name="variable">The value of an environment variable.</param>
    /// <param name="warnings">Where it is said if the collector's address can't be used; then nothing is sent.</param>
    public static TelemetryExport Start(string program, Func<string, string?> variable, TextWriter warnings)
    {
        string? collector = variable(Variable);
        if (string.IsNullOrWhiteSpace(collector))
            return new();
        if (!Uri.TryCreate(collector.Trim(), UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            warnings.WriteLine($"{Variable} is not a web address, so no traces and metrics are sent. Write it as http://127.0.0.1:4318, or leave it out.");
            return new();
        }

        ResourceBuilder resource = ResourceBuilder.CreateEmpty().AddService(program).AddTelemetrySdk().AddEnvironmentVariableDetector();
        return new(
            Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(GraphTelemetry.Name).AddOtlpExporter().Build(),
            Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(GraphTelemetry.Name).AddOtlpExporter().Build());
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        foreach (IDisposable exporter in exporters)
            exporter.Dispose();
    }
}
