using System.Runtime.InteropServices;

namespace Graph.Store.Sqlite;

/// <summary>Which file a path leads to, whatever the path is called: two paths, or one path at two times, have the same identity exactly if they lead to the same file.</summary>
/// <param name="Device">The file system it is on.</param>
/// <param name="Inode">Its number there. It is not given to another file while anybody has this one open.</param>
/// <remarks>
/// Asked by path alone, without opening the file: to close a second handle of a database would drop the locks that SQLite holds on it.
/// On Windows the system lets nobody move, delete or replace a file that SQLite has open, so that there whether it exists says enough.
/// </remarks>
internal readonly partial record struct FileIdentity(ulong Device, ulong Inode)
{
    private const int CurrentDirectory = -100;
    private const uint InodeOnly = 0x100;
    private const int LargestStatus = 256;

    /// <summary>The identity of the file at a path, links followed; null where there is none, or it can't be looked at.</summary>
    public static FileIdentity? Of(string path)
    {
        Span<byte> status = stackalloc byte[LargestStatus];
        if (OperatingSystem.IsLinux())
        {
            // struct statx is the same on every processor.
            return LinuxStatus(CurrentDirectory, path, 0, InodeOnly, status) == 0
                ? new(MemoryMarshal.Read<ulong>(status[136..]), MemoryMarshal.Read<ulong>(status[32..]))
                : null;
        }

        if (OperatingSystem.IsMacOS())
        {
            int result = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? MacStatusOfIntel(path, status) : MacStatus(path, status);
            return result == 0 ? new(MemoryMarshal.Read<uint>(status), MemoryMarshal.Read<ulong>(status[8..])) : null;
        }

        return File.Exists(path) ? default(FileIdentity) : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LinuxStatus(int folder, string path, int flags, uint mask, Span<byte> status);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MacStatus(string path, Span<byte> status);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MacStatusOfIntel(string path, Span<byte> status);
}
