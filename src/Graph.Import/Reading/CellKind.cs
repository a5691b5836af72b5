namespace Graph.Import.Reading;

/// <summary>What a cell holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Text, empty for a blank cell. Dates of a workbook are texts in ISO form.</summary>
    Text,

    /// <summary>A number of a workbook, in plain digits; in a date column it counts days.</summary>
    Number,

    /// <summary>An error value such as #REF!.</summary>
    Error,

    /// <summary>A formula that has not been calculated yet: programs that write workbooks without a spreadsheet leave the value out.</summary>
    Uncalculated,

    /// <summary>More text than a cell may have; the text itself is dropped.</summary>
    TooLong,
}
