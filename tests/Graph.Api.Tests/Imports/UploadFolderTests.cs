using Graph.Api.Imports;

namespace Graph.Api.Tests.Imports;

/// <summary>The folders of servers that start and end on one machine.</summary>
public class UploadFolderTests
{
    private const int Servers = 8;
    private const int Starts = 50;

    [Fact]
    public async Task Servers_that_start_at_the_same_moment_leave_each_other_their_folders()
    {
        await Task.WhenAll(Enumerable.Range(0, Servers).Select(_ => Task.Run(() =>
        {
            for (int start = 0; start < Starts; start++)
            {
                using UploadFolder folder = new();
                string path = folder.NewPath();
                File.WriteAllText(path, "Name");
                Assert.True(File.Exists(path));
            }
        })));
    }

    [Fact]
    public void What_a_server_left_behind_when_it_was_killed_is_removed_by_the_next()
    {
        string left = Directory.CreateTempSubdirectory("partnership-graph-imports-").FullName;
        File.WriteAllText(Path.Combine(left, "in-use"), "");
        File.WriteAllText(Path.Combine(left, "register.csv"), "Name");

        using UploadFolder folder = new();

        Assert.False(Directory.Exists(left));
    }
}
