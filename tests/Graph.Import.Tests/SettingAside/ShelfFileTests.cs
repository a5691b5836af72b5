using Graph.Import.SettingAside;

namespace Graph.Import.Tests.SettingAside;

/// <summary>What people are called does not stay on the disk.</summary>
public class ShelfFileTests
{
    [Fact]
    public void No_file_is_left_behind()
    {
        string name;
        using (ShelfFile file = new())
        {
            name = file.Name;
            Assert.Equal(OperatingSystem.IsWindows(), File.Exists(name));
        }

        Assert.False(File.Exists(name));
    }
}
