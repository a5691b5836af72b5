using System.Reflection;

namespace Graph.Store.Sqlite;

/// <summary>The SQL files that are built into the assembly.</summary>
internal static class SqlFile
{
    public static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into {Assembly.GetExecutingAssembly().GetName().Name}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
