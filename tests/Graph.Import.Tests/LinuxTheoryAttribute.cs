namespace Graph.Import.Tests;

/// <summary>A theory that needs to see which files another process has open.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : "Only Linux shows in /proc which files a process has open.";
}
