using Graph.Import.SettingAside;

namespace Graph.Import.Tests.SettingAside;

public class PlacesByIdTests
{
    [Fact]
    public void Each_is_found_by_its_id_also_where_ids_have_the_same_hash()
    {
        // Of so many, some have the same hash of 32 bits.
        const int Many = 300_000;
        string[] ids = [.. Enumerable.Range(0, Many).Select(i => $"person-{i}")];
        PlacesById<string> places = new(place => ids[place], id => id);
        for (int i = 0; i < Many; i++)
        {
            Assert.Null(places.Find(ids[i]));
            places.Add(ids[i], i);
        }

        for (int i = 0; i < Many; i++)
            Assert.Equal((i, ids[i]), places.Find(ids[i]));
        Assert.Null(places.Find("person-x"));
    }
}
