using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Graph.Api.Tests.Given;
using Graph.Model;

namespace Graph.Api.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Requests_and_store_calls_are_measured_without_a_word_of_what_was_asked()
    {
        ConcurrentBag<string> seen = [];
        using MeterListener meters = new();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == GraphTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
            seen.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
        meters.Start();
        using ActivityListener activities = new()
        {
            ShouldListenTo = source => source.Name == GraphTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => seen.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(activities);
        await using TestApi api = await TestApi.StartAsync(new Borough().World);
        MeasuredStore store = new(api.Store);

        await api.SendAsync("query Zebedee { search(text: \"Zebedee\") { node { id } } }");
        using (await api.Client.GetAsync("/graphql?query={Zebedee}"))
        using (await api.Client.GetAsync("/Zebedee"))
            await store.SearchAsync(new SearchQuery("Zebedee") { First = 3 });
        api.Store.Refusal = new StoreException(StoreError.Busy, "Zebedee is at it.");
        await Assert.ThrowsAsync<StoreException>(() => store.GetHeadAsync());

        Assert.Contains("graph.request.duration kind=graphql http.response.status_code=200", seen);
        Assert.Contains("graph.store.call.duration call=search outcome=ok", seen);
        Assert.Contains("graph.store.call.duration call=head outcome=BUSY", seen);
        Assert.Contains("request graphql http.response.status_code=200", seen);
        Assert.Contains("store search outcome=ok", seen);
        Assert.DoesNotContain(seen, text => text.Contains("Zebedee", StringComparison.OrdinalIgnoreCase));
    }
}
