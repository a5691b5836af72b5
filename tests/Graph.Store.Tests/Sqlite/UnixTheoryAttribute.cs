namespace Graph.Store.Tests.Sqlite;

/// <summary>A test with several cases about files as only Unix has them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows keeps others from open files, and has no modes." : null;
}
