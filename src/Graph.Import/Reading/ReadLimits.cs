namespace Graph.Import.Reading;

/// <summary>How much a file may ask for; beyond, it is refused before it takes the memory.</summary>
public sealed record ReadLimits
{
    /// <summary>Those of a program that has the machine's memory to itself.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The bytes of a file, and of a workbook after unpacking.</summary>
    public long FileBytes { get; init; } = 512L << 20;

    /// <summary>The bytes of a JSON file, which is read as a whole.</summary>
    public long JsonBytes { get; init; } = 128L << 20;

    /// <summary>The bytes of a table of postcodes, which is read row by row; in an archive, after unpacking.</summary>
    public long PostcodeBytes { get; init; } = 4L << 30;

    /// <summary>How many times larger a part of a workbook may be than what it is packed into.</summary>
    public int UnpackingRatio { get; init; } = 100;

    /// <summary>Parts of a workbook smaller than this may be packed as tightly as they are.</summary>
    public long UnpackingFreely { get; init; } = 1 << 20;

    /// <summary>The parts of a workbook.</summary>
    public int Parts { get; init; } = 10_000;

    /// <summary>The rows of a table.</summary>
    public int Rows { get; init; } = 2_000_000;

    /// <summary>The features of a file of boundaries.</summary>
    public int Features { get; init; } = 50_000;

    /// <summary>The points of all boundaries of a file.</summary>
    public long Vertices { get; init; } = 10_000_000;

    /// <summary>The columns of a table: as many as a spreadsheet has.</summary>
    public int Columns { get; init; } = 16_384;

    /// <summary>The cells of all tables of a file, with the blank ones before others in their rows.</summary>
    public long Cells { get; init; } = 20_000_000;

    /// <summary>The characters of a cell.</summary>
    public int CellLength { get; init; } = 100_000;
}
