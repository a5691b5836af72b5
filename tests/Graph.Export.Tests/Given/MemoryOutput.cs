using System.Text;

namespace Graph.Export.Tests.Given;

/// <summary>The files that an export wrote, by name.</summary>
internal sealed class MemoryOutput : IExportOutput
{
    private readonly Dictionary<string, MemoryStream> files = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => files.Keys;

    /// <summary>The only file.</summary>
    public byte[] File => files.Single().Value.ToArray();

    public byte[] this[string name] => files[name].ToArray();

    public string Text => Encoding.UTF8.GetString(File);

    public Stream Create(string name)
    {
        MemoryStream file = new();
        files.Add(name, file);
        return file;
    }
}
