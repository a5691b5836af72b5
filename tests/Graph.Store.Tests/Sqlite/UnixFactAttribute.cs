namespace Graph.Store.Tests.Sqlite;

/// <summary>A test about files as only Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows keeps others from open files, and has no modes." : null;
}
