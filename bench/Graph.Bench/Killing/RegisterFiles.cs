namespace Graph.Bench.Killing;

/// <summary>Registers of as many partnerships each, of which no two have anything in common.</summary>
internal sealed class RegisterFiles(int rows) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("graph-registers-");
    private int number;

    /// <summary>Writes another one, and says where.</summary>
    public string Next()
    {
        string prefix = $"File {++number}";
        string file = Path.Combine(folder.FullName, $"{number}.csv");
        File.WriteAllText(file, "Organisation A,Organisation B,Kind,Holder A,Role A,Holder B,Last contact\n"
            + string.Concat(Enumerable.Range(0, rows).Select(i => $"{prefix} council {i % 50},{prefix} hub {i},Delivery,{prefix} person {i},Director,{prefix} other {i},2026-01-01\n")));
        return file;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
