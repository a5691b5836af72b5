using System.Text;

namespace Graph.Import.Tests.BadFiles;

/// <summary>A file that is damaged, hostile or not what it says, made the same each time.</summary>
/// <param name="What">What is wrong with it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Make">Makes its bytes.</param>
/// <param name="Says">What comes of it: a part of the first problem, <see cref="Lands"/> or <see cref="Either"/>.</param>
internal sealed record BadFile(string What, string Name, Func<byte[]> Make, string Says)
{
    /// <summary>The file is imported all the same.</summary>
    public const string Lands = "lands";

    /// <summary>Damage at a chance place: it is imported where the damage does not matter.</summary>
    public const string Either = "either";

    /// <summary>Somebody who is in every file, and in no report.</summary>
    public const string Person = "Zephyrine Quark";

    /// <summary>Where they can be reached.</summary>
    public const string Email = "zephyrine.quark@example.org";

    /// <summary>The headers of a register.</summary>
    public const string Header = "Organisation A,Organisation B,Since,Holder A,Email A";

    /// <summary>A row of it.</summary>
    public const string Row = $"Council,Hub,2020-02-01,{Person},{Email}";

    /// <summary>A register that has nothing wrong.</summary>
    public const string Register = $"{Header}\n{Row}\n";

    /// <summary>All there are.</summary>
    public static IReadOnlyList<BadFile> All { get; } = [.. Texts.Encodings, .. Texts.Layouts, .. Cells.All, .. Workbooks.All, .. Archives.All, .. JsonFiles.All, .. BoundaryFiles.All];

    /// <summary>A text file in UTF-8.</summary>
    public static BadFile Of(string what, string name, string text, string says) => new(what, name, () => new UTF8Encoding(false).GetBytes(text), says);
}
