using Graph.Analysis.Computing;

namespace Graph.Api.Tests.Computing;

/// <summary>Long work of others, in every place until it is disposed of.</summary>
internal sealed class Busy(IReadOnlyList<IDisposable> places) : IDisposable
{
    public static async Task<Busy> AllPlacesAsync(Gate gate)
    {
        List<IDisposable> places = [];
        while (places.Count < gate.Places)
            places.Add(await gate.EnterAsync($"busy {places.Count}", isSlow: false, CancellationToken.None));
        return new(places);
    }

    public void Dispose()
    {
        foreach (IDisposable place in places)
            place.Dispose();
    }
}
