namespace Graph.Store.Sqlite;

/// <summary>The tables of one edition of the postcodes. Those of the next are written beside them, and take over in a moment.</summary>
/// <remarks>Postcodes that lie in the same areas share one row with the codes of these: there are fifty times as many postcodes as such rows.</remarks>
internal static class PostcodeSql
{
    /// <summary>Makes the tables of an edition.</summary>
    public static string Create(string edition) => $"""
        CREATE TABLE {Postcodes(edition)} (postcode TEXT PRIMARY KEY, east INTEGER, north INTEGER, ended TEXT, area INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE {Areas(edition)} (area INTEGER PRIMARY KEY, codes TEXT NOT NULL) STRICT;
        CREATE TABLE {Codes(edition)} (code TEXT NOT NULL, area INTEGER NOT NULL, PRIMARY KEY (code, area)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>Makes it possible to look up the postcodes of an area.</summary>
    public static string Index(string edition) => $"CREATE INDEX postcode_area_{Checked(edition)} ON {Postcodes(edition)} (area)";

    /// <summary>Removes the tables of an edition, as far as they are there.</summary>
    public static string Drop(string edition) => $"DROP TABLE IF EXISTS {Postcodes(edition)}; DROP TABLE IF EXISTS {Areas(edition)}; DROP TABLE IF EXISTS {Codes(edition)}";

    /// <summary>The table of the postcodes.</summary>
    public static string Postcodes(string edition) => $"postcode_{Checked(edition)}";

    /// <summary>The table of the areas that postcodes share.</summary>
    public static string Areas(string edition) => $"postcode_areas_{Checked(edition)}";

    /// <summary>The table of the areas by the codes in them.</summary>
    public static string Codes(string edition) => $"postcode_codes_{Checked(edition)}";

    // A name can't be a parameter. This one is made here, and read back from the store.
    private static string Checked(string edition) => edition.Length > 0 && edition.All(char.IsAsciiHexDigitLower)
        ? edition
        : throw new StoreException(StoreError.Unreadable, "The table of postcodes is damaged. Import it again.");
}
