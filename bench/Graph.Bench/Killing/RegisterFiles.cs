namespace Graph.Bench.Killing;

/// <summary>Registers to be imported three at a time: the three name the same councils, and have nothing in common with any before.</summary>
/// <param name="rows">How many partnerships each has.</param>
internal sealed class RegisterFiles(int rows) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-registers-");
    private int number;

    /// <summary>Writes another three, and says where.</summary>
    public string[] Next()
    {
        string prefix = $"Round {++number}";
        return [.. Enumerable.Range(1, 3).Select(part => Write(prefix, part))];
    }

    private string Write(string prefix, int part)
    {
        string file = Path.Combine(folder.FullName, $"{number}-{part}.csv");
        File.WriteAllText(file, "Organisation A,Organisation B,Kind,Holder A,Role A,Holder B,Last contact\n"
            + string.Concat(Enumerable.Range(0, rows).Select(i => $"{prefix} council {i % 50},{prefix} hub {part}-{i},Delivery,{prefix} person {part}-{i},Director,{prefix} other {part}-{i},2026-01-01\n")));
        return file;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
